package io.calcrete.conformance;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.arrow.vector.BitVector;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.TimeMicroVector;
import org.apache.arrow.vector.TimeStampMicroTZVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.util.Text;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Values of the data set in a form in which they can be compared, however they were read: whole numbers as {@code
 * Long}, floating point as {@code Double} with one zero, bytes as hexadecimal digits, instants as {@code Instant}.
 */
final class FixtureValue {
  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .appendPattern("HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .toFormatter(Locale.ROOT);

  private FixtureValue() {}

  /** What Java has for values of a column. */
  static Class<?> type(FixtureColumn column) {
    return switch (column.type()) {
      case BOOLEAN -> Boolean.class;
      case TINYINT -> Byte.class;
      case SMALLINT -> Short.class;
      case INTEGER -> Integer.class;
      case BIGINT -> Long.class;
      case DECIMAL -> BigDecimal.class;
      case REAL -> Float.class;
      case DOUBLE -> Double.class;
      case VARCHAR -> String.class;
      case VARBINARY -> byte[].class;
      case DATE -> LocalDate.class;
      case TIME -> LocalTime.class;
      case TIMESTAMP -> LocalDateTime.class;
      case TIMESTAMP_WITH_LOCAL_TIME_ZONE -> OffsetDateTime.class;
      default -> throw new IllegalArgumentException("the data set has no columns of type " + column.type());
    };
  }

  static boolean isWhole(FixtureColumn column) {
    return switch (column.type()) {
      case TINYINT, SMALLINT, INTEGER, BIGINT -> true;
      default -> false;
    };
  }

  /** A value in the form that is compared. */
  static @Nullable Object of(@Nullable Object value) {
    if (value instanceof Byte || value instanceof Short || value instanceof Integer) {
      return ((Number) value).longValue();
    } else if (value instanceof Float real) {
      return of((double) real);
    } else if (value instanceof Double number) {
      return number == 0 ? Double.valueOf(0) : number;
    } else if (value instanceof byte[] bytes) {
      return HexFormat.of().formatHex(bytes);
    } else if (value instanceof OffsetDateTime instant) {
      return instant.toInstant();
    }
    return value;
  }

  /** As PostgreSQL prints it; floating point as Java does. */
  static @Nullable Object text(@Nullable Object value) {
    if (value == null) {
      return null;
    } else if (value instanceof BigDecimal decimal) {
      return decimal.toPlainString();
    } else if (value instanceof byte[] bytes) {
      return HexFormat.of().formatHex(bytes);
    } else if (value instanceof LocalTime time) {
      return TIME.format(time);
    } else if (value instanceof LocalDateTime timestamp) {
      return timestamp.toLocalDate() + " " + TIME.format(timestamp);
    } else if (value instanceof OffsetDateTime instant) {
      OffsetDateTime local = instant.atZoneSameInstant(ZoneId.of(TestedBackend.ZONE)).toOffsetDateTime();
      return local.toLocalDate() + " " + TIME.format(local) + DateTimeFormatter.ofPattern("x").format(local);
    } else if (value instanceof Float real) {
      return real == 0 ? "0.0" : real.toString();
    } else if (value instanceof Double number) {
      return number == 0 ? "0.0" : number.toString();
    }
    return value.toString();
  }

  /** Whether SQL finds one value by the other. */
  static boolean equal(Object one, Object other) {
    if (one instanceof Double a && other instanceof Double b) {
      return a.equals(b) || a.doubleValue() == b.doubleValue();
    } else if (one instanceof Float a && other instanceof Float b) {
      return a.equals(b) || a.floatValue() == b.floatValue();
    } else if (one instanceof BigDecimal a && other instanceof BigDecimal b) {
      return a.compareTo(b) == 0;
    }
    return String.valueOf(of(one)).equals(String.valueOf(of(other)));
  }

  /** The rows of a batch. */
  static List<List<Object>> rows(VectorSchemaRoot batch, List<FixtureColumn> columns) {
    List<List<Object>> rows = new ArrayList<>();
    for (int row = 0; row < batch.getRowCount(); row++) {
      List<Object> values = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        FieldVector vector = batch.getVector(i);
        values.add(vector.isNull(row) ? null : of(value(vector, row)));
      }
      rows.add(values);
    }
    return rows;
  }

  private static Object value(FieldVector vector, int row) {
    if (vector instanceof DateDayVector dates) {
      return LocalDate.ofEpochDay(dates.get(row));
    } else if (vector instanceof TimeMicroVector times) {
      return LocalTime.ofNanoOfDay(times.get(row) * 1_000);
    } else if (vector instanceof TimeStampMicroTZVector instants) {
      long micros = instants.get(row);
      return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000);
    } else if (vector instanceof BitVector bits) {
      return bits.get(row) != 0;
    }
    Object value = vector.getObject(row);
    return value instanceof Text text ? text.toString() : value;
  }
}
