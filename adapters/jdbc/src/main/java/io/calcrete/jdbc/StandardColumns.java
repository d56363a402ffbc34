package io.calcrete.jdbc;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.BitVector;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.DecimalVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.Float4Vector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.NullVector;
import org.apache.arrow.vector.SmallIntVector;
import org.apache.arrow.vector.TimeMicroVector;
import org.apache.arrow.vector.TimeNanoVector;
import org.apache.arrow.vector.TimeStampVector;
import org.apache.arrow.vector.TinyIntVector;
import org.apache.arrow.vector.VarBinaryVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.types.TimeUnit;
import org.apache.arrow.vector.types.pojo.ArrowType;

/**
 * Readers of the columns of any driver. Numbers without objects; dates and times as java.time's, which know of no zone:
 * {@code java.sql.Timestamp} moves those that fall into the hour that summer time skips.
 */
final class StandardColumns {
  private final String backend;
  private final ResultSet result;

  StandardColumns(String backend, ResultSet result) {
    this.backend = backend;
    this.result = result;
  }

  List<ColumnReader> readers(VectorSchemaRoot root) throws SQLException {
    ResultSetMetaData description = result.getMetaData();
    List<ColumnReader> readers = new ArrayList<>();
    for (int i = 0; i < root.getFieldVectors().size(); i++) {
      FieldVector vector = root.getVector(i);
      readers.add(reader(i + 1, vector, ColumnSource.of(backend, description, i + 1, vector.getField())));
    }
    return readers;
  }

  private ColumnReader reader(int column, FieldVector vector, ColumnSource source) {
    if (vector instanceof NullVector) {
      return slot -> {};
    }
    if (vector instanceof BigIntVector whole) {
      return slot -> {
        long value = result.getLong(column);
        if (result.wasNull()) {
          whole.setNull(slot);
        } else {
          whole.setSafe(slot, value);
        }
      };
    }
    if (vector instanceof IntVector whole) {
      return small(column, vector, source, Integer.MIN_VALUE, Integer.MAX_VALUE, whole::setSafe);
    }
    if (vector instanceof SmallIntVector whole) {
      return small(column, vector, source, Short.MIN_VALUE, Short.MAX_VALUE, whole::setSafe);
    }
    if (vector instanceof TinyIntVector whole) {
      return small(column, vector, source, Byte.MIN_VALUE, Byte.MAX_VALUE, whole::setSafe);
    }
    if (vector instanceof BitVector truth) {
      return slot -> {
        boolean value = result.getBoolean(column);
        if (result.wasNull()) {
          truth.setNull(slot);
        } else {
          truth.setSafe(slot, value ? 1 : 0);
        }
      };
    }
    if (vector instanceof Float8Vector number) {
      return slot -> {
        double value = result.getDouble(column);
        if (result.wasNull()) {
          number.setNull(slot);
        } else {
          number.setSafe(slot, value);
        }
      };
    }
    if (vector instanceof Float4Vector number) {
      return slot -> {
        float value = result.getFloat(column);
        if (result.wasNull()) {
          number.setNull(slot);
        } else {
          number.setSafe(slot, value);
        }
      };
    }
    return object(column, vector, source);
  }

  /** Writes an int to a slot. */
  private interface IntSink {
    void write(int slot, int value);
  }

  private ColumnReader small(
      int column, FieldVector vector, ColumnSource source, int least, int most, IntSink sink) {
    return slot -> {
      long value = result.getLong(column);
      if (result.wasNull()) {
        vector.setNull(slot);
      } else {
        sink.write(slot, (int) source.inRange(value, least, most));
      }
    };
  }

  /** Writes an object that is not null to a slot. */
  private interface Sink<T> {
    void write(int slot, T value);
  }

  /** Gets an object, or null. */
  private interface Getter<T> {
    T get(int column) throws SQLException;
  }

  private <T> ColumnReader nullable(
      int column, FieldVector vector, ColumnSource source, Getter<T> getter, Sink<T> sink) {
    return slot -> {
      T value = getter.get(column);
      if (value == null) {
        vector.setNull(slot);
        return;
      }
      try {
        sink.write(slot, value);
      } catch (DateTimeException | ArithmeticException e) {
        throw source.misfit(value);
      }
    };
  }

  private ColumnReader object(int column, FieldVector vector, ColumnSource source) {
    if (vector instanceof VarCharVector text) {
      return nullable(
          column,
          vector,
          source,
          result::getString,
          (slot, value) -> text.setSafe(slot, value.getBytes(StandardCharsets.UTF_8)));
    }
    if (vector instanceof VarBinaryVector binary) {
      return nullable(column, vector, source, result::getBytes, binary::setSafe);
    }
    if (vector instanceof DecimalVector decimal) {
      return nullable(
          column,
          vector,
          source,
          result::getBigDecimal,
          (slot, value) -> decimal.setSafe(slot, fitting(value, decimal, source)));
    }
    if (vector instanceof DateDayVector date) {
      return nullable(
          column,
          vector,
          source,
          i -> result.getObject(i, LocalDate.class),
          (slot, value) -> date.setSafe(slot, Math.toIntExact(value.toEpochDay())));
    }
    if (vector instanceof TimeMicroVector time) {
      return nullable(
          column,
          vector,
          source,
          i -> result.getObject(i, LocalTime.class),
          (slot, value) -> time.setSafe(slot, TimeUnits.of(value, TimeUnit.MICROSECOND)));
    }
    if (vector instanceof TimeNanoVector time) {
      return nullable(
          column,
          vector,
          source,
          i -> result.getObject(i, LocalTime.class),
          (slot, value) -> time.setSafe(slot, TimeUnits.of(value, TimeUnit.NANOSECOND)));
    }
    if (vector instanceof TimeStampVector moment) {
      ArrowType.Timestamp type = (ArrowType.Timestamp) vector.getField().getType();
      return nullable(
          column,
          vector,
          source,
          type.getTimezone() == null ? i -> result.getObject(i, LocalDateTime.class) : this::instant,
          (slot, value) -> moment.setSafe(slot, TimeUnits.of(value, type.getUnit())));
    }
    throw source.unreadable();
  }

  /** An instant as the date and time that it is in UTC. */
  private LocalDateTime instant(int column) throws SQLException {
    OffsetDateTime value = result.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
  }

  private static BigDecimal fitting(BigDecimal value, DecimalVector vector, ColumnSource source) {
    BigDecimal scaled = value.setScale(vector.getScale());
    if (scaled.precision() > vector.getPrecision()) {
      throw source.misfit(value);
    }
    return scaled;
  }
}
