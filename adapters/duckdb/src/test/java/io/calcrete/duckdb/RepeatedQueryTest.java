package io.calcrete.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.calcrete.backend.CalcreteException;
import io.calcrete.conformance.Asking;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A query that was asked before is asked as if it had not been. */
class RepeatedQueryTest {
  @TempDir Path folder;
  private DuckDbBackend backend;

  @BeforeEach
  void open() {
    Databases.text(folder.resolve("t.csv"), "a,b", "1,one", "2,two");
    backend = Databases.backend(folder, Map.of("files", Map.of("t", "t.csv")));
  }

  @AfterEach
  void close() {
    backend.close();
  }

  @Test
  void asAnotherType() {
    for (int i = 0; i < 3; i++) {
      assertThat(Asking.of(backend).one("SELECT 1", Asking.INTEGER)).isEqualTo(1);
      assertThat(Asking.of(backend).one("SELECT 1", Asking.TEXT)).isEqualTo("1");
      assertThat(Asking.of(backend).one("SELECT 1", Asking.BIGINT)).isEqualTo(1L);
    }
  }

  @Test
  void withAParameterOfAnotherType() {
    String sql = "SELECT CAST(? AS VARCHAR)";
    for (int i = 0; i < 3; i++) {
      assertThat(Asking.of(backend).with(7, Asking.INTEGER).one(sql, Asking.TEXT)).isEqualTo("7");
      assertThat(Asking.of(backend).with("x", Asking.TEXT).one(sql, Asking.TEXT)).isEqualTo("x");
      assertThat(Asking.of(backend).with(null, Asking.INTEGER).one(sql, Asking.TEXT)).isNull();
      assertThat(Asking.of(backend).with(LocalDate.of(2024, 2, 29), Asking.DATE).one(sql, Asking.TEXT))
          .isEqualTo("2024-02-29");
      assertThat(Asking.of(backend).with(true, Asking.BOOLEAN).one("SELECT ?", Asking.TEXT)).isEqualTo("true");
      assertThat(Asking.of(backend).with(0.5, Asking.DOUBLE).one("SELECT ?", Asking.TEXT)).isEqualTo("0.5");
    }
  }

  @Test
  void afterItFailed() {
    String sql = "SELECT CAST(? AS INTEGER)";
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> Asking.of(backend).with("x", Asking.TEXT).one(sql, Asking.INTEGER))
          .isInstanceOf(CalcreteException.class);
      assertThat(Asking.of(backend).with("7", Asking.TEXT).one(sql, Asking.INTEGER)).isEqualTo(7);
    }
  }

  @Test
  void afterManyOthers() {
    for (int i = 0; i < 200; i++) {
      int number = i % 100;
      assertThat(Asking.of(backend).one("SELECT " + number, Asking.INTEGER)).isEqualTo(number);
    }
  }

  @Test
  void afterItsFileWasWrittenAnew() {
    String sql = "SELECT a, b FROM memory.main.t";
    assertThat(Asking.of(backend).rows(sql, Asking.BIGINT, Asking.TEXT)).hasSize(2);
    Databases.text(folder.resolve("t.csv"), "a,b", "3,three", "4,four", "5,five");
    assertThat(Asking.of(backend).rows(sql, Asking.BIGINT, Asking.TEXT))
        .containsExactly(List.of(3L, "three"), List.of(4L, "four"), List.of(5L, "five"));
  }

  @Test
  void afterATableOfALiveDatabaseHasChanged() throws Exception {
    try (var program = Databases.connect("")) {
      Databases.execute(program, "CREATE TABLE t AS SELECT 1 AS c");
      String name = LiveConnections.register(program);
      try (DuckDbBackend live = Databases.backend(folder, Map.of("connection", name))) {
        assertThat(Asking.of(live).one("SELECT c FROM main.t", Asking.INTEGER)).isEqualTo(1);
        Databases.execute(program, "DROP TABLE t", "CREATE TABLE t AS SELECT 'x' AS b, BIGINT '2' AS c");
        assertThat(Asking.of(live).one("SELECT c FROM main.t", Asking.INTEGER)).isEqualTo(2);
        Databases.execute(program, "ALTER TABLE t DROP COLUMN c");
        assertThatThrownBy(() -> Asking.of(live).one("SELECT c FROM main.t", Asking.INTEGER))
            .isInstanceOf(CalcreteException.class)
            .hasMessageContaining("\"c\" not found");
      } finally {
        LiveConnections.release(name);
      }
    }
  }
}
