package io.calcrete.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Planning costs little: it asks no backend, and finds good orders for many tables. */
class PlanningTest {
  private static final int MANY = 10_000;

  @TempDir Path directory;

  private Federation federation;

  @AfterEach
  void close() {
    federation.close();
  }

  @Test
  void planningOverTenThousandTablesAsksNothingOfTheBackend() throws SQLException {
    federation = Federation.in(directory).watched("wide", tables(MANY));
    try (Connection connection = federation.connect()) {
      connection.prepareStatement("SELECT * FROM wide.t0").close();
      WatchedDriver.forget();

      for (int i = 0; i < MANY; i += MANY / 20) {
        connection
            .prepareStatement(
                "SELECT a.id FROM wide.t%d a JOIN wide.T%d b ON a.id = b.id WHERE b.v > ?".formatted(i, i + 1))
            .close();
      }
      try (ResultSet columns = connection.getMetaData().getColumns(null, "wide", "t%", "v")) {
        assertThat(Answers.rows(columns)).hasSize(MANY);
      }

      assertThat(WatchedDriver.calls()).isEmpty();
    }
  }

  @Test
  void anotherConnectionFindsTheCatalogLoaded() throws SQLException {
    federation = Federation.in(directory).watched("wide", tables(10));
    try (Connection first = federation.connect()) {
      first.prepareStatement("SELECT * FROM wide.t0").close();
      WatchedDriver.forget();
      try (Connection second = federation.connect()) {
        second.prepareStatement("SELECT * FROM wide.t1").close();
      }

      assertThat(WatchedDriver.calls()).isEmpty();
    }
  }

  @Test
  void aTableThatIsMissedIsLookedForOnceMore() throws SQLException {
    federation = Federation.in(directory).watched("wide", tables(10));
    try (Connection connection = federation.connect();
        Connection owner = DriverManager.getConnection("jdbc:sqlite:" + federation.file("wide.db"));
        Statement statement = owner.createStatement()) {
      assertThat(Failures.of(connection, "SELECT * FROM wide.later").getSQLState()).isEqualTo("42P01");
      statement.execute("CREATE TABLE later (id INTEGER)");

      assertThat(Answers.rows(connection, "SELECT * FROM wide.later")).isEmpty();
    }
  }

  @Test
  void theCatalogIsNotLoadedTableByTable() throws SQLException {
    federation = Federation.in(directory).watched("wide", tables(500));
    WatchedDriver.forget();
    try (Connection connection = federation.connect()) {
      connection.prepareStatement("SELECT * FROM wide.t0").close();
    }

    assertThat(WatchedDriver.calls()).filteredOn(call -> call.startsWith("execute")).isNotEmpty().hasSizeLessThan(15);
  }

