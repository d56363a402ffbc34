package io.calcrete.runtime;

import io.calcrete.backend.CalcreteException;
import io.calcrete.backend.SqlState;
import java.time.DateTimeException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.calcite.runtime.CalciteException;

/** What Calcite's Enumerable engine throws, as an SQL error: it has exceptions of Java's and no SQLStates. */
final class HostErrors {
  /** Text that is a number can be unreadable only by being too large. */
  private static final Pattern WHOLE_NUMBER = Pattern.compile("for input string: \"\\s*[+-]?[0-9]+\\s*\"");

  /** The libraries that read JSON and its paths. */
  private static final Pattern JSON = Pattern.compile("com\\.jayway\\.jsonpath\\.|com\\.fasterxml\\.jackson\\.");

  private HostErrors() {}

  static CalcreteException of(Throwable e) {
    CalcreteException known = CalcreteException.in(e);
    if (known != null) {
      return known;
    }
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String said = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    SqlState state = state(root, said.toLowerCase(Locale.ROOT));
    return CalcreteException.of(state, inWords(state, said), e);
  }

  /** Java's own words are not those of SQL. */
  private static String inWords(SqlState state, String said) {
    return switch (state) {
      case DIVISION_BY_ZERO -> "division by zero";
      case INVALID_TEXT -> said.replaceFirst("^For input string:", "invalid input syntax for a number:");
      case NUMERIC_OUT_OF_RANGE -> said.replaceFirst("^For input string:", "out of range:");
      default -> said;
    };
  }

  private static SqlState state(Throwable root, String said) {
    if (root instanceof ArithmeticException) {
      return said.contains("by zero") || said.contains("division") ? SqlState.DIVISION_BY_ZERO : SqlState.NUMERIC_OUT_OF_RANGE;
    }
    if (root instanceof NumberFormatException && WHOLE_NUMBER.matcher(said).find()) {
      return SqlState.NUMERIC_OUT_OF_RANGE;
    }
    if (root instanceof NumberFormatException || root instanceof DateTimeException) {
      return SqlState.INVALID_TEXT;
    }
    if (said.contains("more than one value") || said.contains("more than one row")) {
      return SqlState.CARDINALITY_VIOLATION;
    }
    if (said.contains("overflow") || said.contains("out of range") || said.contains("does not fit")) {
      return SqlState.NUMERIC_OUT_OF_RANGE;
    }
    return root instanceof CalciteException
            || root instanceof IllegalArgumentException
            || JSON.matcher(root.getClass().getName()).lookingAt()
        ? SqlState.DATA_EXCEPTION
        : SqlState.INTERNAL;
  }
}
