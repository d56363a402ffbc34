package io.calcrete.cli;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The plan of a statement, in words. */
final class Explanation {
  /** The SQL that a backend is sent stands alone on its line. */
  private static final Pattern SQL = Pattern.compile("( *)(runs )?((?:SELECT|VALUES|WITH|\\() ?.*)");

  private static final Pattern REASON = Pattern.compile(" *here because .*");

  private final List<String> lines;

  private Explanation(List<String> lines) {
    this.lines = lines;
  }

  /** What the planner says of a statement. */
  static Explanation of(Connection connection, String sql) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("EXPLAIN " + sql)) {
      while (rows.next()) {
        lines.add(rows.getString(1).replaceAll("\\s*\\R\\s*", " "));
      }
    }
    return new Explanation(lines);
  }

  /** Writes it as a result, each line behind an indent. */
  void print(Console console, String indent) throws IOException {
    Style style = console.style(Console.Channel.OUTPUT);
    for (String line : lines) {
      Matcher sql = SQL.matcher(line);
      if (sql.matches()) {
        String before = sql.group(2) == null ? "" : sql.group(2);
        for (String clause : BackendSql.lines(sql.group(3))) {
          console.println(indent + sql.group(1) + before + style.cyan(clause));
          before = " ".repeat(before.length());
        }
      } else {
        console.println(indent + (REASON.matcher(line).matches() ? style.dim(line) : line));
      }
    }
  }
}
