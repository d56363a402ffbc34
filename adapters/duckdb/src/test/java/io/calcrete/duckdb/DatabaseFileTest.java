package io.calcrete.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.calcrete.backend.CalcreteException;
import io.calcrete.backend.SqlState;
import io.calcrete.conformance.Asking;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database file is read, and written where the model says so. */
class DatabaseFileTest {
  @TempDir Path folder;

  @BeforeEach
  void sales() {
    Databases.duckdb(folder.resolve("sales.duckdb"), "CREATE TABLE t (c INTEGER)", "INSERT INTO t VALUES (1), (2)");
  }

  @Test
  void itIsCalledByItsName() {
    try (DuckDbBackend backend = Databases.backend(folder, Map.of("database", "sales.duckdb"))) {
      assertThat(backend.name()).isEqualTo("DuckDB sales.duckdb");
    }
  }

  @Test
  void itIsFoundFromTheModelsFolderAndRead() {
    try (DuckDbBackend backend = Databases.backend(folder, Map.of("database", "sales.duckdb"))) {
      assertThat(Asking.of(backend).column("SELECT c FROM main.t ORDER BY c", Asking.INTEGER)).containsExactly(1, 2);
    }
  }

  @Test
  void aWriteIsRefusedByDuckDb() {
    List<String> writes =
        List.of("INSERT INTO main.t VALUES (3)", "DELETE FROM main.t", "CREATE TABLE main.u (c INTEGER)");
    try (DuckDbBackend backend = Databases.backend(folder, Map.of("database", "sales.duckdb"))) {
      for (String sql : writes) {
        assertThatThrownBy(() -> Asking.of(backend).rows(sql, Asking.BIGINT))
            .as(sql)
            .isInstanceOfSatisfying(CalcreteException.class, e -> assertThat(e.state()).isEqualTo(SqlState.READ_ONLY))
            .hasMessageStartingWith("DuckDB sales.duckdb: ")
            .hasMessageContaining("read-only mode");
      }
      assertThat(Asking.of(backend).one("SELECT count(*) FROM main.t", Asking.BIGINT)).isEqualTo(2L);
    }
  }

  @Test
  void aWriteReachesAFileThatIsOpenForWriting() {
    Map<String, Object> operand = Map.of("database", "sales.duckdb", "readOnly", false);
    try (DuckDbBackend backend = Databases.backend(folder, operand)) {
      assertThat(Asking.of(backend).one("INSERT INTO main.t VALUES (3) RETURNING c", Asking.INTEGER)).isEqualTo(3);
      assertThat(Asking.of(backend).one("SELECT count(*) FROM main.t", Asking.BIGINT)).isEqualTo(3L);
    }
    try (DuckDbBackend later = Databases.backend(folder, Map.of("database", "sales.duckdb"))) {
      assertThat(Asking.of(later).one("SELECT count(*) FROM main.t", Asking.BIGINT)).isEqualTo(3L);
    }
  }

  @Test
  void aFileThatIsOpenForWritingMayBeANewOne() {
    Map<String, Object> operand = Map.of("database", "new.duckdb", "readOnly", false);
    try (DuckDbBackend backend = Databases.backend(folder, operand)) {
      assertThat(backend.catalog().tables()).isEmpty();
    }
    assertThat(folder.resolve("new.duckdb")).exists();
  }

  @Test
  void readingLeavesNothingBesideTheFile() throws Exception {
    try (DuckDbBackend backend = Databases.backend(folder, Map.of("database", "sales.duckdb"))) {
      Asking.of(backend).column("SELECT c FROM main.t", Asking.INTEGER);
    }
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString())).containsExactly("sales.duckdb");
    }
  }

  @Test
  void twoBackendsOfOneProcessReadOneFile() {
    try (DuckDbBackend one = Databases.backend(folder, Map.of("database", "sales.duckdb"));
        DuckDbBackend other =
            Databases.backend(folder, Map.of("database", "sales.duckdb", "settings", Map.of("threads", 1)))) {
      assertThat(Asking.of(one).one("SELECT sum(c) FROM main.t", Asking.BIGINT)).isEqualTo(3L);
      assertThat(Asking.of(other).one("SELECT sum(c) FROM main.t", Asking.BIGINT)).isEqualTo(3L);
    }
  }

  @Test
  void aFileThatIsNoDatabaseIsNamed() {
    Databases.text(folder.resolve("notes.duckdb"), "dear diary");
    try (DuckDbBackend backend = Databases.backend(folder, Map.of("database", "notes.duckdb"))) {
      assertThatThrownBy(backend::catalog)
          .isInstanceOfSatisfying(CalcreteException.class, e -> assertThat(e.state()).isEqualTo(SqlState.IO_ERROR))
          .hasMessageStartingWith("DuckDB notes.duckdb: ")
          .hasMessageContaining("not a valid DuckDB database file");
    }
  }

  @Test
  void aFileNameWithQuotesAndSpacesAndOtherLetters() {
    Databases.duckdb(folder.resolve("Ilık \"it's\" 日本.duckdb"), "CREATE TABLE t AS SELECT 7 AS c");
    try (DuckDbBackend backend = Databases.backend(folder, Map.of("database", "Ilık \"it's\" 日本.duckdb"))) {
      assertThat(Asking.of(backend).one("SELECT c FROM main.t", Asking.INTEGER)).isEqualTo(7);
    }
  }

  @Test
  void aFileCalledAsDuckDbCallsItsOwnCatalogs() {
    for (String name : List.of("memory", "main", "temp", "SYSTEM")) {
      Databases.duckdb(folder.resolve(name + ".db"), "CREATE TABLE t AS SELECT 7 AS c");
      try (DuckDbBackend backend = Databases.backend(folder, Map.of("database", name + ".db"))) {
        assertThat(Databases.paths(backend)).as(name).containsExactly("main.t");
        assertThat(Asking.of(backend).one("SELECT c FROM main.t", Asking.INTEGER)).as(name).isEqualTo(7);
      }
    }
  }
}
