package io.calcrete.driver;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Types;
import java.util.Calendar;
import java.util.List;
import java.util.Map;

/** A value of an ARRAY type, as JDBC has it. */
final class ListArray implements Array {
  private final List<?> elements;
  private final Calendar calendar;

  ListArray(List<?> elements, Calendar calendar) {
    this.elements = elements;
    this.calendar = calendar;
  }

  @Override
  public String getBaseTypeName() {
    return "ANY";
  }

  @Override
  public int getBaseType() {
    return Types.OTHER;
  }

  @Override
  public Object getArray() throws SQLException {
    return getArray(1, elements.size());
  }

  @Override
  public Object getArray(Map<String, Class<?>> map) throws SQLException {
    return getArray();
  }

  @Override
  public Object getArray(long index, int count) throws SQLException {
    Object[] values = new Object[count];
    for (int i = 0; i < count; i++) {
      Object element = elements.get((int) index - 1 + i);
      values[i] = element == null ? null : JavaValues.jdbc(element, calendar);
    }
    return values;
  }

  @Override
  public Object getArray(long index, int count, Map<String, Class<?>> map) throws SQLException {
    return getArray(index, count);
  }

  @Override
  public ResultSet getResultSet() throws SQLException {
    throw new SQLFeatureNotSupportedException("use getArray");
  }

  @Override
  public ResultSet getResultSet(Map<String, Class<?>> map) throws SQLException {
    return getResultSet();
  }

  @Override
  public ResultSet getResultSet(long index, int count) throws SQLException {
    return getResultSet();
  }

  @Override
  public ResultSet getResultSet(long index, int count, Map<String, Class<?>> map) throws SQLException {
    return getResultSet();
  }

  @Override
  public void free() {
    // Nothing is held.
  }

  @Override
  public String toString() {
    return JavaValues.text(elements);
  }
}
