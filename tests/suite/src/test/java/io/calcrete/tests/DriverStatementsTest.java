package io.calcrete.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.calcrete.backend.ArrowMemory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Running statements: stopping them, reading them in portions, explaining them, and what their errors say. */
@Timeout(60)
class DriverStatementsTest {
  private static final String ACROSS = "SELECT s.i, w.v FROM duck.small s JOIN watched.t w ON w.v = s.i";

  @TempDir static Path directory;

  private static Federation federation;
  private static Connection connection;

  @BeforeAll
  static void create() throws SQLException {
    federation =
        Federation.in(directory)
            .duckDb(
                "duck",
                "CREATE TABLE small AS SELECT i FROM range(100) t (i)",
                "CREATE VIEW endless AS SELECT a.range + b.range AS i FROM range(10000000) a, range(10000000) b",
                "CREATE TABLE words (w VARCHAR, z INTEGER)",
                "INSERT INTO words VALUES ('1', 1), ('x', 0)",
                "CREATE TABLE typed (b BOOLEAN, i INTEGER NOT NULL, l BIGINT, d DECIMAL(12, 3), f DOUBLE, s VARCHAR,"
                    + " x BLOB, day DATE, t TIME, ts TIMESTAMP, tz TIMESTAMPTZ, u UUID, n INTEGER[], r STRUCT(a"
                    + " INTEGER))")
            .sqlite(
                "lite",
                "CREATE TABLE words (w VARCHAR, z INTEGER)",
                "INSERT INTO words VALUES ('1', 1), ('x', 0)")
            .watched("watched", "CREATE TABLE t (v INTEGER)", "INSERT INTO t VALUES (1), (2), (3), (4), (5)");
    connection = federation.connect();
    connection.prepareStatement(ACROSS).close();
  }

  @AfterAll
  static void close() throws SQLException {
    connection.close();
    federation.close();
  }

  @AfterEach
  void allMemoryIsGivenBack() {
    assertThat(ArrowMemory.allocated()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"SELECT v FROM watched.t", ACROSS})
  void cancellingReachesTheBackendsStatement(String sql) throws Exception {
    try (WatchedDriver.Blockade blockade = WatchedDriver.block();
        Statement statement = connection.createStatement()) {
      CompletableFuture<SQLException> failure = failing(statement, sql);
      blockade.awaitStatement();

      statement.cancel();

      assertThat(failure.get().getSQLState()).isEqualTo("57014");
      assertThat(blockade.wasCancelled()).isTrue();
    }
    assertThat(Answers.rows(connection, "SELECT COUNT(*) FROM watched.t")).containsExactly("5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"SELECT v FROM watched.t", ACROSS})
  void aTimeoutReachesTheBackendsStatement(String sql) throws Exception {
    try (WatchedDriver.Blockade blockade = WatchedDriver.block();
        Statement statement = connection.createStatement()) {
      statement.setQueryTimeout(1);

      SQLException failure = failing(statement, sql).get();

      assertThat((Throwable) failure).isInstanceOf(SQLTimeoutException.class);
      assertThat(failure.getSQLState()).isEqualTo("57014");
      assertThat(blockade.wasCancelled()).isTrue();
    }
  }

  @Test
  void aPreparedStatementIsCancelledToo() throws Exception {
    try (WatchedDriver.Blockade blockade = WatchedDriver.block();
        PreparedStatement statement = connection.prepareStatement("SELECT v FROM watched.t WHERE v > ?")) {
      statement.setInt(1, 0);
      CompletableFuture<SQLException> failure =
          CompletableFuture.supplyAsync(() -> catchThrowableOfType(SQLException.class, statement::executeQuery));
      blockade.awaitStatement();

      statement.cancel();

      assertThat(failure.get().getSQLState()).isEqualTo("57014");
    }
  }

  @Test
  void aResultThatIsBeingReadIsCancelled() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT i FROM duck.endless")) {
      result.next();

      statement.cancel();

      assertThat(catchThrowableOfType(SQLException.class, () -> readAll(result)).getSQLState()).isEqualTo("57014");
    }
    assertThat(Answers.rows(connection, "SELECT COUNT(*) FROM duck.small")).containsExactly("100");
  }

