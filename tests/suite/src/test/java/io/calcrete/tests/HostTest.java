package io.calcrete.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.calcrete.backend.ArrowMemory;
import io.calcrete.duckdb.LiveConnections;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left above the backends is evaluated by a DuckDB that is given their rows, and nothing stays behind. */
class HostTest {
  private static final String ROWS =
      "WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 9999) ";

  /** Outer joins keep their order, so that each table is a leaf of its own. */
  private static final String THREE_LEAVES =
      "SELECT COUNT(*), COUNT(b.v), COUNT(c.v), SUM(c.id) FROM lite.a LEFT JOIN duck.x ON x.id = a.id"
          + " LEFT JOIN lite.b ON b.id = x.id + 1 LEFT JOIN duck.y ON y.id = b.id LEFT JOIN lite.c ON c.id = y.id + 1";

  @TempDir Path directory;

  private Federation federation;

  @BeforeEach
  void open() throws SQLException {
    federation =
        Federation.in(directory)
            .duckDb(
                "duck",
                "CREATE TABLE x AS SELECT i AS id, 'x' || i AS v FROM range(10000) t (i)",
                "CREATE TABLE y AS SELECT i AS id, 'y' || i AS v FROM range(10000) t (i)")
            .sqlite(
                "lite",
                "CREATE TABLE a (id INTEGER PRIMARY KEY, v VARCHAR)",
                ROWS + "INSERT INTO a SELECT i, 'a' || i FROM n",
                "CREATE TABLE b (id INTEGER PRIMARY KEY, v VARCHAR)",
                ROWS + "INSERT INTO b SELECT i, 'b' || i FROM n",
                "CREATE TABLE c (id INTEGER PRIMARY KEY, v VARCHAR)",
                ROWS + "INSERT INTO c SELECT i, 'c' || i FROM n")
            .sqlite(
                "other",
                "CREATE TABLE o (id INTEGER PRIMARY KEY, v VARCHAR)",
                ROWS + "INSERT INTO o SELECT i, 'o' || i FROM n");
  }

  @AfterEach
  void close() {
    federation.close();
    assertThat(ArrowMemory.allocated()).as("Arrow memory that was not given back").isZero();
  }

  @Test
  void theBackendThatHoldsTheMostIsTheHost() throws SQLException {
    try (Connection connection = federation.connect()) {
      assertThat(Answers.explained(connection, "SELECT a.v, x.v FROM lite.a JOIN duck.x ON a.id = x.id"))
          .startsWith("host: DuckDB duck.duckdb")
          .anyMatch(line -> line.strip().equals("within the host's query"));
    }
  }

  @Test
  void withoutOneThePrivateHostIs() throws SQLException {
    try (Connection connection = federation.connect()) {
      String sql = "SELECT COUNT(*) FROM lite.a JOIN other.o ON a.id = o.id";
      assertThat(Answers.explained(connection, sql)).startsWith("host: DuckDB in memory");
      assertThat(Answers.rows(connection, sql)).containsExactly("10000");
    }
  }

  @Test
  void whatTheHostDoesNotEvaluateStaysAboveIt() throws SQLException {
    try (Connection connection = federation.connect()) {
      String sql = "SELECT INITCAP(o.v), a.v FROM lite.a JOIN other.o ON a.id = o.id WHERE a.id = 7";
      assertThat(Answers.explained(connection, sql)).startsWith("host: DuckDB in memory, Enumerable");
      assertThat(Answers.rows(connection, sql)).containsExactly("O7|a7");
    }
  }

  @Test
  void eightThreadsWithThreeLeavesEachShareAPoolOfTwo() throws Exception {
    federation.operand("lite", "poolSize", 2);
    Path model = federation.model();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<List<String>>> answers = new ArrayList<>();
      for (int i = 0; i < 24; i++) {
        answers.add(
            threads.submit(
                () -> {
                  try (Connection connection = Door.CALCRETE.open(model)) {
                    return Answers.rows(connection, THREE_LEAVES);
                  }
                }));
      }
      for (Future<List<String>> answer : answers) {
        assertThat(answer.get()).containsExactly("10000|9999|9998|49994999");
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void aBackendsErrorIsThatBackends() throws SQLException {
    try (Connection outside = DriverManager.getConnection("jdbc:sqlite:" + federation.file("lite.db"));
        Statement statement = outside.createStatement()) {
      statement.execute("CREATE TABLE broken (id INTEGER, v INTEGER)");
      statement.execute("INSERT INTO broken VALUES (1, 'no number')");
    }
    try (Connection connection = federation.connect()) {
      assertThatThrownBy(
              () -> Answers.rows(connection, "SELECT b.v, x.v FROM lite.broken b JOIN duck.x ON b.id = x.id"))
          .isInstanceOf(SQLException.class)
          .hasMessageStartingWith("SQLite lite.db: ")
          .hasMessageContaining("no number");
      assertThat(Answers.rows(connection, "SELECT COUNT(*) FROM lite.a JOIN duck.x ON a.id = x.id"))
          .as("the connection is of use still")
          .containsExactly("10000");
    }
  }

  @Test
  void anErrorOfTheHostSaysWhy() throws SQLException {
    try (Connection connection = federation.connect()) {
      assertThatThrownBy(
              () -> Answers.rows(connection, "SELECT a.id / (o.id - 7) FROM lite.a JOIN other.o ON a.id = o.id"))
          .isInstanceOfSatisfying(SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("22012"))
          .hasMessageContaining("division by zero");
    }
  }

  @Test
  void aSelfJoinAndALeafThatIsUsedTwice() throws SQLException {
    String sql =
        "WITH j AS (SELECT a.id, o.v FROM lite.a JOIN other.o ON a.id = o.id)"
            + " SELECT COUNT(*) FROM j AS p JOIN j AS q ON p.id = q.id + 1";
    try (Connection connection = federation.connect()) {
      assertThat(Answers.rows(connection, sql)).containsExactly("9999");
    }
  }

  @Test
  void aProgramsDatabaseThatWasTheHostHoldsNoTraceOfIt() throws SQLException {
    try (Connection program = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = program.createStatement()) {
      statement.execute("CREATE TABLE big AS SELECT i AS id FROM range(50000) t (i)");
      String before = catalog(statement);
      String name = LiveConnections.register(program.unwrap(DuckDBConnection.class));
      try (Connection connection = federation.live("live", name).connect()) {
        String sql = "SELECT COUNT(*) FROM live.big JOIN lite.a ON big.id = a.id";
        assertThat(Answers.explained(connection, sql)).startsWith("host: DuckDB connection " + name);
        assertThat(Answers.rows(connection, sql)).containsExactly("10000");
      } finally {
        LiveConnections.release(name);
      }
      assertThat(catalog(statement)).isEqualTo(before);
    }
  }

  private static String catalog(Statement statement) throws SQLException {
    try (ResultSet tables =
        statement.executeQuery("SELECT string_agg(view_name, ',' ORDER BY view_name) FROM duckdb_views()")) {
      tables.next();
      return String.valueOf(tables.getString(1));
    }
  }

  @Test
  void aResultThatIsLeftEarlyEndsEverything() throws SQLException {
    try (Connection connection = federation.connect();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT a.v, x.v FROM lite.a CROSS JOIN duck.x")) {
      assertThat(result.next()).isTrue();
    }
  }
}
