package io.calcrete.driver;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.BitVector;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.DecimalVector;
import org.apache.arrow.vector.DurationVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.Float4Vector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.IntervalYearVector;
import org.apache.arrow.vector.NullVector;
import org.apache.arrow.vector.SmallIntVector;
import org.apache.arrow.vector.TimeMicroVector;
import org.apache.arrow.vector.TimeNanoVector;
import org.apache.arrow.vector.TimeStampVector;
import org.apache.arrow.vector.TinyIntVector;
import org.apache.arrow.vector.VarBinaryVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.complex.ListVector;
import org.apache.arrow.vector.complex.MapVector;
import org.apache.arrow.vector.complex.StructVector;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Values of Arrow vectors as Java's own: {@code java.time} without loss, lists, maps; and from those JDBC's types and
 * text. Text is what PostgreSQL prints: ISO dates, fractions of a second without trailing zeros.
 */
public final class JavaValues {
  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .appendPattern("HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .toFormatter(java.util.Locale.ROOT);

  /** {@code +01}, and with minutes only where there are some. */
  private static final DateTimeFormatter OFFSET =
      new DateTimeFormatterBuilder().appendOffset("+HH:mm:ss", "+00").toFormatter(java.util.Locale.ROOT);

  private JavaValues() {}

  /** Reads the value of a row that is not NULL. */
  @FunctionalInterface
  public interface Reader {
    /** The value. */
    Object read(int row);
  }

  /** The reader of a vector of the layout that {@link io.calcrete.backend.ArrowTypes} describes. */
  public static Reader reader(FieldVector vector) {
    if (vector instanceof BitVector v) {
      return row -> v.get(row) != 0;
    } else if (vector instanceof TinyIntVector v) {
      return v::get;
    } else if (vector instanceof SmallIntVector v) {
      return v::get;
    } else if (vector instanceof IntVector v) {
      return v::get;
    } else if (vector instanceof BigIntVector v) {
      return v::get;
    } else if (vector instanceof Float4Vector v) {
      return v::get;
    } else if (vector instanceof Float8Vector v) {
      return v::get;
    } else if (vector instanceof DecimalVector v) {
      return v::getObject;
    } else if (vector instanceof VarCharVector v) {
      return row -> new String(v.get(row), StandardCharsets.UTF_8);
    } else if (vector instanceof VarBinaryVector v) {
      return v::get;
    } else if (vector instanceof DateDayVector v) {
      return row -> LocalDate.ofEpochDay(v.get(row));
    } else if (vector instanceof TimeMicroVector v) {
      return row -> LocalTime.ofNanoOfDay(v.get(row) * 1_000);
    } else if (vector instanceof TimeNanoVector v) {
      return row -> LocalTime.ofNanoOfDay(v.get(row));
    } else if (vector instanceof TimeStampVector v) {
      return timestamp(v);
    } else if (vector instanceof IntervalYearVector v) {
      return row -> Period.ofMonths(v.get(row)).normalized();
    } else if (vector instanceof DurationVector v) {
      return v::getObject;
    } else if (vector instanceof MapVector v) {
      return map(v);
    } else if (vector instanceof ListVector v) {
      return list(v);
    } else if (vector instanceof StructVector v) {
      return struct(v);
    } else if (vector instanceof NullVector) {
      return row -> {
        throw new IllegalStateException("NULL has no value");
      };
    }
    throw new IllegalArgumentException("vectors of type " + vector.getField().getType() + " are not part of the layout");
  }

  private static @Nullable Object orNull(FieldVector vector, Reader reader, int row) {
    return vector.isNull(row) ? null : reader.read(row);
  }

  private static Reader timestamp(TimeStampVector vector) {
    ArrowType.Timestamp type = (ArrowType.Timestamp) vector.getField().getType();
    long perSecond =
        switch (type.getUnit()) {
          case SECOND -> 1L;
          case MILLISECOND -> 1_000L;
          case MICROSECOND -> 1_000_000L;
          case NANOSECOND -> 1_000_000_000L;
        };
    boolean instant = type.getTimezone() != null;
    return row -> {
      long count = vector.get(row);
      int nanos = (int) (Math.floorMod(count, perSecond) * (1_000_000_000L / perSecond));
      LocalDateTime utc = LocalDateTime.ofEpochSecond(Math.floorDiv(count, perSecond), nanos, ZoneOffset.UTC);
      return instant ? utc.atOffset(ZoneOffset.UTC) : utc;
    };
  }

  private static Reader list(ListVector vector) {
    FieldVector elements = vector.getDataVector();
    Reader element = reader(elements);
    return row -> {
      List<Object> list = new ArrayList<>();
      for (int i = vector.getElementStartIndex(row); i < vector.getElementEndIndex(row); i++) {
        list.add(orNull(elements, element, i));
      }
      return list;
    };
  }

  private static Reader struct(StructVector vector) {
    Map<FieldVector, Reader> readers = new LinkedHashMap<>();
    vector.getChildrenFromFields().forEach(child -> readers.put(child, reader(child)));
    return row -> {
      Map<String, Object> fields = new LinkedHashMap<>();
      readers.forEach((child, reader) -> fields.put(child.getName(), orNull(child, reader, row)));
      return new Row(fields);
    };
  }

  private static Reader map(MapVector vector) {
    StructVector entries = (StructVector) vector.getDataVector();
    FieldVector keys = entries.getChildrenFromFields().get(0);
    FieldVector values = entries.getChildrenFromFields().get(1);
    Reader key = reader(keys);
    Reader value = reader(values);
    return row -> {
      Map<Object, Object> map = new LinkedHashMap<>();
      for (int i = vector.getElementStartIndex(row); i < vector.getElementEndIndex(row); i++) {
        map.put(key.read(i), orNull(values, value, i));
      }
      return map;
    };
  }

  /** As text. */
  public static String text(Object value) {
    if (value instanceof BigDecimal decimal) {
      return decimal.toPlainString();
    } else if (value instanceof byte[] bytes) {
      return HexFormat.of().formatHex(bytes);
    } else if (value instanceof LocalTime time) {
      return TIME.format(time);
    } else if (value instanceof LocalDateTime timestamp) {
      return timestamp.toLocalDate() + " " + TIME.format(timestamp);
    } else if (value instanceof OffsetDateTime instant) {
      return instant.toLocalDate() + " " + TIME.format(instant) + OFFSET.format(instant);
    } else if (value instanceof List<?> list) {
      return list.stream().map(JavaValues::nested).collect(Collectors.joining(", ", "[", "]"));
    } else if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> nested(entry.getKey()) + ": " + nested(entry.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    return value.toString();
  }

  private static String nested(@Nullable Object value) {
    return value == null ? "null" : text(value);
  }

  /** JDBC's own object: {@code java.sql} dates in the calendar's zone, arrays and structs. */
  static Object jdbc(Object value, Calendar calendar) throws SQLException {
    if (value instanceof LocalDate || value instanceof LocalTime || value instanceof LocalDateTime) {
      ZoneId zone = calendar.getTimeZone().toZoneId();
      return value instanceof LocalDate date
          ? new Date(millis(date.atStartOfDay(), zone))
          : value instanceof LocalTime time
              ? new Time(millis(time.atDate(LocalDate.EPOCH), zone))
              : sqlTimestamp((LocalDateTime) value, zone);
    } else if (value instanceof OffsetDateTime instant) {
      return instant.atZoneSameInstant(calendar.getTimeZone().toZoneId()).toOffsetDateTime();
    } else if (value instanceof List<?> list) {
      return new ListArray(list, calendar);
    }
    return value;
  }

  static Date date(Object value, Calendar calendar, ColumnAccessor column) throws SQLException {
    LocalDate date = as(value, LocalDate.class, calendar, column);
    return new Date(millis(date.atStartOfDay(), calendar.getTimeZone().toZoneId()));
  }

  static Time time(Object value, Calendar calendar, ColumnAccessor column) throws SQLException {
    LocalTime time = as(value, LocalTime.class, calendar, column);
    return new Time(millis(time.atDate(LocalDate.EPOCH), calendar.getTimeZone().toZoneId()));
  }

  static Timestamp timestamp(Object value, Calendar calendar, ColumnAccessor column) throws SQLException {
    if (value instanceof OffsetDateTime instant) {
      return Timestamp.from(instant.toInstant());
    }
    LocalDateTime timestamp = as(value, LocalDateTime.class, calendar, column);
    return sqlTimestamp(timestamp, calendar.getTimeZone().toZoneId());
  }

  private static Timestamp sqlTimestamp(LocalDateTime timestamp, ZoneId zone) {
    Timestamp sql = new Timestamp(millis(timestamp, zone));
    sql.setNanos(timestamp.getNano());
    return sql;
  }

  /** Wall-clock time in a zone; what a clock change skips is moved on by as much, as java.sql does it. */
  private static long millis(LocalDateTime local, ZoneId zone) {
    return local.atZone(zone).toInstant().toEpochMilli();
  }

  /** As a type of the caller's choice. */
  static <T> T as(Object value, Class<T> type, Calendar calendar, ColumnAccessor column) throws SQLException {
    Object converted = converted(value, type, calendar, column);
    if (!type.isInstance(converted)) {
      throw column.cannot(type.getName());
    }
    return type.cast(converted);
  }

  private static @Nullable Object converted(Object value, Class<?> type, Calendar calendar, ColumnAccessor column)
      throws SQLException {
    if (type.isInstance(value) && type != Object.class) {
      return value;
    }
    if (type == Object.class) {
      return jdbc(value, calendar);
    } else if (type == String.class) {
      return text(value);
    } else if (type == LocalDate.class || type == LocalTime.class || type == LocalDateTime.class) {
      return local(value, type, calendar);
    } else if (type == Instant.class || type == OffsetDateTime.class || type == ZonedDateTime.class) {
      return instant(value, type);
    } else if (type == Date.class) {
      return date(value, calendar, column);
    } else if (type == Time.class) {
      return time(value, calendar, column);
    } else if (type == Timestamp.class) {
      return timestamp(value, calendar, column);
    } else if (type == UUID.class && value instanceof String text) {
      return UUID.fromString(text);
    } else if (type == BigInteger.class) {
      return column.getBigDecimal().toBigInteger();
    } else if (type == BigDecimal.class) {
      return column.getBigDecimal();
    } else if (type == Long.class) {
      return column.getLong();
    } else if (type == Integer.class) {
      return column.getInt();
    } else if (type == Short.class) {
      return column.getShort();
    } else if (type == Byte.class) {
      return column.getByte();
    } else if (type == Double.class) {
      return column.getDouble();
    } else if (type == Float.class) {
      return column.getFloat();
    } else if (type == Boolean.class) {
      return column.getBoolean();
    }
    return jdbc(value, calendar);
  }

  private static @Nullable Object local(Object value, Class<?> type, Calendar calendar) {
    LocalDateTime timestamp =
        value instanceof LocalDateTime same
            ? same
            : value instanceof OffsetDateTime instant
                ? instant.atZoneSameInstant(calendar.getTimeZone().toZoneId()).toLocalDateTime()
                : value instanceof LocalDate date ? date.atStartOfDay() : null;
    if (timestamp == null) {
      return null;
    }
    return type == LocalDateTime.class
        ? timestamp
        : type == LocalDate.class ? timestamp.toLocalDate() : value instanceof LocalDate ? null : timestamp.toLocalTime();
  }

  private static @Nullable Object instant(Object value, Class<?> type) {
    if (!(value instanceof OffsetDateTime instant)) {
      return null;
    }
    return type == Instant.class ? instant.toInstant() : type == ZonedDateTime.class ? instant.toZonedDateTime() : instant;
  }
}
