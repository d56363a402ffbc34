package io.calcrete.driver;

import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.sql.SQLException;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.VarCharVector;

/** The accessor for a vector: without boxing for the frequent types, by way of an object for the others. */
final class ColumnAccessors {
  private ColumnAccessors() {}

  static ColumnAccessor of(FieldVector vector, ArrowCursor cursor, Calendar calendar) {
    if (vector instanceof IntVector v) {
      return new OfInt(v, cursor, calendar);
    } else if (vector instanceof BigIntVector v) {
      return new OfLong(v, cursor, calendar);
    } else if (vector instanceof Float8Vector v) {
      return new OfDouble(v, cursor, calendar);
    } else if (vector instanceof VarCharVector v) {
      return new OfText(v, cursor, calendar);
    }
    JavaValues.Reader reader = JavaValues.reader(vector);
    return new ColumnAccessor(vector, cursor, calendar) {
      @Override
      Object value(int row) {
        return reader.read(row);
      }
    };
  }

  private static final class OfInt extends ColumnAccessor {
    private final IntVector ints;

    OfInt(IntVector vector, ArrowCursor cursor, Calendar calendar) {
      super(vector, cursor, calendar);
      this.ints = vector;
    }

    @Override
    Object value(int row) {
      return ints.get(row);
    }

    @Override
    public int getInt() {
      int row = cursor.row();
      return cursor.noteNull(ints.isNull(row)) ? 0 : ints.get(row);
    }

    @Override
    public long getLong() {
      return getInt();
    }

    @Override
    public double getDouble() {
      return getInt();
    }
  }

  private static final class OfLong extends ColumnAccessor {
    private final BigIntVector longs;

    OfLong(BigIntVector vector, ArrowCursor cursor, Calendar calendar) {
      super(vector, cursor, calendar);
      this.longs = vector;
    }

    @Override
    Object value(int row) {
      return longs.get(row);
    }

    @Override
    public long getLong() {
      int row = cursor.row();
      return cursor.noteNull(longs.isNull(row)) ? 0 : longs.get(row);
    }

    @Override
    public int getInt() throws SQLException {
      long value = getLong();
      return value == (int) value ? (int) value : super.getInt();
    }
  }

  private static final class OfDouble extends ColumnAccessor {
    private final Float8Vector doubles;

    OfDouble(Float8Vector vector, ArrowCursor cursor, Calendar calendar) {
      super(vector, cursor, calendar);
      this.doubles = vector;
    }

    @Override
    Object value(int row) {
      return doubles.get(row);
    }

    @Override
    public double getDouble() {
      int row = cursor.row();
      return cursor.noteNull(doubles.isNull(row)) ? 0 : doubles.get(row);
    }
  }

  private static final class OfText extends ColumnAccessor {
    private final VarCharVector texts;

    OfText(VarCharVector vector, ArrowCursor cursor, Calendar calendar) {
      super(vector, cursor, calendar);
      this.texts = vector;
    }

    @Override
    Object value(int row) {
      return new String(texts.get(row), StandardCharsets.UTF_8);
    }
  }
}
