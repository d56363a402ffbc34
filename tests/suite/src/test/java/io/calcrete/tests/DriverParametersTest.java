package io.calcrete.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.JDBCType;
import java.sql.ParameterMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Parameters of every type, in DuckDB, in SQLite and on the host. */
class DriverParametersTest {
  @TempDir static Path directory;

  private static Federation federation;
  private static Connection connection;

  @BeforeAll
  static void create() throws SQLException {
    String values = "(1, TRUE, 1, 2, 3, 4, 5.25, 1.5, 2.5, 'text', X'0102', '2024-02-29', '12:34:56.123')";
    federation =
        Federation.in(directory)
            .duckDb(
                "duck",
                "CREATE TABLE v (id INTEGER, bool BOOLEAN, tiny TINYINT, small SMALLINT, num INTEGER, big BIGINT,"
                    + " deci DECIMAL(10, 2), re REAL, dou DOUBLE, txt VARCHAR, bin BLOB, d DATE, t TIME)",
                "INSERT INTO v VALUES " + values.replace("X'0102'", "'\\x01\\x02'::BLOB"),
                "INSERT INTO v (id) VALUES (2)")
            .sqlite(
                "lite",
                "CREATE TABLE v (id INTEGER, bool BOOLEAN, tiny TINYINT, small SMALLINT, num INTEGER, big BIGINT,"
                    + " deci DECIMAL(10, 2), re REAL, dou DOUBLE, txt VARCHAR, bin BLOB, d DATE, t TIME)",
                "INSERT INTO v VALUES " + values,
                "INSERT INTO v (id) VALUES (2)");
    connection = federation.connect();
  }

  @AfterAll
  static void close() throws SQLException {
    connection.close();
    federation.close();
  }

  /** Sets a parameter. */
  @FunctionalInterface
  interface Setting {
    void on(PreparedStatement statement, int index) throws SQLException;
  }

  static Stream<Arguments> settings() {
    return Stream.of(
        setting("bool", Types.BOOLEAN, (s, i) -> s.setBoolean(i, true)),
        setting("bool", Types.BOOLEAN, (s, i) -> s.setObject(i, true)),
        setting("bool", Types.BIT, (s, i) -> s.setString(i, "true")),
        setting("tiny", Types.TINYINT, (s, i) -> s.setByte(i, (byte) 1)),
        setting("tiny", Types.TINYINT, (s, i) -> s.setLong(i, 1)),
        setting("small", Types.SMALLINT, (s, i) -> s.setShort(i, (short) 2)),
        setting("num", Types.INTEGER, (s, i) -> s.setInt(i, 3)),
        setting("num", Types.INTEGER, (s, i) -> s.setObject(i, "3")),
        setting("num", Types.INTEGER, (s, i) -> s.setBigDecimal(i, new BigDecimal("3.00"))),
        setting("big", Types.BIGINT, (s, i) -> s.setLong(i, 4)),
        setting("big", Types.BIGINT, (s, i) -> s.setObject(i, BigInteger.valueOf(4))),
        setting("big", Types.BIGINT, (s, i) -> s.setObject(i, 4, JDBCType.BIGINT)),
        setting("deci", Types.DECIMAL, (s, i) -> s.setBigDecimal(i, new BigDecimal("5.250"))),
        setting("deci", Types.NUMERIC, (s, i) -> s.setDouble(i, 5.25)),
        setting("deci", Types.NUMERIC, (s, i) -> s.setObject(i, new BigDecimal("5.25"), Types.DECIMAL, 2)),
        setting("re", Types.REAL, (s, i) -> s.setFloat(i, 1.5f)),
        setting("dou", Types.DOUBLE, (s, i) -> s.setDouble(i, 2.5)),
        setting("dou", Types.FLOAT, (s, i) -> s.setBigDecimal(i, new BigDecimal("2.5"))),
        setting("txt", Types.VARCHAR, (s, i) -> s.setString(i, "text")),
        setting("txt", Types.NVARCHAR, (s, i) -> s.setNString(i, "text")),
        setting("txt", Types.CHAR, (s, i) -> s.setObject(i, "text", Types.VARCHAR)),
        setting("txt", Types.LONGVARCHAR, (s, i) -> s.setCharacterStream(i, new StringReader("text"))),
        setting("bin", Types.VARBINARY, (s, i) -> s.setBytes(i, new byte[] {1, 2})),
        setting("bin", Types.BLOB, (s, i) -> s.setBinaryStream(i, new ByteArrayInputStream(new byte[] {1, 2}))),
        setting("d", Types.DATE, (s, i) -> s.setDate(i, Date.valueOf("2024-02-29"))),
        setting("d", Types.DATE, (s, i) -> s.setObject(i, LocalDate.parse("2024-02-29"))),
        setting("t", Types.TIME, (s, i) -> s.setObject(i, LocalTime.parse("12:34:56.123"))),
        setting("t", Types.TIME, (s, i) -> s.setTime(i, new Time(Time.valueOf("12:34:56").getTime() + 123))));
  }

