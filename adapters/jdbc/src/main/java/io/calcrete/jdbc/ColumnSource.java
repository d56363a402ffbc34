package io.calcrete.jdbc;

import io.calcrete.backend.CalcreteException;
import io.calcrete.backend.SqlState;
import java.math.BigDecimal;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import org.apache.arrow.vector.types.FloatingPointPrecision;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Where the values of a result column come from, for errors.
 *
 * @param backend the backend's name
 * @param table null for a column that is computed
 * @param column its name in the table, or in the result
 * @param field what the plan expects
 */
record ColumnSource(String backend, @Nullable String table, String column, Field field) {
  private static final int LONGEST_SHOWN = 60;

  /** What the driver knows of a column; the first has the index 1. */
  static ColumnSource of(String backend, ResultSetMetaData description, int index, Field field) throws SQLException {
    String table = description.getTableName(index);
    return table == null || table.isEmpty()
        ? new ColumnSource(backend, null, field.getName(), field)
        : new ColumnSource(backend, table, description.getColumnName(index), field);
  }

  /** A value that the column's type has no place for. */
  CalcreteException misfit(Object value) {
    return misfit("the value " + value);
  }

  /** A text that the column's type has no place for. */
  CalcreteException misfitText(String text) {
    return misfit("the text '" + shortened(text) + "'");
  }

  /** A value that the column's type has no place for, in words. */
  CalcreteException misfit(String words) {
    String where = table == null ? column : table + "." + column;
    return CalcreteException.backend(
        SqlState.DATA_EXCEPTION,
        backend,
        "the column " + where + " holds " + words + ", which is no " + typeName(field.getType()),
        null,
        null);
  }

  /** A column whose type has no reader. */
  CalcreteException unreadable() {
    return CalcreteException.of(
        SqlState.FEATURE_NOT_SUPPORTED,
        backend + ": the column " + field.getName() + " has the type " + field.getType() + ", which is not read over JDBC");
  }

  static String shortened(String text) {
    return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "...";
  }

  /** A number that is whole and in a range, or an error. */
  long whole(BigDecimal value, long least, long most) {
    try {
      return inRange(value.longValueExact(), least, most);
    } catch (ArithmeticException e) {
      throw misfit(value.toPlainString());
    }
  }

  /** A number that is in a range, or an error. */
  long inRange(long value, long least, long most) {
    if (value < least || value > most) {
      throw misfit(value);
    }
    return value;
  }

  private static String typeName(ArrowType type) {
    if (type instanceof ArrowType.Int whole) {
      return switch (whole.getBitWidth()) {
        case 8 -> "TINYINT";
        case 16 -> "SMALLINT";
        case 32 -> "INTEGER";
        default -> "BIGINT";
      };
    }
    if (type instanceof ArrowType.FloatingPoint number) {
      return number.getPrecision() == FloatingPointPrecision.DOUBLE ? "DOUBLE" : "REAL";
    }
    if (type instanceof ArrowType.Decimal decimal) {
      return "DECIMAL(" + decimal.getPrecision() + ", " + decimal.getScale() + ")";
    }
    return switch (type.getTypeID()) {
      case Bool -> "BOOLEAN";
      case Utf8 -> "text of UTF-8";
      case Binary -> "VARBINARY";
      case Date -> "DATE";
      case Time -> "TIME";
      case Timestamp -> "TIMESTAMP of this precision";
      default -> type.toString();
    };
  }
}