  @Test
  void aTimeoutStopsDuckDbBeforeItsFirstRow() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setQueryTimeout(1);

      assertThatThrownBy(() -> readAll(statement.executeQuery("SELECT SUM(i) FROM duck.endless")))
          .isInstanceOf(SQLTimeoutException.class);
    }
  }

  @Test
  void aTimeoutStopsTheHost() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setQueryTimeout(1);

      assertThatThrownBy(
              () -> readAll(statement.executeQuery("SELECT COUNT(*) FROM duck.endless e"
                  + " JOIN lite.words w ON w.z = e.i")))
          .isInstanceOf(SQLTimeoutException.class);
    }
  }

  @Test
  void closingAResultStopsItsQuery() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      ResultSet result = statement.executeQuery("SELECT e.i FROM duck.endless e"
          + " JOIN lite.words w ON w.z = MOD(e.i, 2)");
      result.next();
      result.close();
    }
    assertThat(ArrowMemory.allocated()).isZero();
  }

  @Test
  void aStatementThatDoesNotRunCanBeCancelled() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.cancel();

      assertThat(Answers.rows(statement.executeQuery("SELECT COUNT(*) FROM duck.small"))).containsExactly("100");
    }
  }

  @Test
  void aNewQueryOfAStatementEndsTheOneBefore() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      ResultSet first = statement.executeQuery("SELECT i FROM duck.endless");
      first.next();
      statement.executeQuery("SELECT 1").next();

      assertThat(first.isClosed()).isTrue();
    }
  }

  @Test
  void rowsComeInPortionsOfTheFetchSize() throws Exception {
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(7);
      try (ResultSet result = statement.executeQuery("SELECT v FROM watched.t WHERE v > 1")) {
        ArrowReader reader = result.unwrap(ArrowReader.class);
        assertThat(reader.loadNextBatch()).isTrue();
        assertThat(reader.getVectorSchemaRoot().getRowCount()).isEqualTo(4);
      }
      try (ResultSet result =
          statement.executeQuery("SELECT a.i FROM duck.small a JOIN lite.words w ON w.z = MOD(a.i, 2)")) {
        ArrowReader reader = result.unwrap(ArrowReader.class);
        int rows = 0;
        while (reader.loadNextBatch()) {
          assertThat(reader.getVectorSchemaRoot().getRowCount()).isLessThanOrEqualTo(7);
          rows += reader.getVectorSchemaRoot().getRowCount();
        }
        assertThat(rows).isEqualTo(100);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT i FROM duck.small",
        "SELECT i FROM duck.endless",
        "SELECT a.i FROM duck.small a JOIN lite.words w ON w.z = MOD(a.i, 2)",
        "VALUES 1, 2, 3, 4"
      })
  void noMoreRowsComeThanAreWanted(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setMaxRows(3);
      assertThat(Answers.rows(statement.executeQuery(sql))).hasSize(3);
      statement.setLargeMaxRows(2);
      assertThat(Answers.rows(statement.executeQuery(sql))).hasSize(2);
    }
  }

  @Test
  void theBatchesOfAResultAreArrow() throws Exception {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT i, 'x' AS s FROM duck.small")) {
      assertThat(result.isWrapperFor(ArrowReader.class)).isTrue();
      ArrowReader reader = result.unwrap(ArrowReader.class);
      int rows = 0;
      while (reader.loadNextBatch()) {
        rows += reader.getVectorSchemaRoot().getRowCount();
      }

      assertThat(rows).isEqualTo(100);
      assertThat(reader.getVectorSchemaRoot().getSchema().getFields()).extracting("name").containsExactly("i", "s");
    }
  }

  @Test
  void aConnectionIsValidUntilItIsClosed() throws SQLException {
    Connection another = federation.connect();
    assertThat(another.isValid(0)).isTrue();
    assertThatThrownBy(() -> another.isValid(-1)).isInstanceOf(SQLException.class);
    another.close();

    assertThat(another.isValid(0)).isFalse();
    assertThatThrownBy(another::createStatement).isInstanceOf(SQLException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"EXPLAIN ", "explain ", "EXPLAIN PLAN FOR ", "\n\tExplain\n"})
  void explainIsAQuery(String explain) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(explain + ACROSS + " WHERE s.i < 3");
        ResultSet result = statement.executeQuery()) {
      assertThat(result.getMetaData().getColumnLabel(1)).isEqualTo("PLAN");
      assertThat(Answers.rows(result))
          .anyMatch(line -> line.contains("DuckDB duck.duckdb"))
          .anyMatch(line -> line.contains("WHERE \"i\" < "))
          .anyMatch(line -> line.contains("because it brings together"));
    }
  }

  @Test
  void explainAsksNoBackend() throws SQLException {
    Answers.explained(connection, "SELECT v FROM watched.t");
    WatchedDriver.forget();
    Answers.explained(connection, "SELECT v FROM watched.t WHERE v = 1");

    assertThat(WatchedDriver.calls()).isEmpty();
  }

  @Test
  void columnsAreDescribed() throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("SELECT * FROM duck.typed")) {
      ResultSetMetaData metaData = statement.getMetaData();
      List<Integer> types = new ArrayList<>();
      for (int i = 1; i <= metaData.getColumnCount(); i++) {
        types.add(metaData.getColumnType(i));
      }

      assertThat(types)
          .containsExactly(
              Types.BOOLEAN, Types.INTEGER, Types.BIGINT, Types.DECIMAL, Types.DOUBLE, Types.VARCHAR, Types.VARBINARY,
              Types.DATE, Types.TIME, Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE, types.get(11), Types.ARRAY,
              Types.STRUCT);
      assertThat(metaData.isNullable(2)).isEqualTo(ResultSetMetaData.columnNoNulls);
      assertThat(metaData.isNullable(3)).isEqualTo(ResultSetMetaData.columnNullable);
      assertThat(metaData.getPrecision(4)).isEqualTo(12);
      assertThat(metaData.getScale(4)).isEqualTo(3);
      assertThat(metaData.getColumnClassName(4)).isEqualTo("java.math.BigDecimal");
      assertThat(metaData.getColumnTypeName(10)).startsWith("TIMESTAMP");
      assertThat(metaData.getColumnName(14)).isEqualTo("r");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "42601; SELEC 1",
        "42601; SELECT FROM WHERE",
        "42601; SELECT 1 +",
        "42P01; SELECT * FROM duck.nothing",
        "42P01; SELECT * FROM nowhere.small",
        "42704; SELECT nothing FROM duck.small",
        "22012; SELECT 1 / z FROM duck.words",
        "22012; SELECT 1 / z FROM lite.words",
        "22012; SELECT 1 / d.z FROM duck.words d JOIN lite.words l ON d.w = l.w",
        "22P02; SELECT CAST(w AS INTEGER) FROM duck.words",
        "22P02; SELECT CAST(w AS INTEGER) FROM lite.words",
        "22P02; SELECT CAST(d.w AS INTEGER) FROM duck.words d JOIN lite.words l ON d.w = l.w",
        "22003; SELECT 2147483647 + z FROM duck.words",
        "22003; SELECT 9223372036854775807 + z FROM lite.words",
        "22003; SELECT 2147483647 + d.z FROM duck.words d JOIN lite.words l ON d.w = l.w",
        "21000; SELECT (SELECT z FROM duck.words) FROM duck.small",
        "21000; SELECT (SELECT z FROM lite.words) FROM duck.small"
      })
  void anErrorHasTheStateOfTheStandard(String state, String sql) throws SQLException {
    SQLException error = Failures.of(connection, sql);

    assertThat(error.getSQLState()).as(error.getMessage()).isEqualTo(state);
  }

  @Test
  void anErrorOfABackendSaysWhichOneAndWhatItWasSent() throws SQLException {
    assertThat(Failures.of(connection, "SELECT CAST(w AS INTEGER) FROM duck.words").getMessage())
        .contains("DuckDB duck.duckdb", "\"x\"", "it was sent: SELECT");
  }

  private static CompletableFuture<SQLException> failing(Statement statement, String sql) {
    return CompletableFuture.supplyAsync(
        () -> catchThrowableOfType(SQLException.class, () -> readAll(statement.executeQuery(sql))));
  }

  private static void readAll(ResultSet result) throws SQLException {
    while (result.next()) {
      result.getObject(1);
    }
  }
}
