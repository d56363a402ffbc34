package io.calcrete.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.calcrete.backend.ArrowMemory;
import io.calcrete.backend.BackendSession;
import io.calcrete.backend.CalcreteException;
import io.calcrete.backend.CancelSignal;
import io.calcrete.backend.SqlRequest;
import io.calcrete.backend.SqlState;
import io.calcrete.conformance.Asking;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.Schema;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is closed gives everything back. */
class ClosingTest {
  private static final String MANY = "SELECT range AS c FROM range(1000000)";

  @TempDir Path folder;

  @BeforeEach
  void nothingIsHeld() {
    assertThat(ArrowMemory.allocated()).isZero();
  }

  private static SqlRequest request(String sql, BufferAllocator allocator) {
    Schema schema = new Schema(List.of(Field.nullable("c", Asking.BIGINT)));
    return new SqlRequest(sql, List.of(), schema, allocator, new CancelSignal(), SqlRequest.DEFAULT_BATCH_ROWS);
  }

  @Test
  void aFileMayBeWrittenAgain() {
    Databases.duckdb(folder.resolve("t.duckdb"), "CREATE TABLE t AS SELECT 1 AS c");
    DuckDbBackend backend = Databases.backend(folder, Map.of("database", "t.duckdb"));
    backend.catalog();
    assertThat(Asking.of(backend).one("SELECT c FROM main.t", Asking.INTEGER)).isEqualTo(1);
    backend.close();
    Databases.duckdb(folder.resolve("t.duckdb"), "INSERT INTO t VALUES (2)");
  }

  @Test
  void aBackendThatWasNeverUsedOrIsClosedTwice() {
    DuckDbBackend backend = Databases.backend(folder, Map.of());
    backend.close();
    backend.close();
  }

  @Test
  void aBackendThatIsClosedOpensNothingAgain() {
    Databases.duckdb(folder.resolve("t.duckdb"), "CREATE TABLE t AS SELECT 1 AS c");
    DuckDbBackend backend = Databases.backend(folder, Map.of("database", "t.duckdb"));
    backend.close();
    assertThatThrownBy(() -> Asking.of(backend).one("SELECT c FROM main.t", Asking.INTEGER))
        .isInstanceOfSatisfying(
            CalcreteException.class, e -> assertThat(e.state()).isEqualTo(SqlState.CONNECTION_LOST));
    Databases.duckdb(folder.resolve("t.duckdb"), "INSERT INTO t VALUES (2)");
  }

  @Test
  void aReaderThatIsLeftEarlyHoldsNoMemory() throws IOException {
    try (DuckDbBackend backend = Databases.backend(folder, Map.of());
        BackendSession session = backend.open();
        BufferAllocator allocator = ArrowMemory.child("test")) {
      ArrowReader reader = session.query(request(MANY, allocator));
      assertThat(reader.loadNextBatch()).isTrue();
      assertThat(allocator.getAllocatedMemory()).isPositive();
      reader.close();
      reader.close();
      assertThat(allocator.getAllocatedMemory()).isZero();
    }
    assertThat(ArrowMemory.allocated()).isZero();
  }

  @Test
  void aSessionIsGoodForAnotherQueryAfterAReaderThatWasLeftEarly() throws IOException {
    try (DuckDbBackend backend = Databases.backend(folder, Map.of());
        BackendSession session = backend.open();
        BufferAllocator allocator = ArrowMemory.child("test")) {
      try (ArrowReader reader = session.query(request(MANY, allocator))) {
        assertThat(reader.loadNextBatch()).isTrue();
      }
      assertThat(Asking.of(backend).rows(session, "SELECT 7", Asking.BIGINT)).containsExactly(List.of(7L));
    }
  }

  @Test
  void aQueryThatFailsOnItsWayHoldsNoMemory() {
    try (DuckDbBackend backend = Databases.backend(folder, Map.of())) {
      String sql =
          "SELECT CASE WHEN range < 500000 THEN range ELSE CAST('x' || range AS BIGINT) END FROM range(1000000)";
      assertThatThrownBy(() -> Asking.of(backend).rows(sql, Asking.BIGINT)).isInstanceOf(CalcreteException.class);
      assertThat(Asking.of(backend).one("SELECT 7", Asking.BIGINT)).isEqualTo(7L);
    }
    assertThat(ArrowMemory.allocated()).isZero();
  }

  @Test
  void aSessionThatIsStillOpenWhenItsBackendIsClosedCanBeClosed() throws IOException {
    DuckDbBackend backend = Databases.backend(folder, Map.of());
    try (BackendSession session = backend.open();
        BufferAllocator allocator = ArrowMemory.child("test");
        ArrowReader reader = session.query(request(MANY, allocator))) {
      assertThat(reader.loadNextBatch()).isTrue();
      backend.close();
    }
    assertThat(ArrowMemory.allocated()).isZero();
  }

  @Test
  void aSessionMayBeClosedTwice() {
    try (DuckDbBackend backend = Databases.backend(folder, Map.of())) {
      BackendSession session = backend.open();
      session.close();
      session.close();
      try (BackendSession one = backend.open();
          BackendSession other = backend.open()) {
        assertThat(Asking.of(backend).rows(one, "SELECT 1", Asking.BIGINT)).hasSize(1);
        assertThat(Asking.of(backend).rows(other, "SELECT 2", Asking.BIGINT)).hasSize(1);
      }
    }
  }
}
