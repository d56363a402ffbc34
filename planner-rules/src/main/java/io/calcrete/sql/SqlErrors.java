package io.calcrete.sql;

import io.calcrete.backend.CalcreteException;
import io.calcrete.backend.SqlState;
import java.util.Locale;
import org.apache.calcite.runtime.CalciteContextException;

/** What Calcite says of a wrong statement, in one line with its place, and with an SQLState. */
final class SqlErrors {
  private SqlErrors() {}

  static CalcreteException invalid(Throwable e, Suggestions suggestions) {
    CalcreteException known = CalcreteException.in(e);
    if (known != null) {
      return known;
    }
    if (e instanceof StackOverflowError) {
      return CalcreteException.of(SqlState.SYNTAX_ERROR, "the SQL is nested too deeply");
    }
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof CalciteContextException context && context.getCause() != null) {
        String said = firstLine(String.valueOf(context.getCause().getMessage()));
        String place = context.getPosLine() == 0 ? "" : place(context.getPosLine(), context.getPosColumn());
        return CalcreteException.of(state(said), place + suggestions.with(said), e);
      }
    }
    return CalcreteException.of(SqlState.INTERNAL, firstLine(String.valueOf(e.getMessage())), e);
  }

  static String place(int line, int column) {
    return "line " + line + ", column " + column + ": ";
  }

  private static SqlState state(String said) {
    String lower = said.toLowerCase(Locale.ROOT);
    if (lower.startsWith("object '") || lower.startsWith("table '")) {
      return SqlState.UNDEFINED_TABLE;
    }
    return lower.startsWith("column '") || lower.startsWith("no match found")
        ? SqlState.UNDEFINED_OBJECT
        : SqlState.SYNTAX_ERROR;
  }

  /** Calcite appends lists of every token that would have been possible; nobody reads them. */
  static String firstLine(String message) {
    int end = message.indexOf('\n');
    String line = end < 0 ? message : message.substring(0, end);
    return line.endsWith("Was expecting one of:") ? line.substring(0, line.length() - 21).strip() : line.strip();
  }
}
