package io.calcrete.jdbc;

import static io.calcrete.conformance.Asking.decimal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.calcrete.backend.CatalogColumn;
import io.calcrete.conformance.Asking;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.arrow.vector.types.TimeUnit;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Columns of any other database, on their way into Arrow without loss. */
class StandardTypesTest {
  private static final ArrowType NANO_TIME = new ArrowType.Time(TimeUnit.NANOSECOND, 64);
  private static final ArrowType NANO_TIMESTAMP = new ArrowType.Timestamp(TimeUnit.NANOSECOND, null);
  private static final ArrowType NANO_INSTANT = new ArrowType.Timestamp(TimeUnit.NANOSECOND, "UTC");
  private static final ArrowType INSTANT = new ArrowType.Timestamp(TimeUnit.MICROSECOND, "UTC");
  private static final String UUID_TEXT = "0192aaaa-bbbb-7ccc-8ddd-eeeeffff0001";

  static Stream<Arguments> types() {
    return Stream.of(
        arguments("BOOLEAN", "TRUE", Asking.BOOLEAN, true),
        arguments("TINYINT", "-128", Asking.SMALLINT, (short) -128),
        arguments("SMALLINT", "-32768", Asking.SMALLINT, Short.MIN_VALUE),
        arguments("INTEGER", "-2147483648", Asking.INTEGER, Integer.MIN_VALUE),
        arguments("BIGINT", "-9223372036854775808", Asking.BIGINT, Long.MIN_VALUE),
        arguments("REAL", "0.1", Asking.REAL, 0.1f),
        arguments("DOUBLE PRECISION", "5e-324", Asking.DOUBLE, Double.MIN_VALUE),
        arguments("DOUBLE PRECISION", "CAST('NaN' AS DOUBLE PRECISION)", Asking.DOUBLE, Double.NaN),
        arguments("NUMERIC(10, 2)", "-0.01", decimal(10, 2), new BigDecimal("-0.01")),
        arguments(
            "NUMERIC(38, 10)",
            "-9999999999999999999999999999.9999999999",
            decimal(38, 10),
            new BigDecimal("-9999999999999999999999999999.9999999999")),
        arguments("NUMERIC(50, 2)", "1" + "0".repeat(40) + ".25", Asking.TEXT, "1" + "0".repeat(40) + ".25"),
        arguments("VARCHAR(100)", "'it''s İı 日本 \uD83D\uDE00'", Asking.TEXT, "it's İı 日本 \uD83D\uDE00"),
        arguments("VARCHAR(100)", "''", Asking.TEXT, ""),
        arguments("CLOB", "REPEAT('日本', 100000)", Asking.TEXT, "日本".repeat(100_000)),
        arguments("VARBINARY(10)", "X'00ff'", Asking.BLOB, "00ff"),
        arguments("BLOB", "X'00ff00ff'", Asking.BLOB, "00ff00ff"),
        arguments("UUID", "'" + UUID_TEXT + "'", Asking.TEXT, UUID_TEXT),
        arguments("INTEGER ARRAY", "ARRAY[1, NULL, 3]", Asking.TEXT, "[1, null, 3]"),
        arguments("ENUM('sad', 'ok')", "'ok'", Asking.TEXT, "ok"),
        arguments("JSON", "JSON '{\"a\": [1, 2]}'", Asking.TEXT, "{\"a\":[1,2]}"),
        arguments("DATE", "DATE '2024-02-29'", Asking.DATE, days(2024, 2, 29)),
        arguments("DATE", "DATE '1500-02-28'", Asking.DATE, days(1500, 2, 28)),
        arguments("DATE", "DATE '0001-01-01'", Asking.DATE, days(1, 1, 1)),
        arguments("DATE", "DATE '-0043-03-15'", Asking.DATE, days(-43, 3, 15)),
        arguments("TIME", "TIME '23:59:59'", Asking.TIME, LocalTime.of(23, 59, 59).toNanoOfDay() / 1_000),
        arguments(
            "TIME(9)", "TIME '23:59:59.123456789'", NANO_TIME, LocalTime.of(23, 59, 59, 123_456_789).toNanoOfDay()),
        arguments(
            "TIMESTAMP",
            "TIMESTAMP '2024-02-29 23:59:59.123456'",
            Asking.TIMESTAMP,
            LocalDateTime.of(2024, 2, 29, 23, 59, 59, 123_456_000)),
        arguments(
            "TIMESTAMP(9)",
            "TIMESTAMP '2024-02-29 23:59:59.123456789'",
            NANO_TIMESTAMP,
            LocalDateTime.of(2024, 2, 29, 23, 59, 59, 123_456_789)),
        // Summer time skips this hour in many zones, and Kathmandu's clocks this quarter.
        arguments(
            "TIMESTAMP", "TIMESTAMP '2024-03-31 02:30:00'", Asking.TIMESTAMP, LocalDateTime.of(2024, 3, 31, 2, 30)),
        arguments(
            "TIMESTAMP", "TIMESTAMP '1986-01-01 00:05:00'", Asking.TIMESTAMP, LocalDateTime.of(1986, 1, 1, 0, 5)),
        arguments(
            "TIMESTAMP WITH TIME ZONE",
            "TIMESTAMP WITH TIME ZONE '2024-02-29 01:02:03.000004+05:45'",
            INSTANT,
            OffsetDateTime.of(2024, 2, 28, 19, 17, 3, 0, ZoneOffset.UTC).toEpochSecond() * 1_000_000 + 4),
        arguments(
            "TIMESTAMP(9) WITH TIME ZONE",
            "TIMESTAMP WITH TIME ZONE '2024-02-29 01:02:03.000000004+05:45'",
            NANO_INSTANT,
            OffsetDateTime.of(2024, 2, 28, 19, 17, 3, 0, ZoneOffset.UTC).toEpochSecond() * 1_000_000_000 + 4));
  }

