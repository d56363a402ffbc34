package io.calcrete.runtime;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
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
import org.apache.calcite.avatica.util.ByteString;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Writes values in Calcite's internal representation into Arrow vectors: the way back of {@link RowDecoder}. */
final class RowEncoder {
  private RowEncoder() {}

  /** A column of the batch that is being written. */
  @FunctionalInterface
  interface Column {
    void set(int row, Object value);
  }

  /** Writes nulls itself. */
  static Column column(FieldVector vector) {
    Column notNull = notNull(vector);
    return (row, value) -> {
      if (value == null) {
        setNull(vector, row);
      } else {
        notNull.set(row, value);
      }
    };
  }

  private static void setNull(FieldVector vector, int row) {
    if (!(vector instanceof NullVector)) {
      vector.setNull(row);
    }
  }

  private static Column notNull(FieldVector vector) {
    if (vector instanceof BitVector v) {
      return (row, value) -> v.setSafe(row, (Boolean) value ? 1 : 0);
    } else if (vector instanceof TinyIntVector v) {
      return (row, value) -> v.setSafe(row, number(value).byteValue());
    } else if (vector instanceof SmallIntVector v) {
      return (row, value) -> v.setSafe(row, number(value).shortValue());
    } else if (vector instanceof IntVector v) {
      return (row, value) -> v.setSafe(row, number(value).intValue());
    } else if (vector instanceof BigIntVector v) {
      return (row, value) -> v.setSafe(row, number(value).longValue());
    } else if (vector instanceof Float4Vector v) {
      return (row, value) -> v.setSafe(row, number(value).floatValue());
    } else if (vector instanceof Float8Vector v) {
      return (row, value) -> v.setSafe(row, number(value).doubleValue());
    } else if (vector instanceof DecimalVector v) {
      return (row, value) -> v.setSafe(row, decimal(value).setScale(v.getScale(), RoundingMode.HALF_UP));
    } else if (vector instanceof VarCharVector v) {
      return (row, value) -> v.setSafe(row, value.toString().getBytes(StandardCharsets.UTF_8));
    } else if (vector instanceof VarBinaryVector v) {
      return (row, value) -> v.setSafe(row, ((ByteString) value).getBytes());
    } else if (vector instanceof DateDayVector v) {
      return (row, value) -> v.setSafe(row, number(value).intValue());
    } else if (vector instanceof TimeMicroVector v) {
      return (row, value) -> v.setSafe(row, number(value).longValue() * 1_000);
    } else if (vector instanceof TimeNanoVector v) {
      return (row, value) -> v.setSafe(row, number(value).longValue() * 1_000_000);
    } else if (vector instanceof TimeStampVector v) {
      return timestamp(v);
    } else if (vector instanceof IntervalYearVector v) {
      return (row, value) -> v.setSafe(row, number(value).intValue());
    } else if (vector instanceof DurationVector v) {
      return (row, value) -> v.setSafe(row, number(value).longValue());
    } else if (vector instanceof MapVector v) {
      return map(v);
    } else if (vector instanceof ListVector v) {
      return list(v);
    } else if (vector instanceof StructVector v) {
      return struct(v);
    } else if (vector instanceof NullVector) {
      return (row, value) -> {};
    }
    throw new IllegalArgumentException("vectors of type " + vector.getField().getType() + " are not part of the layout");
  }

  private static Column timestamp(TimeStampVector vector) {
    return switch (((ArrowType.Timestamp) vector.getField().getType()).getUnit()) {
      case SECOND -> (row, value) -> vector.setSafe(row, Math.floorDiv(number(value).longValue(), 1_000L));
      case MILLISECOND -> (row, value) -> vector.setSafe(row, number(value).longValue());
      case MICROSECOND -> (row, value) -> vector.setSafe(row, Math.multiplyExact(number(value).longValue(), 1_000L));
      case NANOSECOND ->
          (row, value) -> vector.setSafe(row, Math.multiplyExact(number(value).longValue(), 1_000_000L));
    };
  }

  private static Column list(ListVector vector) {
    Column element = column(vector.getDataVector());
    return (row, value) -> {
      List<?> list = value instanceof List<?> l ? l : List.of((Object[]) value);
      int start = vector.startNewValue(row);
      for (int i = 0; i < list.size(); i++) {
        element.set(start + i, list.get(i));
      }
      vector.endValue(row, list.size());
    };
  }

  private static Column struct(StructVector vector) {
    List<Column> fields = vector.getChildrenFromFields().stream().map(RowEncoder::column).toList();
    return (row, value) -> {
      vector.setIndexDefined(row);
      Iterator<?> values = (value instanceof List<?> l ? l : java.util.Arrays.asList((Object[]) value)).iterator();
      fields.forEach(field -> field.set(row, values.next()));
    };
  }

  private static Column map(MapVector vector) {
    StructVector entries = (StructVector) vector.getDataVector();
    Column key = column(entries.getChildrenFromFields().get(0));
    Column value = column(entries.getChildrenFromFields().get(1));
    return (row, object) -> {
      int start = vector.startNewValue(row);
      int i = start;
      for (Map.Entry<?, ?> entry : ((Map<?, ?>) object).entrySet()) {
        entries.setIndexDefined(i);
        key.set(i, entry.getKey());
        value.set(i, entry.getValue());
        i++;
      }
      vector.endValue(row, i - start);
    };
  }

  private static Number number(@Nullable Object value) {
    return (Number) value;
  }

  private static BigDecimal decimal(Object value) {
    return value instanceof BigDecimal decimal ? decimal : new BigDecimal(value.toString());
  }
}
