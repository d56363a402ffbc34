package io.calcrete.runtime;

import io.calcrete.backend.CalcreteException;
import io.calcrete.backend.SqlState;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.complex.ListVector;
import org.apache.arrow.vector.complex.MapVector;
import org.apache.arrow.vector.complex.StructVector;
import org.apache.arrow.vector.types.TimeUnit;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.calcite.avatica.util.ByteString;
import org.apache.calcite.rel.type.RelDataType;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Reads Arrow vectors in Calcite's internal representation: dates as days, times and timestamps as milliseconds.
 *
 * <p>Enumerable knows nothing finer than milliseconds. A value that is finer is refused rather than cut.
 */
final class RowDecoder {
  private RowDecoder() {}

  /** A column of the current batch. */
  @FunctionalInterface
  interface Column {
    @Nullable Object value(int row);
  }

  static List<Column> columns(VectorSchemaRoot batch, RelDataType rowType) {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < rowType.getFieldCount(); i++) {
      columns.add(column(batch.getVector(i)));
    }
    return columns;
  }

  /** One column of the current batch. */
  static Column column(FieldVector vector) {
    Column notNull = notNull(vector);
    return row -> vector.isNull(row) ? null : notNull.value(row);
  }

  private static Column notNull(FieldVector vector) {
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
      return row -> v.get(row) + 0f;
    } else if (vector instanceof Float8Vector v) {
      // -0 equals 0, which as objects in a hash table they would not; adding 0 makes one of the other.
      return row -> v.get(row) + 0d;
    } else if (vector instanceof DecimalVector v) {
      return v::getObject;
    } else if (vector instanceof VarCharVector v) {
      return row -> new String(v.get(row), StandardCharsets.UTF_8);
    } else if (vector instanceof VarBinaryVector v) {
      return row -> new ByteString(v.get(row));
    } else if (vector instanceof DateDayVector v) {
      return v::get;
    } else if (vector instanceof TimeMicroVector v) {
      return row -> (int) millis(v.get(row), 1_000, v);
    } else if (vector instanceof TimeNanoVector v) {
      return row -> (int) millis(v.get(row), 1_000_000, v);
    } else if (vector instanceof TimeStampVector v) {
      return timestamp(v);
    } else if (vector instanceof IntervalYearVector v) {
      return v::get;
    } else if (vector instanceof DurationVector v) {
      return row -> v.getObject(row).toMillis();
    } else if (vector instanceof MapVector v) {
      return map(v);
    } else if (vector instanceof ListVector v) {
      return list(v);
    } else if (vector instanceof StructVector v) {
      return struct(v);
    } else if (vector instanceof NullVector) {
      return row -> null;
    }
    throw new IllegalArgumentException("vectors of type " + vector.getField().getType() + " are not part of the layout");
  }

  private static Column timestamp(TimeStampVector vector) {
    TimeUnit unit = ((ArrowType.Timestamp) vector.getField().getType()).getUnit();
    return switch (unit) {
      case SECOND -> row -> Math.multiplyExact(vector.get(row), 1_000L);
      case MILLISECOND -> vector::get;
      case MICROSECOND -> row -> millis(vector.get(row), 1_000, vector);
      case NANOSECOND -> row -> millis(vector.get(row), 1_000_000, vector);
    };
  }

  private static long millis(long count, int perMilli, FieldVector vector) {
    if (Math.floorMod(count, perMilli) != 0) {
      throw CalcreteException.of(
          SqlState.FEATURE_NOT_SUPPORTED,
          "column " + vector.getName() + " holds fractions of a second finer than milliseconds, which the Enumerable host"
              + " would cut: EXPLAIN shows what keeps it from its backend; CAST(" + vector.getName() + " AS VARCHAR) loses nothing");
    }
    return Math.floorDiv(count, (long) perMilli);
  }

  private static Column list(ListVector vector) {
    Column element = column(vector.getDataVector());
    return row -> {
      List<Object> list = new ArrayList<>();
      for (int i = vector.getElementStartIndex(row); i < vector.getElementEndIndex(row); i++) {
        list.add(element.value(i));
      }
      return list;
    };
  }

  private static Column struct(StructVector vector) {
    List<Column> fields = vector.getChildrenFromFields().stream().map(RowDecoder::column).toList();
    return row -> fields.stream().map(field -> field.value(row)).toArray();
  }

  private static Column map(MapVector vector) {
    StructVector entries = (StructVector) vector.getDataVector();
    Column key = column(entries.getChildrenFromFields().get(0));
    Column value = column(entries.getChildrenFromFields().get(1));
    return row -> {
      Map<Object, Object> map = new LinkedHashMap<>();
      for (int i = vector.getElementStartIndex(row); i < vector.getElementEndIndex(row); i++) {
        map.put(key.value(i), value.value(i));
      }
      return map;
    };
  }
}
