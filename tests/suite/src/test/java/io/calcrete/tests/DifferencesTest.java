package io.calcrete.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calcrete.runtime.ViewFactory;
import java.io.InputStream;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Both sides of each row of {@link Difference}, and the places that quote the table. */
@Timeout(60)
class DifferencesTest {
  @TempDir static Path directory;

  private static Federation federation;
  private static Connection calcrete;
  private static Connection calcite;

  @BeforeAll
  static void create() throws SQLException {
    federation =
        Federation.in(directory)
            .duckDb(
                "duck",
                "CREATE TABLE times (id INTEGER PRIMARY KEY, ts TIMESTAMP, i TIMESTAMPTZ, day DATE, big BIGINT)",
                "INSERT INTO times VALUES (1, '2024-02-29 12:34:56.123456', '2024-02-29 12:34:56+00', '2024-02-29',"
                    + " 5000000000)")
            .sqlite("lite", "CREATE TABLE words (w VARCHAR)", "INSERT INTO words VALUES ('1'), ('one')")
            .watched("watched", "CREATE TABLE t (v INTEGER)", "INSERT INTO t VALUES (1), (2)");
    calcrete = federation.connect();
    calcite = federation.connectPlain();
    calcrete.prepareStatement("SELECT v FROM watched.t").close();
  }

  @AfterAll
  static void close() throws SQLException {
    calcrete.close();
    calcite.close();
    federation.close();
  }

  @Test
  void everyDifferenceIsShown() {
    Stream<Difference> shown =
        Arrays.stream(DifferencesTest.class.getDeclaredMethods())
            .filter(method -> method.isAnnotationPresent(Shows.class))
            .map(method -> method.getAnnotation(Shows.class).value());

    assertThat(shown).containsExactlyInAnyOrder(Difference.values());
  }

