package io.calcrete.conformance;

import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Values as the corpus writes them: {@code NULL}; text as it is, in quotes where it could be misread; bytes in
 * hexadecimal digits; decimals with their scale; doubles with the twelve digits that do not depend on the order of a sum.
 */
final class ValueText {
  private static final MathContext DIGITS = new MathContext(12);
  private static final MathContext REAL_DIGITS = new MathContext(6);

  private ValueText() {}

  /** The row that the result is at. */
  static String row(ResultSet result) throws SQLException {
    List<String> values = new ArrayList<>();
    for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
      values.add(value(result, i));
    }
    return String.join("|", values);
  }

  private static String value(ResultSet result, int column) throws SQLException {
    return switch (result.getMetaData().getColumnType(column)) {
      case Types.DATE, Types.TIME, Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE ->
          String.valueOf(result.getString(column)).replaceFirst("^null$", "NULL");
      default -> value(result.getObject(column));
    };
  }

  /** A value. */
  static String value(@Nullable Object value) throws SQLException {
    if (value == null) {
      return "NULL";
    } else if (value instanceof String text) {
      return text(text);
    } else if (value instanceof Double number) {
      return floating(number, DIGITS);
    } else if (value instanceof Float number) {
      return floating(number, REAL_DIGITS);
    } else if (value instanceof BigDecimal decimal) {
      return decimal.toPlainString();
    } else if (value instanceof byte[] bytes) {
      return HexFormat.of().formatHex(bytes);
    } else if (value instanceof Array array) {
      return list((Object[]) array.getArray());
    }
    return value.toString();
  }

  private static String list(Object[] elements) throws SQLException {
    List<String> texts = new ArrayList<>();
    for (Object element : elements) {
      texts.add(value(element));
    }
    return texts.stream().collect(Collectors.joining(",", "[", "]"));
  }

  private static String text(String text) {
    boolean plain =
        !text.isEmpty() && text.equals(text.strip()) && !text.equals("NULL") && text.chars().noneMatch(c -> c == '|' || c < ' ' || c == '\'');
    return plain ? text : "'" + text.replace("\\", "\\\\").replace("\n", "\\n").replace("'", "''") + "'";
  }

  /** Negative zero equals zero. */
  private static String floating(double number, MathContext digits) {
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      return Double.toString(number);
    }
    BigDecimal rounded = new BigDecimal(number).round(digits).stripTrailingZeros();
    boolean plain = rounded.precision() - rounded.scale() <= 15 && rounded.scale() <= 15;
    return rounded.signum() == 0 ? "0" : plain ? rounded.toPlainString() : rounded.toString();
  }
}
