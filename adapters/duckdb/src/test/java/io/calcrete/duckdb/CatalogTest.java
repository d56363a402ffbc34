package io.calcrete.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.calcrete.backend.CatalogColumn;
import io.calcrete.backend.CatalogTable;
import io.calcrete.conformance.Asking;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a database holds, as DuckDB lists it. */
class CatalogTest {
  @TempDir Path folder;

  private DuckDbBackend holding(String... statements) {
    Databases.duckdb(folder.resolve("sales.duckdb"), statements);
    return Databases.backend(folder, Map.of("database", "sales.duckdb"));
  }

  private static void eachPathAnswers(DuckDbBackend backend) {
    for (CatalogTable table : backend.catalog().tables()) {
      String sql = "SELECT count(*) FROM " + DuckDbDialect.quote(table.path());
      assertThat(Asking.of(backend).one(sql, Asking.BIGINT)).as(sql).isNotNull();
    }
  }

  @Test
  void oneNameInTwoSchemas() {
    try (DuckDbBackend backend =
        holding(
            "CREATE TABLE t AS SELECT 1 AS c",
            "CREATE SCHEMA archive",
            "CREATE TABLE archive.t AS SELECT 2 AS c, 'x' AS d")) {
      assertThat(Databases.paths(backend)).containsExactlyInAnyOrder("main.t", "archive.t");
      assertThat(Asking.of(backend).one("SELECT c FROM archive.t", Asking.INTEGER)).isEqualTo(2);
      assertThat(backend.catalog().tables())
          .allSatisfy(table -> assertThat(table.columns()).hasSize(table.schema().equals("main") ? 1 : 2));
    }
  }

  @Test
  void aSchemaCalledLikeItsCatalog() {
    try (DuckDbBackend backend =
        holding(
            "CREATE TABLE t AS SELECT 1 AS c",
            "CREATE SCHEMA \"SALES\"",
            "CREATE TABLE sales.\"SALES\".t AS SELECT 2 AS c")) {
      assertThat(Databases.paths(backend)).containsExactlyInAnyOrder("sales.main.t", "sales.SALES.t");
      eachPathAnswers(backend);
    }
  }

  @Test
  void attachedFilesHaveTheirCatalogsNameBefore() {
    Databases.duckdb(folder.resolve("old.duckdb"), "CREATE TABLE t AS SELECT 2 AS c", "CREATE VIEW v AS SELECT 3 AS c");
    Databases.duckdb(folder.resolve("sales.duckdb"), "CREATE TABLE t AS SELECT 1 AS c");
    Map<String, Object> operand = Map.of("database", "sales.duckdb", "attach", Map.of("Archive 2", "old.duckdb"));
    try (DuckDbBackend backend = Databases.backend(folder, operand)) {
      assertThat(Databases.paths(backend))
          .containsExactlyInAnyOrder("main.t", "Archive 2.main.t", "Archive 2.main.v");
      eachPathAnswers(backend);
    }
  }

  @Test
  void anAttachedFileIsReadOnlyEvenBesideAWritableOne() {
    Databases.duckdb(folder.resolve("old.duckdb"), "CREATE TABLE t AS SELECT 2 AS c");
    Map<String, Object> operand =
        Map.of("database", "new.duckdb", "readOnly", false, "attach", Map.of("old", "old.duckdb"));
    try (DuckDbBackend backend = Databases.backend(folder, operand)) {
      assertThatThrownBy(
              () -> Asking.of(backend).rows("INSERT INTO old.main.t VALUES (1) RETURNING c", Asking.INTEGER))
          .hasMessageContaining("read-only mode");
    }
  }

  @Test
  void anAttachedFileMayNotHaveTheNameOfAnother() {
    Databases.duckdb(folder.resolve("old.duckdb"));
    Databases.duckdb(folder.resolve("sales.duckdb"));
    for (String taken : List.of("Sales", "memory", "TEMP")) {
      assertThat(
              Databases.faults(
                  folder, Map.of("database", "sales.duckdb", "attach", Map.of(taken, "old.duckdb"))))
          .containsExactly("'attach." + taken + "' has the name of a catalog that is there already; give it another");
    }
  }