  @Test
  void theTableIsAResource() throws Exception {
    try (InputStream stream = getClass().getResourceAsStream("differences.md")) {
      assertThat(new String(stream.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(Difference.table());
    }
  }

  @Test
  void theReadmeQuotesTheTable() throws Exception {
    Path readme = Path.of("..", "..", "README.md");
    assumeTrue(Files.exists(readme), "there is no README.md yet");

    assertThat(Files.readString(readme)).contains(Difference.table());
  }

  @Test
  @Shows(Difference.EXPLAIN)
  void explain() throws SQLException {
    assertThat(Answers.rows(calcrete, "EXPLAIN SELECT id FROM duck.times")).hasSize(2);
    assertThat(Answers.rows(calcite, "EXPLAIN PLAN FOR SELECT id FROM duck.times"))
        .singleElement()
        .asString()
        .startsWith("BackendQuery(");
    assertThat(Failures.of(calcite, "EXPLAIN SELECT id FROM duck.times").getMessage()).contains("EXPLAIN");
  }

  @Test
  @Shows(Difference.CANCEL)
  void cancel() throws Exception {
    assertThat(cancelReachesBackend(calcrete)).isTrue();
    assertThat(cancelReachesBackend(calcite)).isFalse();
  }

  private static boolean cancelReachesBackend(Connection connection) throws Exception {
    WatchedDriver.forget();
    CompletableFuture<Throwable> end;
    try (WatchedDriver.Blockade blockade = WatchedDriver.block();
        Statement statement = connection.createStatement()) {
      end =
          CompletableFuture.supplyAsync(() -> catchThrowable(() -> statement.executeQuery("SELECT v FROM watched.t")));
      blockade.awaitStatement();
      statement.cancel();
      if (connection == calcite) {
        blockade.letGo();
      }
      end.get();
    }
    return WatchedDriver.calls().contains("cancel()");
  }

  @Test
  @Shows(Difference.TIMEOUT)
  void timeout() throws Exception {
    SQLException ours = timeout(calcrete);
    SQLException plain = timeout(calcite);

    assertThat((Throwable) ours).isInstanceOf(SQLTimeoutException.class);
    assertThat(ours.getSQLState()).isEqualTo("57014");
    assertThat((Throwable) plain).isNotInstanceOf(SQLTimeoutException.class).hasMessageContaining("query timeout");
    assertThat(plain.getSQLState()).isNull();
  }

  private static SQLException timeout(Connection connection) throws Exception {
    try (WatchedDriver.Blockade blockade = WatchedDriver.block();
        Statement statement = connection.createStatement()) {
      statement.setQueryTimeout(1);
      CompletableFuture<SQLException> end =
          CompletableFuture.supplyAsync(
              () -> catchThrowableOfType(SQLException.class, () -> statement.executeQuery("SELECT v FROM watched.t")));
      SQLException error = end.get();
      assertThat(blockade.wasCancelled()).isTrue();
      return error;
    }
  }

  @Test
  @Shows(Difference.MICROSECONDS)
  void microseconds() throws SQLException {
    String sql = "SELECT ts FROM duck.times";

    assertThat(Answers.rows(calcrete, sql)).containsExactly("2024-02-29T12:34:56.123456");
    assertThat(catchThrowable(() -> Answers.rows(calcite, sql))).hasMessageContaining("finer than milliseconds");
    assertThat(Answers.rows(calcite, "SELECT TIMESTAMP '2024-02-29 12:34:56.123456'"))
        .containsExactly("2024-02-29T12:34:56.123");
  }

  @Test
  @Shows(Difference.INSTANTS)
  void instants() throws SQLException {
    String sql = "SELECT i FROM duck.times";

    assertThat(first(calcrete, sql, row -> row.getObject(1))).isInstanceOf(OffsetDateTime.class);
    assertThat(first(calcrete, sql, row -> row.getMetaData().getColumnType(1)))
        .isEqualTo(Types.TIMESTAMP_WITH_TIMEZONE);
    assertThat(first(calcite, sql, row -> row.getObject(1))).isInstanceOf(Timestamp.class);
    assertThat(first(calcite, sql, row -> row.getMetaData().getColumnType(1))).isEqualTo(Types.TIMESTAMP);
  }

  @Test
  @Shows(Difference.SQL_STATES)
  void sqlStates() throws SQLException {
    assertThat(Failures.of(calcrete, "SELECT * FROM duck.nothing").getSQLState()).isEqualTo("42P01");
    assertThat(Failures.of(calcite, "SELECT * FROM duck.nothing").getSQLState()).isNull();
  }

  @Test
  @Shows(Difference.WRONG_NAMES)
  void wrongNames() throws SQLException {
    assertThat(Failures.of(calcrete, "SELECT * FROM duck.tmes").getMessage()).contains("did you mean 'times'?");
    assertThat(Failures.text(Failures.of(calcite, "SELECT * FROM duck.tmes")))
        .contains("tmes")
        .doesNotContain("'times'");
  }

  @Test
  @Shows(Difference.WRITES)
  void writes() throws SQLException {
    assertThat(Failures.of(calcrete, "DELETE FROM duck.times").getMessage()).contains("not supported");
    assertThat(Failures.text(Failures.of(calcite, "DELETE FROM duck.times"))).contains("LogicalTableModify");
    assertThat(Answers.rows(calcite, "SELECT id FROM duck.times")).containsExactly("1");
  }

  @Test
  @Shows(Difference.CONSTANTS)
  void constants() throws SQLException {
    assertThat(Answers.rows(calcrete, "SELECT UPPER('ß')")).containsExactly("ß");
    assertThat(Answers.rows(calcite, "SELECT UPPER('ß')")).containsExactly("SS");
  }

  @Test
  @Shows(Difference.ERRORS_OF_ROWS)
  void errorsOfRows() throws SQLException {
    // No backend and no host knows INITCAP.
    String sql = "SELECT CAST(INITCAP(w) AS INTEGER) FROM lite.words";

    assertThat(Failures.of(calcrete, sql).getSQLState()).isEqualTo("22P02");
    assertThat(catchThrowable(() -> Answers.rows(calcite, sql))).isInstanceOf(NumberFormatException.class);
  }

  @Test
  @Shows(Difference.PARAMETER_ERRORS)
  void parameterErrors() throws SQLException {
    String sql = "SELECT id FROM duck.times WHERE id = ?";
    try (PreparedStatement ours = calcrete.prepareStatement(sql);
        PreparedStatement plain = calcite.prepareStatement(sql)) {
      assertThat(catchThrowableOfType(SQLException.class, () -> ours.setString(1, "one")).getSQLState())
          .isEqualTo("22023");
      plain.setString(1, "one");
      assertThat(catchThrowable(plain::executeQuery)).isInstanceOf(SQLException.class);
    }
  }

  @Test
  @Shows(Difference.JAVA_TIME)
  void javaTime() throws SQLException {
    String sql = "SELECT day FROM duck.times";

    assertThat(first(calcrete, sql, row -> row.getObject(1, LocalDate.class))).isEqualTo(LocalDate.parse("2024-02-29"));
    assertThat(catchThrowable(() -> first(calcite, sql, row -> row.getObject(1, LocalDate.class))))
        .isInstanceOf(SQLException.class);
    assertThat(first(calcite, sql, row -> row.getDate(1).toLocalDate())).isEqualTo(LocalDate.parse("2024-02-29"));
    LocalDateTime ts = LocalDateTime.parse("2024-02-29T12:34:56.123456");
    assertThat(Answers.rows(calcite, "SELECT id FROM duck.times WHERE ts = ?", ts))
        .containsExactly("1");
  }

  @Test
  @Shows(Difference.OVERFLOW)
  void overflow() throws SQLException {
    String sql = "SELECT big FROM duck.times";

    assertThat(catchThrowableOfType(SQLException.class, () -> first(calcrete, sql, row -> row.getInt(1))).getSQLState())
        .isEqualTo("22003");
    assertThat(first(calcite, sql, row -> row.getInt(1))).isEqualTo(705_032_704);
  }

  @Test
  @Shows(Difference.ARROW)
  void arrow() throws SQLException {
    try (Statement ours = calcrete.createStatement();
        Statement plain = calcite.createStatement()) {
      assertThat(ours.executeQuery("SELECT id FROM duck.times").unwrap(ArrowReader.class)).isNotNull();
      ResultSet result = plain.executeQuery("SELECT id FROM duck.times");
      assertThat(catchThrowable(() -> result.unwrap(ArrowReader.class))).isInstanceOf(SQLException.class);
    }
  }

  @Test
  @Shows(Difference.FETCH_SIZE)
  void fetchSize() throws SQLException {
    assertThat(fetchSizes(calcrete)).contains("setFetchSize(7)");
    assertThat(fetchSizes(calcite)).doesNotContain("setFetchSize(7)");
  }

  private static List<String> fetchSizes(Connection connection) throws SQLException {
    WatchedDriver.forget();
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(7);
      assertThat(Answers.rows(statement.executeQuery("SELECT v FROM watched.t"))).hasSize(2);
    }
    return WatchedDriver.calls();
  }

  @Test
  @Shows(Difference.AUTOCOMMIT)
  void autocommit() throws SQLException {
    assertThat(catchThrowable(() -> calcrete.setAutoCommit(false))).isInstanceOf(SQLException.class);
    calcite.setAutoCommit(false);
    calcite.setAutoCommit(true);
  }

  @Test
  @Shows(Difference.USER)
  void user() throws SQLException {
    try (Connection ann = federation.connect(Map.of("user", "ann"))) {
      assertThat(Answers.rows(ann, "SELECT CURRENT_USER")).containsExactly("ann");
    }
    assertThat(Answers.rows(calcrete, "SELECT CURRENT_USER")).containsExactly(System.getProperty("user.name"));
    assertThat(Answers.rows(calcite, "SELECT CURRENT_USER")).containsExactly("sa");
  }

  @Test
  @Shows(Difference.PATTERNS)
  void patterns() throws SQLException {
    assertThat(Answers.rows(calcrete.getMetaData().getTables(null, "DUCK", "TIMES", null))).hasSize(1);
    assertThat(Answers.rows(calcite.getMetaData().getTables(null, "DUCK", "TIMES", null))).isEmpty();
    assertThat(Answers.rows(calcite.getMetaData().getTables(null, "duck", "times", null))).hasSize(1);
  }

  @Test
  @Shows(Difference.KEYS)
  void keys() throws SQLException {
    DatabaseMetaData ours = calcrete.getMetaData();
    DatabaseMetaData plain = calcite.getMetaData();

    assertThat(Answers.rows(ours.getPrimaryKeys(null, "duck", "times"))).hasSize(1);
    assertThat(Answers.rows(ours.getIndexInfo(null, "duck", "times", true, true))).isNotEmpty();
    assertThat(Answers.rows(plain.getPrimaryKeys(null, "duck", "times"))).isEmpty();
    assertThat(Answers.rows(plain.getIndexInfo(null, "duck", "times", true, true))).isEmpty();
  }

  @Test
  @Shows(Difference.BROKEN_VIEWS)
  void brokenViews() throws Exception {
    ObjectNode model = (ObjectNode) new ObjectMapper().readTree(federation.model().toFile());
    ObjectNode views = model.withArray("/schemas").addObject().put("name", "views").put("type", "map");
    ObjectNode view = views.withArray("/tables").addObject().put("name", "broken").put("type", "custom");
    view.put("factory", ViewFactory.class.getName()).putObject("operand").put("sql", "SELECT * FROM duck.nothing");
    Path file = Files.writeString(directory.resolve("broken.json"), model.toString());
    try (Connection ours = Door.CALCRETE.open(file);
        Connection plain = Door.PLAIN_CALCITE.open(file)) {
      assertThat(Answers.rows(ours.getMetaData().getColumns(null, null, "%", "w"))).hasSize(1);
      assertThat(catchThrowable(() -> Answers.rows(plain.getMetaData().getColumns(null, null, "%", "w")))).isNotNull();
    }
  }

  @Test
  @Shows(Difference.METADATA_SCHEMA)
  void metadataSchema() throws SQLException {
    String sql = "SELECT \"tableName\" FROM \"metadata\".TABLES WHERE \"tableSchem\" = 'duck'";

    assertThat(Failures.of(calcrete, sql).getSQLState()).isEqualTo("42P01");
    assertThat(Answers.rows(calcite, sql)).containsExactly("times");
  }

  @Test
  @Shows(Difference.VIEWS)
  void views() throws Exception {
    ObjectNode model = (ObjectNode) new ObjectMapper().readTree(federation.model().toFile());
    ObjectNode views = model.withArray("/schemas").addObject().put("name", "views").put("type", "map");
    views.withArray("/tables").addObject().put("name", "v").put("type", "view").put("sql", "select id from duck.times");
    Path file = Files.writeString(directory.resolve("views.json"), model.toString());
    String sql = "SELECT id FROM views.v";
    try (Connection ours = Door.CALCRETE.open(file);
        Connection plain = Door.PLAIN_CALCITE.open(file)) {
      assertThat(Answers.rows(ours, sql)).containsExactly("1");
      assertThat(Failures.text(Failures.of(plain, sql))).contains("DUCK");
    }
  }

  @Test
  @Shows(Difference.FAULTS)
  void faults() throws Exception {
    ObjectNode model = (ObjectNode) new ObjectMapper().readTree(federation.model().toFile());
    model.withArray("/schemas").forEach(schema -> ((ObjectNode) schema.path("operand")).put("wrong", true));
    Path file = Files.writeString(directory.resolve("faults.json"), model.toString());

    assertThat(Failures.text(catchThrowable(() -> Door.CALCRETE.open(file)))).contains("duck", "lite", "watched");
    assertThat(Failures.text(catchThrowable(() -> Door.PLAIN_CALCITE.open(file))))
        .contains("'wrong'")
        .doesNotContain("watched:");
  }

  private static Object first(Connection connection, String sql, Reading reading) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      assertThat(result.next()).isTrue();
      return reading.of(result);
    }
  }

  @FunctionalInterface
  private interface Reading {
    Object of(ResultSet row) throws SQLException;
  }

  /** The row of the table that a test shows. */
  @Retention(RetentionPolicy.RUNTIME)
  private @interface Shows {
    Difference value();
  }
}
