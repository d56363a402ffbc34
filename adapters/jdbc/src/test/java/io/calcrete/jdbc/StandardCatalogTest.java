package io.calcrete.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.calcrete.backend.CalcreteException;
import io.calcrete.backend.CatalogColumn;
import io.calcrete.backend.CatalogTable;
import io.calcrete.backend.SqlState;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What any other database holds, as its driver tells it. */
class StandardCatalogTest {
  private String url;
  private Connection outside;

  @BeforeEach
  void open() throws SQLException {
    String name = UUID.randomUUID().toString();
    url = "jdbc:h2:mem:" + name;
    outside = Databases.h2(name);
  }

  @AfterEach
  void close() throws SQLException {
    outside.close();
  }

  private JdbcBackend holding(String... statements) throws SQLException {
    try (Statement statement = outside.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
    return Databases.backend(Map.of("url", url));
  }

  private static List<String> paths(JdbcBackend backend) {
    return backend.catalog().tables().stream().map(table -> String.join(".", table.path())).toList();
  }

  @Test
  void tablesOfAllSchemasAndNoneOfTheDatabasesOwn() throws SQLException {
    try (JdbcBackend backend =
        holding(
            "CREATE TABLE t (c INTEGER)", "CREATE SCHEMA archive", "CREATE TABLE archive.t (c INTEGER, d INTEGER)")) {
      assertThat(paths(backend)).containsExactlyInAnyOrder("PUBLIC.T", "ARCHIVE.T");
      assertThat(backend.catalog().tables())
          .allSatisfy(table -> assertThat(table.columns()).hasSize(table.schema().equals("PUBLIC") ? 1 : 2));
    }
  }

  @Test
  void theOneSchemaThatTheModelNames() throws SQLException {
    holding(
            "CREATE TABLE t (c INTEGER)",
            "CREATE SCHEMA a_c",
            "CREATE TABLE a_c.u (c INTEGER)",
            "CREATE SCHEMA abc",
            "CREATE TABLE abc.u (c INTEGER, d INTEGER)")
        .close();
    try (JdbcBackend backend = Databases.backend(Map.of("url", url, "schema", "A_C"))) {
      assertThat(paths(backend)).containsExactly("A_C.U");
      assertThat(backend.catalog().tables().get(0).columns()).hasSize(1);
    }
  }

  @Test
  void aSchemaThatIsNotThereIsAnErrorWithTheNearestName() throws SQLException {
    holding("CREATE SCHEMA archive", "CREATE TABLE archive.t (c INTEGER)").close();
    try (JdbcBackend backend = Databases.backend(Map.of("url", url, "schema", "ARCHIV"))) {
      assertThatThrownBy(backend::catalog)
          .isInstanceOfSatisfying(
              CalcreteException.class, e -> assertThat(e.state()).isEqualTo(SqlState.CONFIGURATION))
          .hasMessageContaining("'schema' names ARCHIV, in which there is no table; did you mean 'ARCHIVE'?");
    }
  }

  @Test
  void viewsAreViews() throws SQLException {
    try (JdbcBackend backend = holding("CREATE TABLE t (c INTEGER)", "CREATE VIEW v AS SELECT c + 1 AS d FROM t")) {
      assertThat(Databases.table(backend, "T").kind()).isEqualTo(CatalogTable.Kind.TABLE);
      assertThat(Databases.table(backend, "V").kind()).isEqualTo(CatalogTable.Kind.VIEW);
      assertThat(Databases.table(backend, "V").columns()).extracting(CatalogColumn::name).containsExactly("D");
    }
  }

  @Test
  void primaryKeysAreSetsOfColumns() throws SQLException {
    try (JdbcBackend backend =
        holding(
            "CREATE TABLE t (a INTEGER, b INTEGER, c INTEGER, PRIMARY KEY (c, a))",
            "CREATE TABLE u (a INTEGER)",
            "CREATE SCHEMA s",
            "CREATE TABLE s.t (a INTEGER, b INTEGER PRIMARY KEY)")) {
      assertThat(backend.catalog().tables())
          .allSatisfy(
              table ->
                  assertThat(table.keys())
                      .isEqualTo(
                          switch (String.join(".", table.path())) {
                            case "PUBLIC.T" -> List.of(Set.of(0, 2));
                            case "S.T" -> List.of(Set.of(1));
                            default -> List.of();
                          }))
          .hasSize(3);
    }
  }

  @Test
  void nullabilityAndComments() throws SQLException {
    try (JdbcBackend backend =
        holding(
            "CREATE TABLE t (a INTEGER NOT NULL, b INTEGER)",
            "COMMENT ON TABLE t IS 'it''s a table'",
            "COMMENT ON COLUMN t.b IS 'übrig'")) {
      CatalogTable table = Databases.table(backend, "T");
      assertThat(table.comment()).isEqualTo("it's a table");
      assertThat(table.columns()).extracting(column -> column.field().isNullable()).containsExactly(false, true);
      assertThat(table.columns().get(1).comment()).isEqualTo("übrig");
    }
  }

  @Test
  void namesAreAsTheyWereWritten() throws SQLException {
    String odd = "İıIi \"\"quoted\"\" a.b; 100%_ 日本";
    String name = odd.replace("\"\"", "\"");
    try (JdbcBackend backend =
        holding(
            "CREATE SCHEMA \"" + odd + "\"",
            "CREATE TABLE \"" + odd + "\".\"" + odd + "\""
                + " (\"" + odd + "\" INTEGER, \"Mixed\" INTEGER, plain INTEGER)")) {
      CatalogTable table = backend.catalog().tables().get(0);
      assertThat(table.path()).containsExactly(name, name);
      assertThat(table.columns()).extracting(CatalogColumn::name).containsExactly(name, "Mixed", "PLAIN");
    }
  }

  @Test
  void temporaryTablesAreNobodysElse() throws SQLException {
    try (JdbcBackend backend =
        holding("CREATE TABLE t (c INTEGER)", "CREATE LOCAL TEMPORARY TABLE mine (c INTEGER)")) {
      assertThat(paths(backend)).containsExactly("PUBLIC.T");
    }
  }

  @Test
  void aNewTableIsThereAfterARefresh() throws SQLException {
    try (JdbcBackend backend = holding()) {
      assertThat(paths(backend)).isEmpty();
      holding("CREATE TABLE t (c INTEGER)").close();
      assertThat(paths(backend)).as("before").isEmpty();
      backend.refresh();
      assertThat(paths(backend)).as("after").containsExactly("PUBLIC.T");
    }
  }
}
