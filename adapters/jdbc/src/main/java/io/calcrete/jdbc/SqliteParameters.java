package io.calcrete.jdbc;

import io.calcrete.backend.CalcreteException;
import io.calcrete.backend.Parameter;
import io.calcrete.backend.SqlState;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;

/** The values of question marks, in the storage classes that {@link SqliteType} reads and compares. */
final class SqliteParameters {
  private SqliteParameters() {}

  static void bind(PreparedStatement statement, int index, Parameter parameter) throws SQLException {
    Object value = parameter.value();
    if (value == null) {
      statement.setNull(index, Types.NULL);
    } else if (value instanceof Boolean truth) {
      statement.setInt(index, truth ? 1 : 0);
    } else if (value instanceof Byte || value instanceof Short || value instanceof Integer || value instanceof Long) {
      statement.setLong(index, ((Number) value).longValue());
    } else if (value instanceof Float || value instanceof Double) {
      statement.setDouble(index, number(((Number) value).doubleValue()));
    } else if (value instanceof BigDecimal decimal) {
      // As the number that SQLite makes of such a decimal when it is stored; only short ones get here.
      statement.setDouble(index, decimal.doubleValue());
    } else if (value instanceof byte[] bytes) {
      statement.setBytes(index, bytes);
    } else {
      statement.setString(index, value.toString());
    }
  }

  /** SQLite makes NULL of NaN, in silence. */
  private static double number(double value) {
    if (Double.isNaN(value)) {
      throw CalcreteException.of(SqlState.FEATURE_NOT_SUPPORTED, "SQLite has no NaN, which a parameter has as its value");
    }
    return value;
  }
}
