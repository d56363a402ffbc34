package io.calcrete.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.calcrete.backend.ArrowMemory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The keys of a small leaf filter a large one, wherever that changes no row. */
class DynamicFilterTest {
  private static final int EVENTS = 40_000;

  @TempDir static Path directory;

  private static Federation federation;
  private static Connection connection;
  private static Connection oracle;

  @BeforeAll
  static void open() throws SQLException {
    federation =
        Federation.in(directory)
            .duckDb(
                "small",
                "CREATE TABLE keys (id INTEGER, name VARCHAR, day DATE, grp BIGINT)",
                "INSERT INTO keys VALUES (7, 'name 7', DATE '2024-01-08', 1), (77, 'name 77', DATE '2024-03-18', 1),"
                    + " (-1, 'nobody', DATE '1999-01-01', 2), (NULL, NULL, NULL, 2), (7, 'again', NULL, 3)",
                "CREATE TABLE cities AS SELECT 'city 7' AS city",
                "CREATE TABLE many AS SELECT i AS id FROM range(15000, 27000) t (i)")
            .sqlite(
                "large",
                "CREATE TABLE events (id INTEGER PRIMARY KEY, name VARCHAR, day DATE, owner INTEGER)",
                "WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < " + (EVENTS - 1) + ")"
                    + " INSERT INTO events SELECT i, 'name ' || i, CASE i % 1000 WHEN 7 THEN '2024-01-08'"
                    + " WHEN 77 THEN '2024-03-18' ELSE '2000-01-01' END, nullif(i % 2000, 0) FROM n",
                "CREATE INDEX events_by_owner ON events (owner)")
            .sqlite(
                "owners",
                "CREATE TABLE owners (id INTEGER PRIMARY KEY, city VARCHAR)",
                "WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 1999)"
                    + " INSERT INTO owners SELECT i, 'city ' || (i % 400) FROM n");
    connection = federation.connect();
    oracle = federation.oracle();
  }

  @AfterAll
  static void close() throws SQLException {
    oracle.close();
    connection.close();
    federation.close();
  }

  /** What the large table's backend brought, when the statement had run. */
  private static List<String> brought(String sql) throws SQLException {
    List<String> lines = Answers.explained(connection, "ANALYZE " + sql);
    int leaf = lines.stream().map(String::strip).toList().indexOf("SQLite large.db");
    assertThat(leaf).as(() -> String.join("\n", lines)).isNotNegative();
    return lines.subList(leaf, Math.min(lines.size(), leaf + 5)).stream().map(String::strip).toList();
  }

  private static void answersAsOneDatabase(String sql) throws SQLException {
    assertThat(Answers.sorted(connection, sql)).as(() -> Answers.plan(connection, sql)).isEqualTo(Answers.sorted(oracle, sql));
    assertThat(ArrowMemory.allocated()).as("Arrow memory that was not given back").isZero();
  }

