package io.calcrete.conformance;

import java.util.Locale;

/** What the kit must know of a statement's text. */
final class SqlText {
  private SqlText() {}

  /** Whether the statement itself, and not only a part of it in parentheses, has an ORDER BY. */
  static boolean endsOrdered(String sql) {
    return outermost(sql).contains("ORDER BY");
  }

  /** Whether the statement names a table. */
  static boolean names(String sql, String table) {
    return (" " + sql.replaceAll("[^\\p{Alnum}_]+", " ") + " ").toLowerCase(Locale.ROOT)
        .contains(" " + table.replaceAll("[^\\p{Alnum}_]+", " ").strip().toLowerCase(Locale.ROOT) + " ");
  }

  /** An identifier in double quotes. */
  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  private static String outermost(String sql) {
    StringBuilder outermost = new StringBuilder();
    int depth = 0;
    boolean quoted = false;
    for (char c : sql.toCharArray()) {
      quoted ^= c == '\'';
      depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0 && !quoted) {
        outermost.append(c);
      }
    }
    return outermost.toString();
  }
}
