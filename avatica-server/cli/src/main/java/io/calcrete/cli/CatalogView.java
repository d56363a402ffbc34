package io.calcrete.cli;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.checkerframework.checker.nullness.qual.Nullable;

/** The catalog behind a connection, by JDBC's standard metadata. Patterns and case are taken care of here. */
final class CatalogView {
  private final DatabaseMetaData metadata;

  CatalogView(Connection connection) throws SQLException {
    this.metadata = requireNonNull(connection, "connection").getMetaData();
  }

  /** A table or a view. */
  record Table(String schema, String name, String type, @Nullable String comment) {}

  /** A column; its type with length and scale. */
  record Column(String name, String type, boolean nullable, @Nullable String comment) {}

  List<String> schemas() throws SQLException {
    List<String> schemas = new ArrayList<>();
    try (ResultSet rows = metadata.getSchemas()) {
      while (rows.next()) {
        schemas.add(rows.getString("TABLE_SCHEM"));
      }
    }
    return schemas;
  }

  /** The tables of a schema; of all for null. */
  List<Table> tables(@Nullable String schema) throws SQLException {
    return tables(schema, null);
  }

  /** The tables with a name, in one schema or in all. */
  List<Table> tables(@Nullable String schema, @Nullable String name) throws SQLException {
    List<Table> tables = new ArrayList<>();
    try (ResultSet rows = metadata.getTables(null, literally(schema), literally(name), null)) {
      while (rows.next()) {
        tables.add(
            new Table(
                rows.getString("TABLE_SCHEM"),
                rows.getString("TABLE_NAME"),
                rows.getString("TABLE_TYPE"),
                rows.getString("REMARKS")));
      }
    }
    tables.sort(Comparator.comparing(Table::schema).thenComparing(Table::name));
    return tables;
  }

  List<Column> columns(Table table) throws SQLException {
    List<Column> columns = new ArrayList<>();
    try (ResultSet rows = metadata.getColumns(null, literally(table.schema()), literally(table.name()), null)) {
      while (rows.next()) {
        columns.add(
            new Column(
                rows.getString("COLUMN_NAME"),
                type(rows),
                rows.getString("IS_NULLABLE").equals("YES"),
                rows.getString("REMARKS")));
      }
    }
    return columns;
  }

  /** Fails as a query of the table does: a view that cannot be read has no columns, and metadata says no more. */
  void check(Table table) throws SQLException {
    String name = "\"" + table.schema().replace("\"", "\"\"") + "\".\"" + table.name().replace("\"", "\"\"") + "\"";
    metadata.getConnection().prepareStatement("SELECT * FROM " + name).close();
  }

  private static String type(ResultSet rows) throws SQLException {
    String name = rows.getString("TYPE_NAME");
    int size = rows.getInt("COLUMN_SIZE");
    return switch (name) {
      case "DECIMAL" -> name + "(" + size + ", " + rows.getInt("DECIMAL_DIGITS") + ")";
      case "CHAR", "VARCHAR", "BINARY", "VARBINARY" ->
          size > 0 && size < Short.MAX_VALUE ? name + "(" + size + ")" : name;
      default -> name;
    };
  }

  Set<String> primaryKey(Table table) throws SQLException {
    Set<String> columns = new LinkedHashSet<>();
    try (ResultSet rows = metadata.getPrimaryKeys(null, table.schema(), table.name())) {
      while (rows.next()) {
        columns.add(rows.getString("COLUMN_NAME"));
      }
    }
    return columns;
  }

  /** How many rows the backend believes that the table has. */
  OptionalLong rowCount(Table table) throws SQLException {
    try (ResultSet rows = metadata.getIndexInfo(null, table.schema(), table.name(), false, true)) {
      while (rows.next()) {
        if (rows.getInt("TYPE") == DatabaseMetaData.tableIndexStatistic) {
          return OptionalLong.of(rows.getLong("CARDINALITY"));
        }
      }
    }
    return OptionalLong.empty();
  }

  /** What this connection may do with the table, such as SELECT. */
  Set<String> rights(Table table) throws SQLException {
    Set<String> rights = new LinkedHashSet<>();
    try (ResultSet rows = metadata.getTablePrivileges(null, literally(table.schema()), literally(table.name()))) {
      while (rows.next()) {
        rights.add(rows.getString("PRIVILEGE"));
      }
    }
    return rights;
  }

  private @Nullable String literally(@Nullable String name) throws SQLException {
    String escape = metadata.getSearchStringEscape();
    return name == null
        ? null
        : name.replace(escape, escape + escape).replace("%", escape + "%").replace("_", escape + "_");
  }
}