  static Stream<Arguments> filtered() {
    return Stream.of(
        arguments("an inner join", 2, "SELECT k.name, e.name FROM small.keys k JOIN large.events e ON k.id = e.id"),
        arguments("from the other side", 2, "SELECT k.name, e.name FROM large.events e JOIN small.keys k ON k.id = e.id"),
        arguments("a left join", 2, "SELECT k.name, e.name FROM small.keys k LEFT JOIN large.events e ON k.id = e.id"),
        arguments("a right join", 2, "SELECT k.name, e.name FROM large.events e RIGHT JOIN small.keys k ON k.id = e.id"),
        arguments("a membership", 2, "SELECT e.name FROM large.events e WHERE e.id IN (SELECT k.id FROM small.keys k)"),
        arguments(
            "keys without a match",
            2,
            "SELECT k.name FROM small.keys k WHERE NOT EXISTS (SELECT 1 FROM large.events e WHERE e.id = k.id)"),
        arguments("keys that are text", 2, "SELECT k.id, e.id FROM small.keys k JOIN large.events e ON k.name = e.name"),
        arguments("keys that are not unique", 40, "SELECT k.id, e.id FROM small.keys k JOIN large.events e ON k.id = e.owner"),
        arguments(
            "several keys",
            1,
            "SELECT k.id FROM small.keys k JOIN large.events e ON k.id = e.id AND k.name = e.name AND k.day = e.day"
                + " WHERE k.id < 70"),
        arguments(
            "keys of groups",
            2,
            "SELECT k.c, e.name FROM (SELECT id, COUNT(*) AS c FROM small.keys GROUP BY id) k"
                + " JOIN large.events e ON k.id = e.id"),
        arguments(
            "groups by key",
            2,
            "SELECT k.name, e.c FROM small.keys k JOIN (SELECT id, COUNT(*) AS c FROM large.events GROUP BY id) e"
                + " ON k.id = e.id"),
        arguments(
            "the last rows",
            1,
            "SELECT e.name FROM small.keys k JOIN (SELECT * FROM large.events ORDER BY id DESC LIMIT 39990) e"
                + " ON k.id = e.id"),
        arguments(
            "a chain of joins",
            100,
            "SELECT e.id, o.city FROM small.cities c JOIN owners.owners o ON o.city = c.city"
                + " JOIN large.events e ON e.owner = o.id"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("filtered")
  void onlyRowsThatCanMatchTravel(String name, int rows, String sql) throws SQLException {
    answersAsOneDatabase(sql);

    assertThat(brought(sql)).as(name).anyMatch(line -> line.startsWith(rows + (rows == 1 ? " row, " : " rows, ")));
  }

  static Stream<Arguments> unfiltered() {
    return Stream.of(
        arguments("SELECT k.name, e.name FROM large.events e LEFT JOIN small.keys k ON k.id = e.id"),
        arguments("SELECT k.name, e.name FROM small.keys k FULL JOIN large.events e ON k.id = e.id"),
        arguments("SELECT e.id FROM large.events e WHERE NOT EXISTS (SELECT 1 FROM small.keys k WHERE e.id = k.id)"),
        arguments("SELECT e.id FROM large.events e JOIN small.keys k ON e.id IS NOT DISTINCT FROM k.id"));
  }

  @ParameterizedTest
  @MethodSource("unfiltered")
  void whatAFilterWouldChangeIsNotFiltered(String sql) throws SQLException {
    answersAsOneDatabase(sql);

    assertThat(brought(sql)).noneMatch(line -> line.contains("rows that match the keys"));
  }

  @Test
  void aLeafThatCannotHaveAMatchIsNotAsked() throws SQLException {
    String sql = "SELECT e.name FROM small.keys k JOIN large.events e ON k.id = e.id WHERE k.name = 'no such name'";
    answersAsOneDatabase(sql);

    assertThat(brought(sql)).contains("not asked");
  }

  @Test
  void tooManyKeysAreARange() throws SQLException {
    String sql = "SELECT COUNT(*), SUM(e.id) FROM small.many m JOIN large.events e ON m.id = e.id";
    try (Connection always = Door.FILTERED.open(federation)) {
      assertThat(Answers.rows(always, sql)).isEqualTo(Answers.rows(oracle, sql));
      assertThat(Answers.explained(always, "ANALYZE " + sql))
          .anyMatch(line -> line.contains(">= 15000"))
          .anyMatch(line -> line.strip().startsWith("12000 rows, "));
    }
  }

  @Test
  void thePlanSaysWhichKeysALeafWaitsFor() throws SQLException {
    String sql = "SELECT k.name, e.name FROM small.keys k JOIN large.events e ON k.id = e.id";

    assertThat(Answers.explained(connection, sql))
        .anyMatch(line -> line.strip().equals("rows that match the keys CAST(keys.id AS BIGINT) of DuckDB small.duckdb"));
  }

  @Test
  void aConnectionMayDoWithout() throws SQLException {
    String sql = "SELECT k.name, e.name FROM small.keys k JOIN large.events e ON k.id = e.id";
    try (Connection never = federation.connect(java.util.Map.of("dynamicFilters", "never"))) {
      assertThat(Answers.explained(never, sql)).noneMatch(line -> line.contains("that match the keys"));
      assertThat(Answers.sorted(never, sql)).isEqualTo(Answers.sorted(oracle, sql));
    }
  }
}
