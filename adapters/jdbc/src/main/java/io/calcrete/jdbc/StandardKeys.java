package io.calcrete.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The primary keys of all tables, from the standard's own catalog: JDBC's {@code getPrimaryKeys} tells those of one table
 * at a time. A database without {@code INFORMATION_SCHEMA} has no keys here.
 */
final class StandardKeys {
  private static final Logger LOG = LoggerFactory.getLogger(StandardKeys.class);

  private static final String KEYS =
      "SELECT k.TABLE_SCHEMA, k.TABLE_NAME, k.COLUMN_NAME"
          + " FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS c INNER JOIN INFORMATION_SCHEMA.KEY_COLUMN_USAGE k"
          + " ON k.CONSTRAINT_SCHEMA = c.CONSTRAINT_SCHEMA AND k.CONSTRAINT_NAME = c.CONSTRAINT_NAME"
          + " AND k.TABLE_SCHEMA = c.TABLE_SCHEMA AND k.TABLE_NAME = c.TABLE_NAME"
          + " WHERE c.CONSTRAINT_TYPE = 'PRIMARY KEY'";

  private final Connection connection;

  StandardKeys(Connection connection) {
    this.connection = connection;
  }

  /** By the table's schema and name, the names of the key's columns. */
  Map<List<String>, List<List<String>>> load() throws SQLException {
    Map<List<String>, List<String>> keys = new LinkedHashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(KEYS)) {
      while (rows.next()) {
        keys.computeIfAbsent(List.of(rows.getString(1), rows.getString(2)), table -> new ArrayList<>())
            .add(rows.getString(3));
      }
    } catch (SQLException e) {
      LOG.debug("no keys can be read", e);
      rollback();
    }
    Map<List<String>, List<List<String>>> lists = new LinkedHashMap<>();
    keys.forEach((table, key) -> lists.put(table, List.of(key)));
    return lists;
  }

  /** A transaction in which a statement failed is of no use any more in some databases. */
  private void rollback() throws SQLException {
    if (!connection.getAutoCommit()) {
      connection.rollback();
    }
  }
}
