package io.calcrete.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Identifiers are taken as written and found without regard to case; text is Unicode everywhere. */
class DriverNamesTest {
  @TempDir static Path directory;

  private static Federation federation;

  @BeforeAll
  static void create() throws SQLException {
    String[] tables = {
      "CREATE TABLE \"Order Items\" (\"Id\" INTEGER, \"MiXed\" VARCHAR, \"Größe\" INTEGER, \"select\" INTEGER,"
          + " \"we\"\"ird\" INTEGER)",
      "INSERT INTO \"Order Items\" VALUES (1, 'ı İ i I', 42, 7, 9)",
      "CREATE TABLE \"表\" (\"名\" VARCHAR)",
      "INSERT INTO \"表\" VALUES ('王芳'), ('😀'), ('e\u0301'), ('é'), ('it''s'), ('back\\slash'), ('100%'), ('')",
      "CREATE TABLE \"a.b\" (\"x.y\" INTEGER, \"year\" INTEGER, \"value\" INTEGER)",
      "INSERT INTO \"a.b\" VALUES (1, 2, 3)"
    };
    federation = Federation.in(directory).duckDb("Duck", tables).sqlite("lite", tables);
  }

  @AfterAll
  static void close() {
    federation.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "SELECT Id FROM Duck.\"Order Items\"; 1",
        "SELECT ID FROM DUCK.\"ORDER ITEMS\"; 1",
        "SELECT \"id\" FROM \"duck\".\"order items\"; 1",
        "SELECT mixed FROM lite.\"Order Items\"; ı İ i I",
        "SELECT MIXED FROM LITE.\"Order Items\"; ı İ i I",
        "SELECT größe FROM Duck.\"Order Items\"; 42",
        "SELECT \"Größe\" FROM lite.\"Order Items\"; 42",
        "SELECT \"select\", \"we\"\"ird\" FROM Duck.\"Order Items\"; 7|9",
        "SELECT \"select\", \"WE\"\"IRD\" FROM lite.\"Order Items\"; 7|9",
        "SELECT COUNT(名) FROM Duck.表; 8",
        "SELECT COUNT(\"名\") FROM lite.\"表\"; 8",
        "SELECT \"x.y\" FROM Duck.\"a.b\"; 1",
        "SELECT t.\"X.Y\" FROM lite.\"A.B\" T; 1",
        "SELECT d.id, l.ID FROM duck.\"Order Items\" D JOIN LITE.\"order items\" L ON L.Id = d.iD; 1|1"
      })
  void aNameIsFoundWithoutRegardToCase(String sql, String row) throws SQLException {
    for (Door door : Door.values()) {
      try (Connection connection = door.open(federation)) {
        assertThat(Answers.rows(connection, sql)).as(door.name()).containsExactly(row);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  void theColumnsOfAStarAreNamedAsTheBackendWritesThem(Door door) throws SQLException {
    try (Connection connection = door.open(federation)) {
      for (String schema : List.of("duck", "lite")) {
        assertThat(labels(connection, "SELECT * FROM " + schema + ".\"order items\""))
            .containsExactly("Id", "MiXed", "Größe", "select", "we\"ird");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  void anAliasIsAsItIsWritten(Door door) throws SQLException {
    try (Connection connection = door.open(federation)) {
      assertThat(labels(connection, "SELECT Id AS MiXed, id AS \"ÄÖ ü\", COUNT(*) AS n FROM duck.\"Order Items\""
          + " GROUP BY id"))
          .containsExactly("MiXed", "ÄÖ ü", "n");
    }
  }

  @Test
  void aResultsColumnIsFoundByLabelWithoutRegardToCase() throws SQLException {
    try (Connection connection = federation.connect();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT \"Id\", \"Größe\" AS \"ID2\" FROM duck.\"Order Items\"")) {
      result.next();

      assertThat(result.getInt("ID")).isEqualTo(1);
      assertThat(result.getInt("id2")).isEqualTo(42);
      assertThat(result.findColumn("iD")).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"王芳", "😀", "e\u0301", "é", "it's", "back\\slash", "100%", ""})
  void aTextIsTheSameAsLiteralParameterAndRow(String text) throws SQLException {
    String literal = "'" + text.replace("'", "''") + "'";
    for (Door door : Door.values()) {
      try (Connection connection = door.open(federation)) {
        for (String schema : List.of("duck", "lite")) {
          String sql = "SELECT 名 FROM " + schema + ".表 WHERE 名 = ";
          assertThat(Answers.rows(connection, sql + literal)).as(door.name()).containsExactly(text);
          assertThat(Answers.rows(connection, sql + "?", text)).as(door.name()).containsExactly(text);
        }
        assertThat(Answers.rows(connection, "SELECT " + literal)).as(door.name()).containsExactly(text);
        assertThat(Answers.rows(connection, "SELECT CAST(? AS VARCHAR)", text)).as(door.name()).containsExactly(text);
        assertThat(
                Answers.rows(connection, "SELECT a.名 FROM duck.表 a JOIN lite.表 b ON a.名 = b.名 WHERE a.名 = " + literal))
            .as(door.name())
            .containsExactly(text);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  void textIsOrderedByCodePoint(Door door) throws SQLException {
    try (Connection connection = door.open(federation)) {
      List<String> ordered = List.of("", "100%", "back\\slash", "e\u0301", "it's", "é", "王芳", "😀");
      for (String from : List.of("duck.表", "lite.表", "duck.表 a JOIN lite.表 b ON a.名 = b.名")) {
        String column = from.contains("JOIN") ? "a.名" : "名";
        assertThat(Answers.rows(connection, "SELECT " + column + " FROM " + from + " ORDER BY 1")).isEqualTo(ordered);
      }
    }
  }

  private static List<String> labels(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      ResultSetMetaData metaData = result.getMetaData();
      List<String> labels = new ArrayList<>();
      for (int i = 1; i <= metaData.getColumnCount(); i++) {
        labels.add(metaData.getColumnLabel(i));
      }
      return labels;
    }
  }
}
