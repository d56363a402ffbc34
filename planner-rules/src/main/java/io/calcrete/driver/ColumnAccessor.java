package io.calcrete.driver;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Date;
import java.sql.NClob;
import java.sql.Ref;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLXML;
import java.sql.Struct;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.Calendar;
import java.util.Map;
import org.apache.arrow.vector.FieldVector;
import org.apache.calcite.avatica.util.Cursor;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.joou.UByte;
import org.joou.UInteger;
import org.joou.ULong;
import org.joou.UShort;

/**
 * A column of the row that a cursor is on, by way of the value's own Java object; the frequent types override what they
 * can do without one. A conversion that would lose something is an error, as JDBC has it.
 */
abstract class ColumnAccessor implements Cursor.Accessor {
  final FieldVector vector;
  final ArrowCursor cursor;
  final Calendar calendar;

  ColumnAccessor(FieldVector vector, ArrowCursor cursor, Calendar calendar) {
    this.vector = vector;
    this.cursor = cursor;
    this.calendar = calendar;
  }

  /** The value of a row that is not NULL: numbers, text, {@code byte[]}, {@code java.time}, lists, maps. */
  abstract Object value(int row);

  /** The value of the current row, or null. */
  final @Nullable Object value() {
    int row = cursor.row();
    return cursor.noteNull(vector.isNull(row)) ? null : value(row);
  }

  @Override
  public boolean wasNull() {
    return cursor.wasNull();
  }

  @Override
  public @Nullable String getString() throws SQLException {
    Object value = value();
    Object shown = value instanceof OffsetDateTime ? JavaValues.jdbc(value, calendar) : value;
    return shown == null ? null : JavaValues.text(shown);
  }

