package io.calcrete.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.calcrete.backend.CatalogColumn;
import io.calcrete.backend.CatalogTable;
import io.calcrete.conformance.Asking;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an SQLite file holds. */
class SqliteCatalogTest {
  @TempDir Path folder;

  private JdbcBackend holding(String... statements) {
    return Databases.over(folder.resolve("t.db"), statements);
  }

  private static List<String> names(JdbcBackend backend) {
    return backend.catalog().tables().stream().map(CatalogTable::name).toList();
  }

  private static List<String> columns(CatalogTable table) {
    return table.columns().stream().map(CatalogColumn::name).toList();
  }

  @Test
  void tablesAndViewsAndNoneOfSqlitesOwn() {
    try (JdbcBackend backend =
        holding(
            "CREATE TABLE t (c INTEGER PRIMARY KEY AUTOINCREMENT, d TEXT UNIQUE)",
            "CREATE VIEW v AS SELECT d FROM t",
            "ANALYZE")) {
      assertThat(names(backend)).containsExactlyInAnyOrder("t", "v");
      assertThat(Databases.table(backend, "t").kind()).isEqualTo(CatalogTable.Kind.TABLE);
      assertThat(Databases.table(backend, "v").kind()).isEqualTo(CatalogTable.Kind.VIEW);
      assertThat(Databases.table(backend, "t").path()).containsExactly("main", "t");
    }
  }

  @Test
  void aViewThatSqliteItselfCannotReadHidesNoOther() {
    try (JdbcBackend backend =
        holding(
            "CREATE TABLE gone (c INTEGER)",
            "CREATE TABLE t (c INTEGER)",
            "CREATE VIEW broken AS SELECT c FROM gone",
            "CREATE VIEW v AS SELECT c FROM t",
            "DROP TABLE gone")) {
      assertThat(names(backend)).containsExactlyInAnyOrder("t", "v");
      assertThat(columns(Databases.table(backend, "v"))).containsExactly("c");
    }
  }

  @Test
  void keysAreSetsOfColumnsThePrimaryOneFirst() {
    try (JdbcBackend backend =
        holding(
            "CREATE TABLE one (a TEXT NOT NULL UNIQUE, b INTEGER PRIMARY KEY)",
            "CREATE TABLE two (a INTEGER, b INTEGER, c INTEGER, PRIMARY KEY (c, a)) WITHOUT ROWID")) {
      assertThat(Databases.table(backend, "one").keys()).containsExactly(Set.of(1), Set.of(0));
      assertThat(Databases.table(backend, "two").keys()).containsExactly(Set.of(0, 2));
      assertThat(Databases.table(backend, "one").columns())
          .extracting(column -> column.field().isNullable())
          .containsExactly(false, false);
    }
  }

  @Test
  void anIndexOfSomeRowsOrOfAnExpressionIsNoKey() {
    try (JdbcBackend backend =
        holding(
            "CREATE TABLE t (a INTEGER NOT NULL, b INTEGER NOT NULL)",
            "CREATE UNIQUE INDEX i ON t (a) WHERE b > 0",
            "CREATE UNIQUE INDEX j ON t (abs(b))")) {
      assertThat(Databases.table(backend, "t").keys()).isEmpty();
    }
  }

  @Test
  void generatedColumnsAreColumns() {
    try (JdbcBackend backend =
        holding(
            "CREATE TABLE t (a INTEGER, b INTEGER GENERATED ALWAYS AS (a + 1) VIRTUAL, c INTEGER AS (a * 2) STORED)",
            "INSERT INTO t (a) VALUES (5)")) {
      assertThat(columns(Databases.table(backend, "t"))).containsExactly("a", "b", "c");
      assertThat(Asking.of(backend).rows("SELECT b, c FROM t", Asking.BIGINT, Asking.BIGINT))
          .containsExactly(List.of(6L, 10L));
    }
  }

  @Test
  void virtualTablesHaveTheColumnsOfTheirStar() {
    try (JdbcBackend backend =
        holding("CREATE VIRTUAL TABLE notes USING fts5(title, body)", "INSERT INTO notes VALUES ('a', 'b c')")) {
      assertThat(columns(Databases.table(backend, "notes"))).containsExactly("title", "body");
      assertThat(Asking.of(backend).one("SELECT title FROM notes", Asking.TEXT)).isEqualTo("a");
    }
  }

  @Test
  void namesAreAsTheyWereWritten() {
    String odd = "İıIi \"quoted\" `a`.b; 100%_ 日本";
    String quoted = "\"" + odd.replace("\"", "\"\"") + "\"";
    try (JdbcBackend backend = holding("CREATE TABLE " + quoted + " (" + quoted + " INTEGER, \"\" TEXT)")) {
      CatalogTable table = backend.catalog().tables().get(0);
      assertThat(table.name()).isEqualTo(odd);
      assertThat(columns(table)).containsExactly(odd, "");
    }
  }

  @Test
  void rowsAreReckonedFromTheirNumbers() {
    try (JdbcBackend backend =
        holding(
            "CREATE TABLE t AS WITH RECURSIVE r(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM r WHERE i < 5000)"
                + " SELECT i, 'row' FROM r",
            "CREATE TABLE empty (c INTEGER)")) {
      assertThat(Databases.table(backend, "t").rowCount()).hasValue(5_000);
      assertThat(Databases.table(backend, "empty").rowCount()).hasValue(0);
    }
  }

  @Test
  void rowsAreNoMoreThanTheFileHasRoomFor() {
    try (JdbcBackend backend =
        holding("CREATE TABLE t (id INTEGER PRIMARY KEY)", "INSERT INTO t VALUES (1), (9000000000000000000)")) {
      assertThat(Databases.table(backend, "t").rowCount().orElseThrow()).isBetween(2.0, 10_000.0);
    }
  }

  @Test
  void whatAnalyzeHasCountedIsTaken() {
    try (JdbcBackend backend =
        holding(
            "CREATE TABLE t (k TEXT PRIMARY KEY) WITHOUT ROWID",
            "INSERT INTO t VALUES ('a'), ('b'), ('c')",
            "ANALYZE")) {
      assertThat(Databases.table(backend, "t").rowCount()).hasValue(3);
    }
  }

  @Test
  void aNewTableIsThereAfterARefresh() {
    try (JdbcBackend backend = holding("CREATE TABLE t (c INTEGER)")) {
      assertThat(names(backend)).containsExactly("t");
      Databases.sqlite(folder.resolve("t.db"), "CREATE TABLE u (c INTEGER)", "ALTER TABLE t ADD COLUMN d TEXT");
      assertThat(names(backend)).as("before").containsExactly("t");
      backend.refresh();
      assertThat(names(backend)).as("after").containsExactly("t", "u");
      assertThat(columns(Databases.table(backend, "t"))).containsExactly("c", "d");
    }
  }
}
