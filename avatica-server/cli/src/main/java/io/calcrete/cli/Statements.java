package io.calcrete.cli;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * SQL text cut at its semicolons: those inside quotes and comments do not count.
 *
 * @param complete the statements that a semicolon ends, without it; those of comments alone are left out
 * @param rest what comes after the last semicolon; empty if there is nothing but space and comments
 */
record Statements(List<String> complete, String rest) {
  Statements {
    complete = List.copyOf(complete);
  }

  static Statements of(String text) {
    List<String> complete = new ArrayList<>();
    int start = 0;
    int at = 0;
    boolean blank = true;
    boolean open = false;
    while (at < text.length()) {
      char c = text.charAt(at);
      int end = skip(text, at);
      if (c == ';') {
        if (!blank) {
          complete.add(text.substring(start, at).strip());
        }
        start = end;
        blank = true;
      } else if (!isComment(text, at)) {
        blank &= Character.isWhitespace(c);
      }
      open = end > text.length();
      at = end;
    }
    return new Statements(complete, blank && !open ? "" : text.substring(start).strip());
  }

  /** All statements, whether the last ends in a semicolon or not. */
  List<String> all() {
    List<String> all = new ArrayList<>(complete);
    if (!rest.isEmpty()) {
      all.add(rest);
    }
    return all;
  }

  /**
   * The only statement.
   *
   * @throws SQLException if there are several, or none
   */
  String single() throws SQLException {
    List<String> all = all();
    if (all.size() != 1) {
      String found = all.isEmpty() ? "there is no statement" : "there are " + all.size() + " statements";
      throw new SQLException(found + "; one is wanted");
    }
    return all.get(0);
  }

  /** Where what begins here ends; beyond the text if it does not end. */
  private static int skip(String text, int at) {
    char c = text.charAt(at);
    if (c == '\'' || c == '"') {
      return after(text, String.valueOf(c), at + 1);
    } else if (text.startsWith("--", at)) {
      int end = text.indexOf('\n', at);
      return end < 0 ? text.length() : end + 1;
    } else if (text.startsWith("/*", at)) {
      return after(text, "*/", at + 2);
    }
    return at + 1;
  }

  /** A doubled quote ends one text and begins the next, which comes to the same. */
  private static int after(String text, String mark, int from) {
    int end = text.indexOf(mark, from);
    return end < 0 ? text.length() + 1 : end + mark.length();
  }

  private static boolean isComment(String text, int at) {
    return text.startsWith("--", at) || text.startsWith("/*", at);
  }
}