  private static int days(int year, int month, int day) {
    return (int) LocalDate.of(year, month, day).toEpochDay();
  }

  @ParameterizedTest
  @MethodSource("types")
  void eachIsReadWhole(String type, String literal, ArrowType arrow, Object value) throws SQLException {
    String name = UUID.randomUUID().toString();
    try (Connection outside =
            Databases.h2(
                name,
                "CREATE TABLE t (c " + type + ")",
                "INSERT INTO t VALUES (" + literal + "), (NULL), (" + literal + ")");
        JdbcBackend backend = Databases.backend(Map.of("url", "jdbc:h2:mem:" + name))) {
      CatalogColumn column = Databases.table(backend, "T").columns().get(0);
      assertThat(column.field().getType()).isEqualTo(arrow);
      assertThat(column.readAs()).isNull();
      assertThat(Asking.of(backend).column("SELECT C FROM T", arrow)).isEqualTo(Arrays.asList(value, null, value));
      assertThat(outside.isClosed()).isFalse();
    }
  }

  @Test
  void manyRowsComeInBatches() throws SQLException {
    String name = UUID.randomUUID().toString();
    try (Connection outside =
            Databases.h2(name, "CREATE TABLE t AS SELECT X AS c, 'row ' || X AS d FROM SYSTEM_RANGE(1, 2500)");
        JdbcBackend backend = Databases.backend(Map.of("url", "jdbc:h2:mem:" + name))) {
      Asking asking = Asking.of(backend).inBatchesOf(1_000);
      List<List<Object>> rows = asking.rows("SELECT C, D FROM T ORDER BY C", Asking.BIGINT, Asking.TEXT);
      assertThat(rows).hasSize(2_500);
      assertThat(rows.get(2_499)).containsExactly(2_500L, "row 2500");
      assertThat(asking.batches()).isEqualTo(3);
      assertThat(outside.isClosed()).isFalse();
    }
  }
}