  @Override
  public boolean getBoolean() throws SQLException {
    Object value = value();
    if (value == null) {
      return false;
    }
    if (value instanceof Boolean truth) {
      return truth;
    }
    if (value instanceof String text && (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false"))) {
      return Boolean.parseBoolean(text);
    }
    return number(value, "boolean").signum() != 0;
  }

  @Override
  public byte getByte() throws SQLException {
    return (byte) whole("byte", Byte.MIN_VALUE, Byte.MAX_VALUE);
  }

  @Override
  public short getShort() throws SQLException {
    return (short) whole("short", Short.MIN_VALUE, Short.MAX_VALUE);
  }

  @Override
  public int getInt() throws SQLException {
    return (int) whole("int", Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  @Override
  public long getLong() throws SQLException {
    return whole("long", Long.MIN_VALUE, Long.MAX_VALUE);
  }

  private long whole(String as, long least, long most) throws SQLException {
    Object value = value();
    if (value == null) {
      return 0;
    }
    BigInteger whole = number(value, as).setScale(0, RoundingMode.DOWN).toBigIntegerExact();
    if (whole.compareTo(BigInteger.valueOf(least)) < 0 || whole.compareTo(BigInteger.valueOf(most)) > 0) {
      throw new SQLException(JavaValues.text(value) + " is out of the range of " + as, "22003");
    }
    return whole.longValue();
  }

  @Override
  public float getFloat() throws SQLException {
    return (float) getDouble();
  }

  @Override
  public double getDouble() throws SQLException {
    Object value = value();
    if (value == null) {
      return 0;
    }
    return value instanceof Double || value instanceof Float
        ? ((Number) value).doubleValue()
        : number(value, "double").doubleValue();
  }

  @Override
  public @Nullable BigDecimal getBigDecimal() throws SQLException {
    Object value = value();
    return value == null ? null : number(value, "BigDecimal");
  }

  @Override
  public @Nullable BigDecimal getBigDecimal(int scale) throws SQLException {
    BigDecimal value = getBigDecimal();
    return value == null ? null : value.setScale(scale, RoundingMode.HALF_UP);
  }

  private BigDecimal number(Object value, String as) throws SQLException {
    try {
      if (value instanceof Boolean truth) {
        return truth ? BigDecimal.ONE : BigDecimal.ZERO;
      }
      if (value instanceof BigDecimal decimal) {
        return decimal;
      }
      if (value instanceof Number || value instanceof String) {
        return new BigDecimal(value.toString().strip());
      }
    } catch (NumberFormatException e) {
      throw new SQLException("'" + value + "' in column " + vector.getName() + " is not a number", "22018", e);
    }
    throw cannot(as);
  }

  @Override
  public byte @Nullable [] getBytes() throws SQLException {
    Object value = value();
    if (value == null || value instanceof byte[]) {
      return (byte[]) value;
    }
    if (value instanceof String text) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    throw cannot("bytes");
  }

  @Override
  public @Nullable InputStream getAsciiStream() throws SQLException {
    String text = getString();
    return text == null ? null : new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public @Nullable InputStream getUnicodeStream() throws SQLException {
    String text = getString();
    return text == null ? null : new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public @Nullable InputStream getBinaryStream() throws SQLException {
    byte[] bytes = getBytes();
    return bytes == null ? null : new ByteArrayInputStream(bytes);
  }

  @Override
  public @Nullable Reader getCharacterStream() throws SQLException {
    String text = getString();
    return text == null ? null : new StringReader(text);
  }

  @Override
  public @Nullable Object getObject() throws SQLException {
    Object value = value();
    return value == null ? null : JavaValues.jdbc(value, calendar);
  }

  @Override
  public @Nullable Object getObject(Map<String, Class<?>> map) throws SQLException {
    return getObject();
  }

  @Override
  public <T> @Nullable T getObject(Class<T> type) throws SQLException {
    Object value = value();
    return value == null ? null : type.cast(JavaValues.as(value, type, calendar, this));
  }

  @Override
  public @Nullable Array getArray() throws SQLException {
    Object value = getObject();
    if (value == null || value instanceof Array) {
      return (Array) value;
    }
    throw cannot("array");
  }

  @Override
  public @Nullable Struct getStruct() throws SQLException {
    Object value = getObject();
    if (value == null || value instanceof Struct) {
      return (Struct) value;
    }
    throw cannot("struct");
  }

  @Override
  public @Nullable Date getDate(@Nullable Calendar zone) throws SQLException {
    Object value = value();
    return value == null ? null : JavaValues.date(value, zone == null ? calendar : zone, this);
  }

  @Override
  public @Nullable Time getTime(@Nullable Calendar zone) throws SQLException {
    Object value = value();
    return value == null ? null : JavaValues.time(value, zone == null ? calendar : zone, this);
  }

  @Override
  public @Nullable Timestamp getTimestamp(@Nullable Calendar zone) throws SQLException {
    Object value = value();
    return value == null ? null : JavaValues.timestamp(value, zone == null ? calendar : zone, this);
  }

  @Override
  public @Nullable String getNString() throws SQLException {
    return getString();
  }

  @Override
  public @Nullable Reader getNCharacterStream() throws SQLException {
    return getCharacterStream();
  }

  @Override
  public UByte getUByte() throws SQLException {
    return UByte.valueOf(getShort());
  }

  @Override
  public UShort getUShort() throws SQLException {
    return UShort.valueOf(getInt());
  }

  @Override
  public UInteger getUInt() throws SQLException {
    return UInteger.valueOf(getLong());
  }

  @Override
  public ULong getULong() throws SQLException {
    return ULong.valueOf(getLong());
  }

  @Override
  public Ref getRef() throws SQLException {
    throw new SQLFeatureNotSupportedException("references are not supported");
  }

  @Override
  public Blob getBlob() throws SQLException {
    throw new SQLFeatureNotSupportedException("locators are not supported; use getBytes or getBinaryStream");
  }

  @Override
  public Clob getClob() throws SQLException {
    throw new SQLFeatureNotSupportedException("locators are not supported; use getString or getCharacterStream");
  }

  @Override
  public URL getURL() throws SQLException {
    throw new SQLFeatureNotSupportedException("URLs are not supported; use getString");
  }

  @Override
  public NClob getNClob() throws SQLException {
    throw new SQLFeatureNotSupportedException("locators are not supported; use getString or getCharacterStream");
  }

  @Override
  public SQLXML getSQLXML() throws SQLException {
    throw new SQLFeatureNotSupportedException("XML is not supported; use getString");
  }

  /** The error of a conversion that does not exist. */
  final SQLException cannot(String as) {
    return new SQLException(
        "column " + vector.getName() + " of type " + vector.getField().getType() + " cannot be read as " + as, "22005");
  }
}