  @Test
  void viewsAreViews() {
    try (DuckDbBackend backend =
        holding("CREATE TABLE t AS SELECT 1 AS c", "CREATE VIEW v AS SELECT c, c + 1 AS d FROM t")) {
      CatalogTable view = Databases.table(backend, "v");
      assertThat(view.kind()).isEqualTo(CatalogTable.Kind.VIEW);
      assertThat(view.rowCount()).isEmpty();
      assertThat(view.columns()).extracting(CatalogColumn::name).containsExactly("c", "d");
      assertThat(Asking.of(backend).rows("SELECT c, d FROM main.v", Asking.INTEGER, Asking.INTEGER))
          .containsExactly(List.of(1, 2));
    }
  }

  @Test
  void aViewMayNameItsOwnCatalog() {
    try (DuckDbBackend backend =
        holding("CREATE TABLE t AS SELECT 1 AS c", "CREATE VIEW v AS SELECT c FROM sales.main.t")) {
      assertThat(Asking.of(backend).one("SELECT c FROM main.v", Asking.INTEGER)).isEqualTo(1);
    }
  }

  @Test
  void keysAreSetsOfColumnsThePrimaryOneFirst() {
    try (DuckDbBackend backend =
        holding("CREATE TABLE t (a INTEGER, b INTEGER UNIQUE, c INTEGER, d INTEGER, PRIMARY KEY (c, a))")) {
      CatalogTable table = Databases.table(backend, "t");
      assertThat(table.keys()).containsExactly(Set.of(0, 2), Set.of(1));
      assertThat(table.columns())
          .extracting(column -> column.field().isNullable())
          .containsExactly(false, true, false, true);
    }
  }

  @Test
  void commentsAreTold() {
    try (DuckDbBackend backend =
        holding(
            "CREATE TABLE t (a INTEGER, b INTEGER)",
            "COMMENT ON TABLE t IS 'it''s a table'",
            "COMMENT ON COLUMN t.b IS 'übrig'")) {
      CatalogTable table = Databases.table(backend, "t");
      assertThat(table.comment()).isEqualTo("it's a table");
      assertThat(table.columns()).extracting(CatalogColumn::comment).containsExactly(null, "übrig");
    }
  }

  @Test
  void namesAreAsTheyWereWritten() {
    String odd = "İıIi \"quoted\" a.b; 日本";
    String quoted = DuckDbDialect.quote(odd);
    try (DuckDbBackend backend =
        holding(
            "CREATE SCHEMA " + quoted,
            "CREATE TABLE " + quoted + "." + quoted + " AS SELECT 5 AS " + quoted)) {
      CatalogTable table = backend.catalog().tables().get(0);
      assertThat(table.path()).containsExactly(odd, odd);
      assertThat(table.columns()).extracting(CatalogColumn::name).containsExactly(odd);
      eachPathAnswers(backend);
    }
  }

  @Test
  void aColumnOfATypeThatSqlHasNotIsReadAsAnother() {
    try (DuckDbBackend backend =
        holding("CREATE TYPE mood AS ENUM ('sad', 'ok')", "CREATE TABLE t (m mood, u UBIGINT, i INTEGER)")) {
      assertThat(Databases.table(backend, "t").columns())
          .extracting(CatalogColumn::readAs)
          .containsExactly("CAST(\"m\" AS VARCHAR)", "CAST(\"u\" AS DECIMAL(20,0))", null);
    }
  }

  @Test
  void aCollatedColumnIsReadByCodePoint() {
    try (DuckDbBackend backend =
        holding("CREATE TABLE t (c VARCHAR COLLATE NOCASE)", "INSERT INTO t VALUES ('a'), ('A')")) {
      String readAs = Databases.table(backend, "t").columns().get(0).readAs();
      assertThat(Asking.of(backend).one("SELECT count(DISTINCT " + readAs + ") FROM main.t", Asking.BIGINT))
          .isEqualTo(2L);
    }
  }
}
