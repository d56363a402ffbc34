package io.calcrete.duckdb;

import static io.calcrete.conformance.Asking.decimal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.calcrete.backend.CalcreteException;
import io.calcrete.backend.SqlState;
import io.calcrete.conformance.Asking;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Values on their way into DuckDB, as its own text of them shows. */
class ParametersTest {
  @TempDir static Path folder;
  private DuckDbBackend backend;

  @BeforeEach
  void open() {
    backend = Databases.backend(folder, Map.of());
  }

  @AfterEach
  void close() {
    backend.close();
  }

  static Stream<Arguments> values() {
    return Stream.of(
        arguments(true, Asking.BOOLEAN, "BOOLEAN", "true"),
        arguments((byte) -128, Asking.TINYINT, "TINYINT", "-128"),
        arguments((short) 32767, Asking.SMALLINT, "SMALLINT", "32767"),
        arguments(Integer.MIN_VALUE, Asking.INTEGER, "INTEGER", "-2147483648"),
        arguments(Long.MIN_VALUE, Asking.BIGINT, "BIGINT", "-9223372036854775808"),
        arguments(0.1f, Asking.REAL, "FLOAT", "0.1"),
        arguments(Double.MIN_VALUE, Asking.DOUBLE, "DOUBLE", "5e-324"),
        arguments(Double.NaN, Asking.DOUBLE, "DOUBLE", "nan"),
        arguments(Double.NEGATIVE_INFINITY, Asking.DOUBLE, "DOUBLE", "-inf"),
        arguments(new BigDecimal("-0.01"), decimal(10, 2), "DECIMAL(10, 2)", "-0.01"),
        arguments(new BigDecimal("1.50"), decimal(38, 10), "DECIMAL(38, 10)", "1.5000000000"),
        arguments(new BigDecimal("1E+3"), decimal(10, 0), "DECIMAL(10, 0)", "1000"),
        arguments(
            new BigDecimal(BigInteger.TEN.pow(38).subtract(BigInteger.ONE)),
            decimal(38, 0),
            "DECIMAL(38, 0)",
            "9".repeat(38)),
        arguments("", Asking.TEXT, "VARCHAR", ""),
        arguments("it's İı 日本 \uD83D\uDE00", Asking.TEXT, "VARCHAR", "it's İı 日本 \uD83D\uDE00"),
        arguments(new byte[] {0, 65, -1}, Asking.BLOB, "BLOB", "\\x00A\\xFF"),
        arguments(LocalDate.of(2024, 2, 29), Asking.DATE, "DATE", "2024-02-29"),
        arguments(LocalDate.of(1582, 10, 15), Asking.DATE, "DATE", "1582-10-15"),
        arguments(LocalDate.of(1582, 10, 14), Asking.DATE, "DATE", "1582-10-14"),
        arguments(LocalDate.of(1500, 2, 28), Asking.DATE, "DATE", "1500-02-28"),
        arguments(LocalDate.of(1, 1, 1), Asking.DATE, "DATE", "0001-01-01"),
        arguments(LocalDate.of(0, 12, 31), Asking.DATE, "DATE", "0001-12-31 (BC)"),
        arguments(LocalDate.of(-43, 3, 15), Asking.DATE, "DATE", "0044-03-15 (BC)"),
        arguments(LocalDate.of(9999, 12, 31), Asking.DATE, "DATE", "9999-12-31"),
        arguments(LocalTime.MIDNIGHT, Asking.TIME, "TIME", "00:00:00"),
        arguments(LocalTime.of(23, 59, 59, 999_999_000), Asking.TIME, "TIME", "23:59:59.999999"),
        arguments(LocalTime.of(23, 59, 59, 999_999_999), Asking.TIME, "TIME_NS", "23:59:59.999999999"),
        arguments(
            LocalDateTime.of(2024, 2, 29, 1, 2, 3, 4_000),
            Asking.TIMESTAMP,
            "TIMESTAMP",
            "2024-02-29 01:02:03.000004"),
        arguments(
            LocalDateTime.of(2024, 2, 29, 1, 2, 3, 4),
            Asking.TIMESTAMP,
            "TIMESTAMP_NS",
            "2024-02-29 01:02:03.000000004"),
        // Summer time skips this hour in many zones, and Kathmandu's clocks this quarter.
        arguments(LocalDateTime.of(2024, 3, 31, 2, 30), Asking.TIMESTAMP, "TIMESTAMP", "2024-03-31 02:30:00"),
        arguments(LocalDateTime.of(1986, 1, 1, 0, 5), Asking.TIMESTAMP, "TIMESTAMP", "1986-01-01 00:05:00"),
        arguments(LocalDateTime.of(1500, 2, 28, 23, 59, 59), Asking.TIMESTAMP, "TIMESTAMP", "1500-02-28 23:59:59"),
        arguments(LocalDateTime.of(1, 1, 1, 0, 0), Asking.TIMESTAMP, "TIMESTAMP", "0001-01-01 00:00:00"),
        arguments(LocalDateTime.of(0, 12, 31, 12, 0), Asking.TIMESTAMP, "TIMESTAMP", "0001-12-31 (BC) 12:00:00"),
        arguments(
            OffsetDateTime.of(2024, 2, 29, 1, 2, 3, 4_000, ZoneOffset.ofHoursMinutes(5, 45)),
            Asking.INSTANT,
            "TIMESTAMPTZ",
            "2024-02-28 19:17:03.000004+00"),
        arguments(
            OffsetDateTime.of(1500, 3, 1, 0, 0, 0, 0, ZoneOffset.ofHours(2)),
            Asking.INSTANT,
            "TIMESTAMPTZ",
            "1500-02-28 22:00:00+00"),
        arguments(
            OffsetDateTime.of(-43, 3, 15, 12, 0, 0, 0, ZoneOffset.UTC),
            Asking.INSTANT,
            "TIMESTAMPTZ",
            "0044-03-15 (BC) 12:00:00+00"));
  }

