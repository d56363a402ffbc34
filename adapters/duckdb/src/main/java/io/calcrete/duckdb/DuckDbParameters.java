package io.calcrete.duckdb;

import io.calcrete.backend.ArrowTypes;
import io.calcrete.backend.CalcreteException;
import io.calcrete.backend.Parameter;
import io.calcrete.backend.SqlState;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Gives a prepared statement its values.
 *
 * <p>The driver cuts times off behind the microsecond, takes dates before {@link #GREGORIAN} for Julian ones, writes years
 * before 1 as years after it, and refuses decimals of negative scale; what it would spoil goes as text, which DuckDB casts to what it is compared with.
 */
final class DuckDbParameters {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSSSSS");
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd");
  private static final int NANOS_IN_MICRO = 1_000;

  /** The day from which {@code java.sql.Date}, which the driver makes of a date, counts as everybody does. */
  private static final LocalDate GREGORIAN = LocalDate.of(1582, 10, 15);

  private DuckDbParameters() {}

  /**
   * Binds the values in their order.
   *
   * @throws CalcreteException if there are more or fewer than question marks: DuckDB takes a missing one for NULL
   */
  static void bind(PreparedStatement statement, List<Parameter> parameters) throws SQLException {
    int expected = statement.getParameterMetaData().getParameterCount();
    if (expected != parameters.size()) {
      throw CalcreteException.of(
          SqlState.INTERNAL, "the statement has " + expected + " parameters, but " + parameters.size() + " values came");
    }
    for (int i = 0; i < parameters.size(); i++) {
      statement.setObject(i + 1, value(i + 1, parameters.get(i).value()));
    }
  }

  private static @Nullable Object value(int number, @Nullable Object value) {
    if (value instanceof BigDecimal decimal) {
      return decimal(number, decimal);
    } else if (value instanceof LocalTime time) {
      return isFine(time) ? TIME.format(time) : time;
    } else if (value instanceof LocalDate date) {
      return date.isBefore(GREGORIAN) ? date(date) : date;
    } else if (value instanceof LocalDateTime time) {
      return isFine(time.toLocalTime()) ? dateTime(time) : time;
    } else if (value instanceof OffsetDateTime instant) {
      LocalDateTime utc = instant.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
      return isFine(utc.toLocalTime()) || utc.getYear() < 1 ? dateTime(utc) + "+00" : instant;
    } else if (value == null
        || value instanceof Boolean
        || value instanceof Byte
        || value instanceof Short
        || value instanceof Integer
        || value instanceof Long
        || value instanceof Float
        || value instanceof Double
        || value instanceof String
        || value instanceof byte[]) {
      return value;
    }
    throw CalcreteException.of(
        SqlState.INVALID_PARAMETER,
        "parameter " + number + " is a " + value.getClass().getName() + ", which has no place in SQL");
  }

  private static BigDecimal decimal(int number, BigDecimal value) {
    BigDecimal positive = value.scale() < 0 ? value.setScale(0) : value;
    int digits = Math.max(positive.precision(), positive.scale());
    if (digits > ArrowTypes.MAX_DECIMAL_PRECISION) {
      throw CalcreteException.of(
          SqlState.NUMERIC_OUT_OF_RANGE,
          "parameter " + number + " has " + digits + " digits, more than the " + ArrowTypes.MAX_DECIMAL_PRECISION
              + " of a DECIMAL");
    }
    return positive;
  }

  private static boolean isFine(LocalTime time) {
    return time.getNano() % NANOS_IN_MICRO != 0;
  }

  private static String dateTime(LocalDateTime time) {
    return date(time.toLocalDate()) + " " + TIME.format(time);
  }

  /** As DuckDB reads it: the year before 1 is 1 (BC). */
  private static String date(LocalDate date) {
    return DATE.format(date) + (date.getYear() < 1 ? " (BC)" : "");
  }
}