  private static String[] tables(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "CREATE TABLE t" + i + " (id INTEGER PRIMARY KEY, v INTEGER, s VARCHAR)")
        .toArray(String[]::new);
  }

  @Test
  void eightTablesOfThreeDatabasesAreJoinedInOneTextForEach() throws SQLException {
    federation = eight();
    String chain =
        "SELECT COUNT(*) FROM one.t0 a JOIN two.t1 b ON b.id = a.id JOIN three.t2 c ON c.id = b.id"
            + " JOIN one.t3 d ON d.id = a.id"
            + " JOIN two.t4 e ON e.id = b.id JOIN three.t5 f ON f.id = c.id JOIN one.t6 g ON g.id = d.id"
            + " JOIN two.t7 h ON h.id = e.id";
    try (Connection connection = federation.connect()) {
      assertThat(Answers.sent(connection, chain)).as(() -> Answers.plan(connection, chain)).hasSize(3);
      assertThat(Answers.rows(connection, chain)).containsExactly("30");
    }
  }

  @Test
  void eightTablesGiveTheSameRowsInWhateverOrderTheyAreWritten() throws SQLException {
    federation = eight();
    List<String> tables =
        Arrays.asList("one.t0", "two.t1", "three.t2", "one.t3", "two.t4", "three.t5", "one.t6", "two.t7");
    Random random = new Random(8);
    try (Connection connection = federation.connect()) {
      for (int i = 0; i < 20; i++) {
        Collections.shuffle(tables, random);
        String sql =
            "SELECT SUM(x0.v + x7.v) FROM " + tables.get(0) + " x0"
                + IntStream.range(1, 8)
                    .mapToObj(n -> " JOIN %s x%d ON x%d.id = x%d.id".formatted(tables.get(n), n, n, random.nextInt(n)))
                    .collect(Collectors.joining())
                + " WHERE x3.id >= 10";

        assertThat(Answers.rows(connection, sql)).as(() -> Answers.plan(connection, sql)).containsExactly("780");
      }
    }
  }

  @Test
  void theLargestTableIsReadWhileTheOthersAreHashed() throws SQLException {
    federation =
        Federation.in(directory)
            .duckDb(
                "big",
                "CREATE TABLE facts (id BIGINT, v BIGINT)",
                "INSERT INTO facts SELECT i, i FROM range(5000) t (i)")
            .sqlite(
                "small",
                "CREATE TABLE names (id INTEGER PRIMARY KEY, s VARCHAR)",
                "INSERT INTO names VALUES (1, 'one')");
    try (Connection connection = federation.connect()) {
      for (String from :
          List.of("big.facts f JOIN small.names n ON n.id = f.id", "small.names n JOIN big.facts f ON n.id = f.id")) {
        assertThat(Answers.sent(connection, "SELECT f.v, n.s FROM " + from))
            .first()
            .asString()
            .startsWith("DuckDB big");
      }
    }
  }

  @Test
  void orderByWithLimitKeepsTheFirstRowsOnly() throws SQLException {
    federation = eight();
    // No host knows INITCAP.
    String sql =
        "SELECT a.v FROM one.t0 a JOIN two.t1 b ON a.id = b.id ORDER BY INITCAP(CAST(a.v AS VARCHAR)) DESC, b.v LIMIT 3";
    try (Connection connection = federation.connect();
        Connection plain = federation.connectPlain()) {
      assertThat(Answers.rows(connection, sql)).containsExactly("9", "8", "7");
      assertThat(Answers.rows(plain, "EXPLAIN PLAN FOR " + sql))
          .singleElement()
          .asString()
          .contains("EnumerableLimitSort")
          .doesNotContain("EnumerableSort(");
    }
  }

  @Test
  void orderByWithLimitInOneDatabaseIsItsBusiness() throws SQLException {
    federation = eight();
    try (Connection connection = federation.connect()) {
      for (String schema : List.of("one", "two")) {
        String table = schema.equals("one") ? "one.t0" : "two.t1";
        String sql = "SELECT v FROM " + table + " ORDER BY v DESC LIMIT 2 OFFSET 1";
        assertThat(Answers.sent(connection, sql))
            .singleElement()
            .asString()
            .contains("ORDER BY", "LIMIT 2", "OFFSET 1");
        assertThat(Answers.rows(connection, sql)).containsExactly("28", "27");
      }
    }
  }

  /** Tables of thirty rows, in which every row meets one of each other table. */
  private Federation eight() throws SQLException {
    return Federation.in(directory)
        .duckDb("one", concat(filled("t0"), filled("t3"), filled("t6")))
        .sqlite("two", concat(filled("t1"), filled("t4"), filled("t7")))
        .duckDb("three", concat(filled("t2"), filled("t5")));
  }

  private static String[] concat(String[]... parts) {
    return Arrays.stream(parts).flatMap(Arrays::stream).toArray(String[]::new);
  }

  private static String[] filled(String table) {
    String rows = IntStream.range(0, 30).mapToObj(i -> "(" + i + ", " + i + ")").collect(Collectors.joining(", "));
    return new String[] {
      "CREATE TABLE " + table + " (id BIGINT PRIMARY KEY, v BIGINT)", "INSERT INTO " + table + " VALUES " + rows
    };
  }
}
