package io.calcrete.tests;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.checkerframework.checker.nullness.qual.Nullable;

/** What statements return, in texts that are the same whichever driver the rows come from. */
final class Answers {
  /** Averages of whole numbers are decimals here and doubles there. */
  private static final int DECIMALS = 4;

  private Answers() {}

  /** Rows in the order in which they come, {@code value|value}. */
  static List<String> rows(Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (ResultSet result = statement.executeQuery()) {
        return rows(result);
      }
    }
  }

  /** The rest of a result. */
  static List<String> rows(ResultSet result) throws SQLException {
    List<String> rows = new ArrayList<>();
    while (result.next()) {
      List<String> values = new ArrayList<>();
      for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
        values.add(text(result.getObject(i)));
      }
      rows.add(String.join("|", values));
    }
    return rows;
  }

  /** Rows of a statement that promises no order. */
  static List<String> sorted(Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
    return rows(connection, sql, parameters).stream().sorted().toList();
  }

  /** The lines of a plan, without the estimates. */
  static List<String> explained(Connection connection, String sql) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("EXPLAIN " + sql)) {
      while (result.next()) {
        lines.add(result.getString(1).replaceFirst("  \\(about \\d+ rows?\\)$", ""));
      }
    }
    return lines;
  }

  /** What each backend is sent, {@code backend: sql}, on one line each. */
  static List<String> sent(Connection connection, String sql) throws SQLException {
    List<String> lines = new ArrayList<>(explained(connection, sql));
    lines.removeIf(line -> line.strip().startsWith("rows that match the keys"));
    List<String> sent = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).strip().matches("(DuckDB|SQLite) [^ ]*")) {
        sent.add(lines.get(i).strip() + ": " + lines.get(i + 1).strip().replaceAll("\\s+", " "));
      }
    }
    return sent;
  }

  /** The plan, for the description of an assertion. */
  static String plan(Connection connection, String sql) {
    try {
      return sql + "\n" + explained(connection, sql).stream().collect(Collectors.joining("\n"));
    } catch (SQLException e) {
      return sql + "\n(it cannot be explained: " + e.getMessage() + ")";
    }
  }

  private static String text(@Nullable Object value) {
    if (value == null) {
      return "NULL";
    } else if (value instanceof Number number) {
      return number(number);
    } else if (value instanceof Timestamp timestamp) {
      return timestamp.toLocalDateTime().toString();
    } else if (value instanceof Date date) {
      return date.toLocalDate().toString();
    } else if (value instanceof Time time) {
      return time.toLocalTime().toString();
    } else if (value instanceof byte[] bytes) {
      return HexFormat.of().formatHex(bytes);
    }
    return value.toString();
  }

  private static String number(Number number) {
    boolean finite = !(number instanceof Double d) || Double.isFinite(d);
    if (!finite) {
      return number.toString();
    }
    BigDecimal rounded = new BigDecimal(number.toString()).setScale(DECIMALS, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
