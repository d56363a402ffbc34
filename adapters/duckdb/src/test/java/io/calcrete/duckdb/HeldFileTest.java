package io.calcrete.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.calcrete.backend.CalcreteException;
import io.calcrete.backend.SqlState;
import io.calcrete.conformance.Asking;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that somebody else has open. */
class HeldFileTest {
  private static final String COUNT = "SELECT count(*) FROM main.t";

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void sales() {
    file = Databases.duckdb(folder.resolve("sales.duckdb"), "CREATE TABLE t AS SELECT 1 AS c");
  }

  private DuckDbBackend reading() {
    return Databases.backend(folder, Map.of("database", "sales.duckdb"));
  }

  private DuckDbBackend writing() {
    return Databases.backend(folder, Map.of("database", "sales.duckdb", "readOnly", false));
  }

  private static void isLocked(DuckDbBackend backend, String... words) {
    assertThatThrownBy(backend::catalog)
        .isInstanceOfSatisfying(
            CalcreteException.class, e -> assertThat(e.state()).isEqualTo(SqlState.LOCK_NOT_AVAILABLE))
        .hasMessageStartingWith("DuckDB sales.duckdb: ")
        .hasMessageContainingAll(words);
  }

  @Test
  void aProcessThatWritesItIsNamed() throws IOException {
    try (FileHolder holder = FileHolder.hold(file, false);
        DuckDbBackend backend = reading()) {
      isLocked(backend, "the file is open in process " + holder.pid() + ", and one of the two writes to it");
    }
  }

  @Test
  void aProcessThatReadsItIsNamedToWhoWouldWrite() throws IOException {
    try (FileHolder holder = FileHolder.hold(file, true);
        DuckDbBackend backend = writing()) {
      isLocked(backend, "the file is open in", "close it there, or have both open it for reading only");
      assertThat(holder.pid()).isPositive();
    }
  }

  @Test
  void twoProcessesReadIt() throws IOException {
    try (FileHolder holder = FileHolder.hold(file, true);
        DuckDbBackend backend = reading()) {
      assertThat(Asking.of(backend).one(COUNT, Asking.BIGINT)).isEqualTo(1L);
      assertThat(holder.pid()).isNotEqualTo(ProcessHandle.current().pid());
    }
  }

  @Test
  void itIsReadOnceTheOtherProcessHasLetGo() throws IOException {
    try (DuckDbBackend backend = reading()) {
      try (FileHolder holder = FileHolder.hold(file, false)) {
        isLocked(backend, "process " + holder.pid());
      }
      assertThat(Asking.of(backend).one(COUNT, Asking.BIGINT)).isEqualTo(1L);
    }
  }

  @Test
  void aProgramOfThisProcessThatWritesItIsPointedToTheBridge() throws SQLException {
    try (DuckDBConnection program = Databases.connect(file.toString());
        DuckDbBackend backend = reading()) {
      isLocked(backend, "this process has the file open already", "LiveConnections.register");
      assertThat(program.isClosed()).isFalse();
    }
    try (DuckDbBackend backend = reading()) {
      assertThat(Asking.of(backend).one(COUNT, Asking.BIGINT)).isEqualTo(1L);
    }
  }

  @Test
  void aBackendThatWritesItKeepsOneThatReadsOut() {
    try (DuckDbBackend writing = writing();
        DuckDbBackend reading = reading()) {
      assertThat(Asking.of(writing).one(COUNT, Asking.BIGINT)).isEqualTo(1L);
      isLocked(reading, "this process has the file open already");
    }
  }
}
