package io.calcrete.benchmarks.tpch;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * The rows of a result.
 *
 * @param rows each with its values as text, a tab between them
 */
record Answer(List<String> rows) {
  private static final String SEPARATOR = "\t";

  Answer {
    rows = List.copyOf(rows);
  }

  /** Reads a result to its end. */
  static Answer of(ResultSet result) throws SQLException {
    int columns = result.getMetaData().getColumnCount();
    List<String> rows = new ArrayList<>();
    while (result.next()) {
      StringJoiner row = new StringJoiner(SEPARATOR);
      for (int i = 1; i <= columns; i++) {
        row.add(String.valueOf(result.getObject(i)));
      }
      rows.add(row.toString());
    }
    return new Answer(rows);
  }

  static Answer read(Path file) throws IOException {
    return new Answer(Files.readAllLines(file));
  }

  void write(Path file) throws IOException {
    Files.write(file, rows);
  }

  /** The same rows in an order that does not depend on the plan. */
  Answer sorted() {
    List<String> sorted = new ArrayList<>(rows);
    Collections.sort(sorted);
    return new Answer(sorted);
  }

  /**
   * The first difference between this answer and the right one.
   *
   * @param tolerance how far numbers may lie apart, since averages and quotients are decimals here and doubles there
   */
  Optional<String> difference(Answer right, BigDecimal tolerance) {
    if (rows.size() != right.rows.size()) {
      return Optional.of(rows.size() + " rows where " + right.rows.size() + " are right");
    }
    for (int i = 0; i < rows.size(); i++) {
      if (!alike(rows.get(i), right.rows.get(i), tolerance)) {
        return Optional.of("row " + (i + 1) + " is [" + rows.get(i) + "] and not [" + right.rows.get(i) + "]");
      }
    }
    return Optional.empty();
  }

  private static boolean alike(String row, String right, BigDecimal tolerance) {
    String[] values = row.split(SEPARATOR, -1);
    String[] rightValues = right.split(SEPARATOR, -1);
    if (values.length != rightValues.length) {
      return false;
    }
    for (int i = 0; i < values.length; i++) {
      if (!values[i].equals(rightValues[i]) && !near(values[i], rightValues[i], tolerance)) {
        return false;
      }
    }
    return true;
  }

  private static boolean near(String value, String right, BigDecimal tolerance) {
    try {
      return new BigDecimal(value).subtract(new BigDecimal(right)).abs().compareTo(tolerance) <= 0;
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
