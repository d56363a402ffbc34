package io.calcrete.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Estimates of how many rows tables have: what ANALYZE has counted, or else the span of the row numbers, which are found
 * at the two ends of the table's tree without a scan. Since applications may number rows as they like, no table is taken
 * to have more rows than the whole file has room for.
 */
final class SqliteRowCounts {
  private static final String ANALYZED =
      "SELECT tbl, max(CAST(stat AS INTEGER)) FROM sqlite_stat1 GROUP BY tbl";

  /** Tables asked for in one query; SQLite takes 500. */
  private static final int TABLES_AT_ONCE = 250;

  /** The bytes of a file that its smallest possible row takes. */
  private static final int SMALLEST_ROW = 6;

  private final Connection connection;

  SqliteRowCounts(Connection connection) {
    this.connection = connection;
  }

  /** A table, with the names that its columns take away from the row number. */
  record Table(String name, boolean hasRowid, List<String> columns) {
    /** A name of the row number, or null if columns have taken all three. */
    String rowid() {
      Set<String> taken = columns.stream().map(column -> column.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
      return Stream.of("_rowid_", "rowid", "oid").filter(name -> !taken.contains(name)).findFirst().orElse(null);
    }
  }

  /** By name; tables of which nothing is known are not in it. */
  Map<String, Double> of(List<Table> tables) throws SQLException {
    Map<String, Double> counts = new HashMap<>(analyzed());
    List<Table> others =
        tables.stream().filter(t -> t.hasRowid && !counts.containsKey(t.name) && t.rowid() != null).toList();
    double most = mostRows();
    for (int from = 0; from < others.size(); from += TABLES_AT_ONCE) {
      span(others.subList(from, Math.min(from + TABLES_AT_ONCE, others.size())), most, counts);
    }
    return counts;
  }

  private Map<String, Double> analyzed() throws SQLException {
    Map<String, Double> counts = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet table = statement.executeQuery("SELECT 1 FROM sqlite_schema WHERE name = 'sqlite_stat1'")) {
      if (!table.next()) {
        return counts;
      }
    }
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(ANALYZED)) {
      while (rows.next()) {
        counts.put(rows.getString(1), rows.getDouble(2));
      }
    }
    return counts;
  }

  private double mostRows() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet size = statement.executeQuery("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")) {
      size.next();
      return size.getDouble(1) / SMALLEST_ROW;
    }
  }

  private void span(List<Table> tables, double most, Map<String, Double> counts) throws SQLException {
    StringJoiner sql = new StringJoiner(" UNION ALL ");
    for (int i = 0; i < tables.size(); i++) {
      String of = "(" + tables.get(i).rowid() + ") FROM main." + SqliteDialect.quoted(tables.get(i).name) + ")";
      sql.add("SELECT " + i + ", (SELECT max" + of + " - (SELECT min" + of + " + 1.0");
    }
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql.toString())) {
      while (rows.next()) {
        counts.put(tables.get(rows.getInt(1)).name, Math.min(rows.getDouble(2), most));
      }
    }
  }
}
