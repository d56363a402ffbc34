package io.calcrete.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file of SQL statements, each ended by a semicolon. */
final class Script {
  /** What a semicolon ends nothing in: a text, a quoted name, a comment. */
  private static final Pattern PIECE =
      Pattern.compile("'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|--[^\\n]*|(?s:/\\*.*?\\*/)|;|(?s:.)");

  private Script() {}

  /** Runs the statements one after the other; stops at the first that fails. */
  static void run(String script, Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      if (connection.getMetaData().getDatabaseProductName().equals(SqliteProduct.NAME)) {
        // SQLite knows itself where a statement ends, also one that has others in it, as CREATE TRIGGER has.
        statement.executeUpdate(script);
        return;
      }
      for (String sql : statements(script)) {
        statement.execute(sql);
      }
    }
  }

  static List<String> statements(String script) {
    List<String> statements = new ArrayList<>();
    StringBuilder current = new StringBuilder();
    Matcher pieces = PIECE.matcher(script);
    while (pieces.find()) {
      if (pieces.group().equals(";")) {
        add(current, statements);
      } else if (!pieces.group().startsWith("--")) {
        current.append(pieces.group());
      }
    }
    add(current, statements);
    return statements;
  }

  private static void add(StringBuilder current, List<String> statements) {
    String sql = current.toString().strip();
    if (!sql.isEmpty()) {
      statements.add(sql);
    }
    current.setLength(0);
  }
}
