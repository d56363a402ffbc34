package io.calcrete.jdbc;

import static io.calcrete.conformance.Asking.decimal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.calcrete.conformance.Asking;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.arrow.vector.types.TimeUnit;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Values on their way into any other database, as its own text of them shows. */
class StandardParametersTest {
  private static final ArrowType INSTANT = new ArrowType.Timestamp(TimeUnit.MICROSECOND, "UTC");

  static Stream<Arguments> values() {
    return Stream.of(
        arguments(true, Asking.BOOLEAN, "BOOLEAN", "TRUE"),
        arguments((byte) -128, Asking.TINYINT, "TINYINT", "-128"),
        arguments((short) 32767, Asking.SMALLINT, "SMALLINT", "32767"),
        arguments(Integer.MIN_VALUE, Asking.INTEGER, "INTEGER", "-2147483648"),
        arguments(Long.MIN_VALUE, Asking.BIGINT, "BIGINT", "-9223372036854775808"),
        arguments(0.1, Asking.DOUBLE, "DOUBLE PRECISION", "0.1"),
        arguments(new BigDecimal("-0.0000000001"), decimal(38, 10), "NUMERIC(38, 10)", "-0.0000000001"),
        arguments("it's İı 日本", Asking.TEXT, "VARCHAR", "it's İı 日本"),
        arguments("", Asking.TEXT, "VARCHAR", ""),
        arguments(LocalDate.of(2024, 2, 29), Asking.DATE, "DATE", "2024-02-29"),
        arguments(LocalDate.of(1500, 2, 28), Asking.DATE, "DATE", "1500-02-28"),
        arguments(LocalTime.of(23, 59, 59, 999_999_999), Asking.TIME, "TIME(9)", "23:59:59.999999999"),
        arguments(
            LocalDateTime.of(1986, 1, 1, 0, 5, 0, 1_000), Asking.TIMESTAMP, "TIMESTAMP", "1986-01-01 00:05:00.000001"),
        arguments(
            OffsetDateTime.of(2024, 2, 29, 1, 0, 0, 0, ZoneOffset.ofHoursMinutes(5, 45)),
            INSTANT,
            "TIMESTAMP WITH TIME ZONE",
            "2024-02-29 01:00:00+05:45"));
  }

  @ParameterizedTest
  @MethodSource("values")
  void eachArrivesWhole(Object value, ArrowType type, String sqlType, String text) {
    try (JdbcBackend backend = Databases.backend(Map.of("url", "jdbc:h2:mem:" + UUID.randomUUID()))) {
      String sql = "SELECT CAST(CAST(? AS " + sqlType + ") AS VARCHAR)";
      assertThat(Asking.of(backend).with(value, type).one(sql, Asking.TEXT)).isEqualTo(text);
      String isNull = "SELECT CAST(? AS " + sqlType + ") IS NULL";
      assertThat(Asking.of(backend).with(null, type).one(isNull, Asking.BOOLEAN)).isEqualTo(true);
    }
  }
}
