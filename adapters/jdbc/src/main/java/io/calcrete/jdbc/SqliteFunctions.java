package io.calcrete.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import org.sqlite.Function;
import org.sqlite.core.Codes;

/**
 * What SQLite itself has no word for, as functions of our connections.
 *
 * <p>Errors first: SQLite's expressions cannot raise one. And the functions of texts that hold U+0000, at which SQLite's
 * own take the text to end. All are called for the rare row only, since each call goes through JNI (0.3 microseconds).
 */
final class SqliteFunctions {
  /** {@code (value, table, column, declared type)}: an error that says so. */
  static final String MISFIT = "calcrete_misfit";

  /** {@code (any)}: the error of a whole number that has grown too large. */
  static final String OVERFLOW = "calcrete_overflow";

  /** {@code (text)}: its code points. */
  static final String CHAR_LENGTH = "calcrete_char_length";

  /** {@code (text, from, length)}: from 1, in code points. */
  static final String SUBSTRING = "calcrete_substring";

  /** {@code (text, pattern, escape)}: an empty escape for none. */
  static final String LIKE = "calcrete_like";

  /** {@code (any)}: the text of a date as SQLite itself writes it. */
  static final String DATE = "calcrete_date";

  private SqliteFunctions() {}

  /** Makes them known to a connection. */
  static void register(Connection connection) throws SQLException {
    Function.create(connection, MISFIT, new Misfit());
    Function.create(connection, OVERFLOW, new Overflow());
    Function.create(connection, CHAR_LENGTH, new CharLength());
    Function.create(connection, SUBSTRING, new Substring());
    Function.create(connection, LIKE, new Likeness());
    Function.create(connection, DATE, new WrittenDate());
  }

  private static final class Misfit extends Function {
    @Override
    protected void xFunc() throws SQLException {
      String value = value_type(0) == Codes.SQLITE_BLOB ? "" : " '" + ColumnSource.shortened(value_text(0)) + "'";
      error(
          "the column " + value_text(1) + "." + value_text(2) + ", declared " + value_text(3) + ", holds the "
              + SqliteCells.typeName(value_type(0)) + value + ", which does not fit (" + MISFIT + ")");
    }
  }

  private static final class Overflow extends Function {
    @Override
    protected void xFunc() throws SQLException {
      error("integer overflow");
    }
  }

  private static final class CharLength extends Function {
    @Override
    protected void xFunc() throws SQLException {
      String text = value_text(0);
      result((long) text.codePointCount(0, text.length()));
    }
  }

  private static final class Substring extends Function {
    @Override
    protected void xFunc() throws SQLException {
      int[] points = value_text(0).codePoints().toArray();
      long from = Math.min(value_long(1) - 1, points.length);
      long length = Math.min(value_long(2), points.length - from);
      result(new String(points, (int) from, (int) length));
    }
  }

  private static final class WrittenDate extends Function {
    @Override
    protected void xFunc() throws SQLException {
      try {
        if (value_type(0) == Codes.SQLITE_TEXT) {
          result(IsoTime.date(value_text(0)).toString());
          return;
        }
      } catch (DateTimeException e) {
        // The error below says it.
      }
      String value = value_type(0) == Codes.SQLITE_BLOB ? "" : " '" + ColumnSource.shortened(value_text(0)) + "'";
      error("a date is the " + SqliteCells.typeName(value_type(0)) + value + ", which does not fit (" + MISFIT + ")");
    }
  }

  private static final class Likeness extends Function {
    @Override
    protected void xFunc() throws SQLException {
      LikePattern like = new LikePattern(value_text(1), value_text(2));
      result(like.regex().matcher(value_text(0)).matches() ? 1 : 0);
    }
  }
}
