package io.calcrete.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.calcrete.backend.CalcreteException;
import io.calcrete.conformance.Asking;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database in memory holds what a script puts into it. */
class InMemoryTest {
  @TempDir Path folder;

  @Test
  void theScriptIsRunOnceForAllSessions() {
    Databases.text(
        folder.resolve("fill.sql"),
        "-- it's a comment; with a semicolon",
        "CREATE SEQUENCE s;",
        "CREATE TABLE t AS SELECT nextval('s') AS c, 'a;b' AS d;",
        "CREATE MACRO twice(x) AS x * 2;");
    try (DuckDbBackend backend = Databases.backend(folder, Map.of("script", "fill.sql"))) {
      assertThat(backend.name()).isEqualTo("DuckDB in memory");
      assertThat(Databases.paths(backend)).containsExactly("main.t");
      assertThat(Asking.of(backend).rows("SELECT twice(c), d FROM t", Asking.BIGINT, Asking.TEXT).toString())
          .isEqualTo("[[2, a;b]]");
      assertThat(Asking.of(backend).one("SELECT count(*) FROM t", Asking.BIGINT)).isEqualTo(1L);
    }
  }

  @Test
  void everyBackendHasAMemoryOfItsOwn() {
    Databases.text(folder.resolve("fill.sql"), "CREATE TABLE t (c INTEGER);");
    try (DuckDbBackend one = Databases.backend(folder, Map.of("script", "fill.sql"));
        DuckDbBackend other = Databases.backend(folder, Map.of("script", "fill.sql"))) {
      Asking.of(one).one("INSERT INTO t VALUES (1) RETURNING c", Asking.INTEGER);
      assertThat(Asking.of(one).one("SELECT count(*) FROM t", Asking.BIGINT)).isEqualTo(1L);
      assertThat(Asking.of(other).one("SELECT count(*) FROM t", Asking.BIGINT)).isEqualTo(0L);
    }
  }

  @Test
  void aMemoryWithoutScriptIsEmpty() {
    try (DuckDbBackend backend = Databases.backend(folder, Map.of())) {
      assertThat(backend.catalog().tables()).isEmpty();
      assertThat(Asking.of(backend).one("SELECT 1", Asking.INTEGER)).isEqualTo(1);
    }
  }

  @Test
  void aScriptStandsBesideADatabaseFile() {
    Databases.duckdb(folder.resolve("sales.duckdb"), "CREATE TABLE t AS SELECT 1 AS c");
    Databases.text(folder.resolve("more.sql"), "CREATE VIEW more AS SELECT c + 1 AS c FROM sales.main.t;");
    try (DuckDbBackend backend =
        Databases.backend(folder, Map.of("database", "sales.duckdb", "script", "more.sql"))) {
      assertThat(Databases.paths(backend)).containsExactlyInAnyOrder("main.t", "memory.main.more");
      assertThat(Asking.of(backend).one("SELECT c FROM memory.main.more", Asking.INTEGER)).isEqualTo(2);
    }
  }

  @Test
  void aScriptThatFailsSaysWhy() {
    Databases.text(folder.resolve("fill.sql"), "CREATE TABLE t (c INTEGER);", "INSERT INTO nowhere VALUES (1);");
    try (DuckDbBackend backend = Databases.backend(folder, Map.of("script", "fill.sql"))) {
      assertThatThrownBy(backend::catalog)
          .isInstanceOf(CalcreteException.class)
          .hasMessageStartingWith("DuckDB in memory: ")
          .hasMessageContaining("Table with name nowhere does not exist");
    }
  }

  @Test
  void aScriptThatIsMissingIsAFault() {
    Databases.text(folder.resolve("fill.sql"), "SELECT 1;");
    assertThat(Databases.faults(folder, Map.of("script", "fil.sql")))
        .singleElement()
        .asString()
        .startsWith("'script' is the file " + folder.resolve("fil.sql") + ", which does not exist")
        .endsWith("; did you mean 'fill.sql'?");
  }
}
