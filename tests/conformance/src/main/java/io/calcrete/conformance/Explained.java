package io.calcrete.conformance;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What EXPLAIN says of a statement.
 *
 * @param lines one for each line; none if the statement cannot be planned
 */
record Explained(List<String> lines) {
  private static final String HOST = "host: ";

  static Explained of(Connection connection, String sql) {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("EXPLAIN " + sql)) {
      List<String> lines = new ArrayList<>();
      while (result.next()) {
        lines.addAll(result.getString(1).lines().toList());
      }
      return new Explained(lines);
    } catch (SQLException e) {
      return new Explained(List.of());
    }
  }

  /** Whether one backend answers the statement, and nothing is left above it. */
  boolean isWhollyPushed() {
    return !lines.isEmpty() && !lines.get(0).startsWith(HOST);
  }

  /** Whether a backend is asked at all. */
  boolean asksBackend() {
    return isWhollyPushed() || lines.stream().anyMatch(line -> line.strip().startsWith("SELECT "));
  }

  /** Why operators are above the backends. */
  List<String> reasons() {
    return lines.stream().map(String::strip).filter(line -> line.startsWith("here because ")).toList();
  }

  @Override
  public String toString() {
    return String.join("\n", lines);
  }
}