  @ParameterizedTest
  @MethodSource("values")
  void everyTypeArrivesWhole(Object value, ArrowType type, String duckDbType, String text) {
    String sql = "SELECT CAST(CAST(? AS " + duckDbType + ") AS VARCHAR)";
    assertThat(Asking.of(backend).with(value, type).one(sql, Asking.TEXT)).isEqualTo(text);
  }

  @ParameterizedTest
  @MethodSource("values")
  void everyTypeIsComparedWithAColumnOfItsOwn(Object value, ArrowType type, String duckDbType, String text) {
    String column = "CAST(" + DuckDbDialect.literal(text) + " AS " + duckDbType + ")";
    String sql = "SELECT count(*) FROM (SELECT " + column + ") AS t(c) WHERE c = ?";
    assertThat(Asking.of(backend).with(value, type).one(sql, Asking.BIGINT)).isEqualTo(1L);
  }

  @Test
  void anUntypedOneComesBackAsItIsWanted() {
    assertThat(Asking.of(backend).with(LocalDate.of(1500, 2, 28), Asking.DATE).one("SELECT ?", Asking.DATE))
        .isEqualTo((int) LocalDate.of(1500, 2, 28).toEpochDay());
    assertThat(Asking.of(backend).with(7, Asking.INTEGER).one("SELECT ?", Asking.BIGINT)).isEqualTo(7L);
  }

  @Test
  void nothing() {
    assertThat(Asking.of(backend).with(null, Asking.INTEGER).one("SELECT ? IS NULL", Asking.BOOLEAN)).isEqualTo(true);
    assertThat(Asking.of(backend).with(null, Asking.DATE).one("SELECT CAST(? AS DATE)", Asking.DATE)).isNull();
  }

  @Test
  void theyKeepTheirOrder() {
    assertThat(
            Asking.of(backend)
                .with("a", Asking.TEXT)
                .with(2, Asking.INTEGER)
                .with("c", Asking.TEXT)
                .one("SELECT concat(?, ?, ?)", Asking.TEXT))
        .isEqualTo("a2c");
  }

  @Test
  void moreOrFewerThanQuestionMarksAreAnError() {
    assertThatThrownBy(() -> Asking.of(backend).rows("SELECT CAST(? AS INTEGER)", Asking.INTEGER))
        .isInstanceOfSatisfying(CalcreteException.class, e -> assertThat(e.state()).isEqualTo(SqlState.INTERNAL))
        .hasMessageContaining("the statement has 1 parameters, but 0 values came");
    assertThatThrownBy(() -> Asking.of(backend).with(1, Asking.INTEGER).rows("SELECT 1", Asking.INTEGER))
        .hasMessageContaining("the statement has 0 parameters, but 1 values came");
  }

  @Test
  void aDecimalOfTooManyDigitsIsAnError() {
    assertThatThrownBy(
            () ->
                Asking.of(backend)
                    .with(new BigDecimal("1E+38"), decimal(38, 0))
                    .rows("SELECT CAST(? AS VARCHAR)", Asking.TEXT))
        .isInstanceOfSatisfying(
            CalcreteException.class, e -> assertThat(e.state()).isEqualTo(SqlState.NUMERIC_OUT_OF_RANGE))
        .hasMessageContaining("parameter 1 has 39 digits");
  }

  @Test
  void aValueOfAnotherKindIsAnError() {
    assertThatThrownBy(
            () -> Asking.of(backend).with(new Object(), Asking.TEXT).rows("SELECT CAST(? AS VARCHAR)", Asking.TEXT))
        .isInstanceOfSatisfying(
            CalcreteException.class, e -> assertThat(e.state()).isEqualTo(SqlState.INVALID_PARAMETER))
        .hasMessageContaining("parameter 1 is a java.lang.Object");
  }
}
