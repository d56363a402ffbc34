package io.calcrete.driver;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.apache.calcite.rel.type.RelDataType;
import org.checkerframework.checker.nullness.qual.Nullable;

/** The value that a caller sets, as the parameter's type wants it; see {@link io.calcrete.backend.Parameter}. */
final class ParameterValues {
  private ParameterValues() {}

  /**
   * Converts a value.
   *
   * @param zone the zone of {@code java.sql} dates
   * @throws SQLException if the value is none of the type's
   */
  static @Nullable Object of(@Nullable Object value, RelDataType type, int index, ZoneId zone)
      throws SQLException {
    if (value == null) {
      return null;
    }
    try {
      return switch (type.getSqlTypeName()) {
        case BOOLEAN -> truth(value);
        case TINYINT -> decimal(value).byteValueExact();
        case SMALLINT -> decimal(value).shortValueExact();
        case INTEGER -> decimal(value).intValueExact();
        case BIGINT -> decimal(value).longValueExact();
        case DECIMAL -> scaled(decimal(value), type);
        case REAL -> decimalOrDouble(value).floatValue();
        case FLOAT, DOUBLE -> decimalOrDouble(value).doubleValue();
        case CHAR, VARCHAR -> text(value);
        case BINARY, VARBINARY -> (byte[]) value;
        case DATE -> date(value, zone);
        case TIME -> time(value, zone);
        case TIMESTAMP -> timestamp(value, zone);
        case TIMESTAMP_WITH_LOCAL_TIME_ZONE, TIMESTAMP_TZ -> instant(value, zone);
        default -> value;
      };
    } catch (ArithmeticException | ClassCastException | NumberFormatException | DateTimeException e) {
      throw new SQLException(
          "parameter " + index + " is of type " + type + ", and a " + value.getClass().getSimpleName()
              + " of this value does not fit", "22023", e);
    }
  }

  private static Boolean truth(Object value) {
    if (value instanceof Boolean truth) {
      return truth;
    }
    return value instanceof Number number ? number.doubleValue() != 0 : Boolean.valueOf(bool(value.toString()));
  }

  private static boolean bool(String text) {
    if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
      return Boolean.parseBoolean(text);
    }
    throw new NumberFormatException(text);
  }

  private static BigDecimal decimal(Object value) {
    if (value instanceof BigDecimal decimal) {
      return decimal;
    }
    if (value instanceof BigInteger integer) {
      return new BigDecimal(integer);
    }
    if (value instanceof Boolean truth) {
      return truth ? BigDecimal.ONE : BigDecimal.ZERO;
    }
    return new BigDecimal(value.toString().strip());
  }

  private static Number decimalOrDouble(Object value) {
    return value instanceof Float || value instanceof Double ? (Number) value : decimal(value).doubleValue();
  }

  private static BigDecimal scaled(BigDecimal value, RelDataType type) {
    BigDecimal scaled = value.setScale(Math.max(0, type.getScale()), RoundingMode.HALF_UP);
    if (scaled.precision() > type.getPrecision()) {
      throw new ArithmeticException("too many digits");
    }
    return scaled;
  }

  private static String text(Object value) {
    return value instanceof UUID || value instanceof Character ? value.toString() : JavaValues.text(value);
  }

  private static LocalDate date(Object value, ZoneId zone) {
    if (value instanceof LocalDate date) {
      return date;
    } else if (value instanceof String text) {
      return LocalDate.parse(text.strip());
    }
    return timestamp(value, zone).toLocalDate();
  }

  private static LocalTime time(Object value, ZoneId zone) {
    if (value instanceof LocalTime time) {
      return time;
    } else if (value instanceof String text) {
      return LocalTime.parse(text.strip());
    }
    return timestamp(value, zone).toLocalTime();
  }

  private static LocalDateTime timestamp(Object value, ZoneId zone) {
    if (value instanceof LocalDateTime timestamp) {
      return timestamp;
    } else if (value instanceof LocalDate date) {
      return date.atStartOfDay();
    } else if (value instanceof Timestamp sql) {
      return LocalDateTime.ofInstant(Instant.ofEpochMilli(sql.getTime()), zone).withNano(sql.getNanos());
    } else if (value instanceof Date || value instanceof Time || value instanceof java.util.Date) {
      return LocalDateTime.ofInstant(Instant.ofEpochMilli(((java.util.Date) value).getTime()), zone);
    } else if (value instanceof String text) {
      return LocalDateTime.parse(text.strip().replace(' ', 'T'));
    }
    return instant(value, zone).atZoneSameInstant(zone).toLocalDateTime();
  }

  private static OffsetDateTime instant(Object value, ZoneId zone) {
    if (value instanceof OffsetDateTime instant) {
      return instant.withOffsetSameInstant(ZoneOffset.UTC);
    } else if (value instanceof Instant instant) {
      return instant.atOffset(ZoneOffset.UTC);
    } else if (value instanceof ZonedDateTime instant) {
      return instant.toOffsetDateTime().withOffsetSameInstant(ZoneOffset.UTC);
    } else if (value instanceof Timestamp sql) {
      return sql.toInstant().atOffset(ZoneOffset.UTC);
    } else if (value instanceof LocalDateTime local) {
      return local.atZone(zone).toOffsetDateTime().withOffsetSameInstant(ZoneOffset.UTC);
    }
    return OffsetDateTime.parse(value.toString().strip()).withOffsetSameInstant(ZoneOffset.UTC);
  }

  static @Nullable String read(@Nullable Reader reader) throws SQLException {
    if (reader == null) {
      return null;
    }
    StringWriter text = new StringWriter();
    try (reader) {
      reader.transferTo(text);
    } catch (IOException e) {
      throw new SQLException("the parameter's stream cannot be read: " + e.getMessage(), "58030", e);
    }
    return text.toString();
  }

  static byte @Nullable [] read(@Nullable InputStream stream) throws SQLException {
    if (stream == null) {
      return null;
    }
    try (stream) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new SQLException("the parameter's stream cannot be read: " + e.getMessage(), "58030", e);
    }
  }
}
