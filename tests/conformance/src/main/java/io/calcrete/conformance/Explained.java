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
 * @param rows an operator, a backend, a statement or a reason each; none if the statement cannot be planned
 */
record Explained(List<String> rows) {
  static Explained of(Connection connection, String sql) {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("EXPLAIN " + sql)) {
      List<String> rows = new ArrayList<>();
      while (result.next()) {
        rows.add(result.getString(1));
      }
      return new Explained(rows);
    } catch (SQLException e) {
      return new Explained(List.of());
    }
  }

  /** Whether one backend answers the statement, and nothing is left above it. */
  boolean isWhollyPushed() {
    return !rows.isEmpty() && !rows.get(0).startsWith("host: ");
  }

  /** The texts that backends are sent. */
  List<String> sent() {
    return rows.stream().map(String::strip).filter(row -> row.startsWith("SELECT ")).toList();
  }

  /** Why operators are above the backends. */
  List<String> reasons() {
    return rows.stream().map(String::strip).filter(row -> row.startsWith("here because ")).toList();
  }

  @Override
  public String toString() {
    return String.join("\n", rows);
  }
}
