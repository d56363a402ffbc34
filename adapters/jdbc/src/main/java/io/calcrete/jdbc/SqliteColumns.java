package io.calcrete.jdbc;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.DateTimeException;
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
import org.sqlite.core.Codes;

/**
 * Readers of SQLite's columns. Any column may hold a value of any storage class; a value that is not of its column's
 * type is an error that names it, and never another value.
 */
final class SqliteColumns {
  private static final long MOST_EXACT = SqliteType.MOST_EXACT_DOUBLE;

  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
  private final String backend;
  private final SqliteCells cells;
  private final boolean utf8;

  /** Readers of a result; texts are stored in UTF-8 or in UTF-16. */
  SqliteColumns(String backend, SqliteCells cells, boolean utf8) {
    this.backend = backend;
    this.cells = cells;
    this.utf8 = utf8;
  }

  List<ColumnReader> readers(ResultSetMetaData description, VectorSchemaRoot root) throws SQLException {
    List<ColumnReader> readers = new ArrayList<>();
    for (int i = 0; i < root.getFieldVectors().size(); i++) {
      FieldVector vector = root.getVector(i);
      readers.add(reader(i, vector, ColumnSource.of(backend, description, i + 1, vector.getField())));
    }
    return readers;
  }

  private ColumnReader reader(int column, FieldVector vector, ColumnSource source) {
    if (vector instanceof NullVector) {
      return slot -> {};
    }
    Value value = value(column, vector, source);
    return slot -> {
      int type = cells.type(column);
      if (type == Codes.SQLITE_NULL) {
        vector.setNull(slot);
      } else {
        value.write(slot, type);
      }
    };
  }

  /** Writes a value that is not NULL. */
  private interface Value {
    void write(int slot, int storage) throws SQLException;
  }

  private Value value(int column, FieldVector vector, ColumnSource source) {
    if (vector instanceof BigIntVector whole) {
      return (slot, storage) -> whole.setSafe(slot, integer(column, storage, source));
    }
    if (vector instanceof IntVector whole) {
      return (slot, storage) ->
          whole.setSafe(
              slot,
              (int) source.inRange(integer(column, storage, source), Integer.MIN_VALUE, Integer.MAX_VALUE));
    }
    if (vector instanceof SmallIntVector whole) {
      return (slot, storage) ->
          whole.setSafe(
              slot, (int) source.inRange(integer(column, storage, source), Short.MIN_VALUE, Short.MAX_VALUE));
    }
    if (vector instanceof TinyIntVector whole) {
      return (slot, storage) ->
          whole.setSafe(slot, (int) source.inRange(integer(column, storage, source), Byte.MIN_VALUE, Byte.MAX_VALUE));
    }
    if (vector instanceof BitVector truth) {
      return (slot, storage) -> truth.setSafe(slot, (int) source.inRange(integer(column, storage, source), 0, 1));
    }
    if (vector instanceof Float8Vector number) {
      return (slot, storage) -> number.setSafe(slot, real(column, storage, source));
    }
    if (vector instanceof Float4Vector number) {
      return (slot, storage) -> number.setSafe(slot, (float) real(column, storage, source));
    }
    if (vector instanceof VarCharVector text) {
      return (slot, storage) -> text.setSafe(slot, utf8(column, storage, source));
    }
    if (vector instanceof VarBinaryVector binary) {
      return (slot, storage) -> {
        expect(Codes.SQLITE_BLOB, column, storage, source);
        binary.setSafe(slot, cells.bytes(column));
      };
    }
    if (vector instanceof DecimalVector decimal) {
      SqliteDecimals decimals = new SqliteDecimals(cells, column, decimal, source);
      return decimals::write;
    }
    return time(column, vector, source);
  }

  private Value time(int column, FieldVector vector, ColumnSource source) {
    if (vector instanceof DateDayVector date) {
      return (slot, storage) ->
          date.setSafe(
              slot, (int) parsed(column, storage, source, text -> IsoTime.date(text).toEpochDay()));
    }
    if (vector instanceof TimeStampVector moment && !(hasZone(vector))) {
      TimeUnit unit = ((ArrowType.Timestamp) vector.getField().getType()).getUnit();
      return (slot, storage) ->
          moment.setSafe(
              slot, parsed(column, storage, source, text -> TimeUnits.of(IsoTime.dateTime(text), unit)));
    }
    if (vector instanceof TimeMicroVector time) {
      return (slot, storage) ->
          time.setSafe(
              slot,
              parsed(column, storage, source, text -> TimeUnits.of(IsoTime.time(text), TimeUnit.MICROSECOND)));
    }
    if (vector instanceof TimeNanoVector time) {
      return (slot, storage) ->
          time.setSafe(
              slot,
              parsed(column, storage, source, text -> TimeUnits.of(IsoTime.time(text), TimeUnit.NANOSECOND)));
    }
    throw source.unreadable();
  }

  private static boolean hasZone(FieldVector vector) {
    return ((ArrowType.Timestamp) vector.getField().getType()).getTimezone() != null;
  }

  private long integer(int column, int storage, ColumnSource source) throws SQLException {
    expect(Codes.SQLITE_INTEGER, column, storage, source);
    return cells.integer(column);
  }

  /** NUMERIC columns store what is whole as an integer; one that need not equal a double is a misfit in them. */
  private double real(int column, int storage, ColumnSource source) throws SQLException {
    if (storage == Codes.SQLITE_INTEGER) {
      long whole = cells.integer(column);
      // As whole numbers: the first one that is no double rounds to the last that is.
      if (source.table() != null && (whole > MOST_EXACT || whole < -MOST_EXACT)) {
        throw source.misfit(cells.describe(column));
      }
      return whole;
    }
    expect(Codes.SQLITE_FLOAT, column, storage, source);
    return cells.real(column);
  }

  private byte[] utf8(int column, int storage, ColumnSource source) throws SQLException {
    expect(Codes.SQLITE_TEXT, column, storage, source);
    if (!utf8) {
      return cells.text(column).getBytes(StandardCharsets.UTF_8);
    }
    byte[] bytes = cells.bytes(column);
    if (!isAscii(bytes)) {
      checkUtf8(bytes, source);
    }
    return bytes;
  }

  private static boolean isAscii(byte[] bytes) {
    int any = 0;
    for (byte b : bytes) {
      any |= b;
    }
    return any >= 0;
  }

  private void checkUtf8(byte[] bytes, ColumnSource source) {
    try {
      decoder.decode(ByteBuffer.wrap(bytes));
    } catch (CharacterCodingException e) {
      throw source.misfit("the bytes of '" + new String(bytes, StandardCharsets.ISO_8859_1) + "'");
    }
  }

  private long parsed(int column, int storage, ColumnSource source, Parser parser) throws SQLException {
    expect(Codes.SQLITE_TEXT, column, storage, source);
    try {
      return parser.parse(cells.text(column));
    } catch (DateTimeException | ArithmeticException e) {
      throw source.misfit(cells.describe(column));
    }
  }

  /** Reads a text that stands for a moment. */
  private interface Parser {
    long parse(String text);
  }

  private void expect(int expected, int column, int storage, ColumnSource source) throws SQLException {
    if (storage != expected) {
      throw source.misfit(cells.describe(column));
    }
  }
}