  private static Arguments setting(String column, int type, Setting setting) {
    return Arguments.of(column, type, setting);
  }

  @ParameterizedTest
  @MethodSource("settings")
  void aParameterMeetsItsValue(String column, int type, Setting setting) throws SQLException {
    for (String schema : new String[] {"duck", "lite"}) {
      try (PreparedStatement statement =
          connection.prepareStatement("SELECT id FROM " + schema + ".v WHERE " + column + " = ?")) {
        setting.on(statement, 1);
        assertThat(Answers.rows(statement.executeQuery())).as(schema).containsExactly("1");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("settings")
  void aParameterThatIsNullMeetsNothing(String column, int type, Setting setting) throws SQLException {
    for (String schema : new String[] {"duck", "lite"}) {
      try (PreparedStatement statement =
          connection.prepareStatement(
              "SELECT id FROM %s.v WHERE %s = ? OR %s <> ?".formatted(schema, column, column))) {
        statement.setNull(1, type);
        statement.setObject(2, null);
        assertThat(Answers.rows(statement.executeQuery())).as(schema).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("settings")
  void aParameterComesBackFromTheHost(String column, int type, Setting setting) throws SQLException {
    String sqlType =
        switch (column) {
          case "bool" -> "BOOLEAN";
          case "tiny" -> "TINYINT";
          case "small" -> "SMALLINT";
          case "num" -> "INTEGER";
          case "big" -> "BIGINT";
          case "deci" -> "DECIMAL(10, 2)";
          case "re" -> "REAL";
          case "dou" -> "DOUBLE";
          case "txt" -> "VARCHAR";
          case "bin" -> "VARBINARY";
          case "d" -> "DATE";
          default -> "TIME(3)";
        };
    try (PreparedStatement statement = connection.prepareStatement("SELECT CAST(? AS " + sqlType + ")")) {
      setting.on(statement, 1);
      assertThat(Answers.rows(statement.executeQuery()))
          .isEqualTo(Answers.rows(connection, "SELECT " + column + " FROM duck.v WHERE id = 1"));

      statement.setNull(1, type);
      try (ResultSet result = statement.executeQuery()) {
        result.next();
        assertThat(result.getObject(1)).isNull();
        assertThat(result.wasNull()).isTrue();
      }
    }
  }

  @Test
  void limitAndOffsetAreParameters() throws SQLException {
    for (String from : new String[] {"duck.v", "lite.v", "duck.v d JOIN lite.v l ON d.id = l.id"}) {
      String id = from.contains("JOIN") ? "d.id" : "id";
      try (PreparedStatement statement =
          connection.prepareStatement("SELECT " + id + " FROM " + from + " ORDER BY 1 LIMIT ? OFFSET ?")) {
        for (int offset = 0; offset < 3; offset++) {
          statement.setInt(1, 1);
          statement.setLong(2, offset);
          assertThat(Answers.rows(statement.executeQuery())).as(from).hasSize(offset < 2 ? 1 : 0);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "SELECT id FROM duck.v WHERE id IN (?, ?) ORDER BY id; 1,2",
        "SELECT id FROM lite.v WHERE id IN (?, ?) ORDER BY id; 1,2",
        "SELECT id FROM duck.v WHERE id BETWEEN ? AND ? ORDER BY id; 1,2",
        "SELECT d.id FROM duck.v d JOIN lite.v l ON d.id = l.id AND d.id >= ? AND l.id < ?; 1",
        "SELECT d.id + ? FROM duck.v d JOIN lite.v l ON d.id = l.id WHERE d.id = ?; 3",
        "SELECT id FROM duck.v WHERE id = ? UNION ALL SELECT id FROM lite.v WHERE id = ? ORDER BY id; 1,2",
        "SELECT id FROM duck.v WHERE id = ? AND EXISTS (SELECT 1 FROM lite.v l WHERE l.id = ?); 1",
        "SELECT CASE WHEN id = ? THEN 'one' ELSE 'other' END FROM duck.v WHERE id < ?; one"
      })
  void parametersAreTakenInTheirOrder(String sql, String rows) throws SQLException {
    assertThat(Answers.rows(connection, sql, 1, 2)).containsExactly(rows.split(","));
  }

  @Test
  void aStatementRunsAgainWithOtherValues() throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT d.id FROM duck.v d JOIN lite.v l ON d.id = l.id WHERE l.id = ?")) {
      for (int i = 0; i < 10; i++) {
        statement.setInt(1, i % 3);
        assertThat(Answers.rows(statement.executeQuery())).hasSize(i % 3 == 0 ? 0 : 1);
      }
    }
  }

  @Test
  void whatIsNotSetIsAnError() throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("SELECT id FROM duck.v WHERE id = ? OR id = ?")) {
      statement.setInt(1, 1);
      assertFails(statement::executeQuery, "07002", "parameter 2");
      statement.setInt(2, 2);
      assertThat(Answers.rows(statement.executeQuery())).hasSize(2);
      statement.clearParameters();
      assertFails(statement::executeQuery, "07002", "parameter 1");
      assertFails(() -> statement.setInt(3, 1), "07009", "3");
      assertFails(() -> statement.setInt(0, 1), "07009", "0");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "num, 1.5",
    "num, text",
    "tiny, 1000",
    "big, 9223372036854775808",
    "deci, 123456789012.00",
    "d, 2024-02-30",
    "bool, maybe"
  })
  void aValueThatDoesNotFitIsAnErrorWhereItIsSet(String column, String value) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("SELECT id FROM duck.v WHERE " + column + " = ?")) {
      assertFails(() -> statement.setString(1, value), "22023", "parameter 1");
    }
  }

  @Test
  void parametersAreDescribed() throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT id FROM duck.v WHERE big = ? AND txt = ? AND d = ? AND deci = ? LIMIT ?")) {
      ParameterMetaData metaData = statement.getParameterMetaData();

      assertThat(metaData.getParameterCount()).isEqualTo(5);
      assertThat(metaData.getParameterType(1)).isEqualTo(Types.BIGINT);
      assertThat(metaData.getParameterType(2)).isEqualTo(Types.VARCHAR);
      assertThat(metaData.getParameterType(3)).isEqualTo(Types.DATE);
      assertThat(metaData.getParameterType(4)).isEqualTo(Types.DECIMAL);
      assertThat(metaData.getParameterClassName(4)).isEqualTo("java.math.BigDecimal");
    }
  }

  private static void assertFails(ThrowingCallable call, String state, String message) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).as(e.getMessage()).isEqualTo(state))
        .hasMessageContaining(message);
  }
}
