package io.calcrete.jdbc;

import io.calcrete.backend.Catalog;
import io.calcrete.backend.CatalogColumn;
import io.calcrete.backend.CatalogTable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an SQLite database holds: one query for the tables, one for all columns, one for all keys, and {@link
 * SqliteRowCounts}. A view over a table that is gone, or a virtual table of a module that is not there, makes the query
 * for all columns fail; then each is asked for its own, and those that SQLite itself cannot read are left out.
 */
final class SqliteCatalog {
  private static final Logger LOG = LoggerFactory.getLogger(SqliteCatalog.class);
  private static final String SCHEMA = "main";

  private static final String TABLES =
      "SELECT l.name, l.type, l.wr, l.strict, coalesce(instr(lower(s.sql), 'collate'), 0) > 0"
          + " FROM pragma_table_list l JOIN sqlite_schema s ON s.name = l.name AND s.type IN ('table', 'view')"
          + " WHERE l.schema = 'main' AND substr(l.name, 1, 7) <> 'sqlite_' ORDER BY s.rowid";

  private static final String COLUMNS =
      "SELECT l.name, x.name, x.type, x.\"notnull\", x.pk, x.hidden"
          + " FROM pragma_table_list l JOIN pragma_table_xinfo(l.name) x"
          + " WHERE l.schema = 'main' AND substr(l.name, 1, 7) <> 'sqlite_'";

  private static final String COLUMNS_OF_ONE =
      "SELECT ?1, x.name, x.type, x.\"notnull\", x.pk, x.hidden FROM pragma_table_xinfo(?1) x";

  /** What {@code hidden} says of the columns that a virtual table has besides those of its SELECT *. */
  private static final int NOT_IN_STAR = 1;

  private final Connection connection;

  SqliteCatalog(Connection connection) {
    this.connection = connection;
  }

  Catalog load() throws SQLException {
    List<Table> tables = tables();
    Map<String, List<Column>> columns = columns(tables);
    Map<String, List<SqliteKeys.Index>> indexes = SqliteKeys.indexes(connection);
    List<Described> described = new ArrayList<>();
    boolean collations = tables.stream().anyMatch(Table::collates);
    for (Table table : tables) {
      List<Column> own = columns.getOrDefault(table.name, List.of());
      if (!own.isEmpty()) {
        described.add(Described.of(table, own, indexes.getOrDefault(table.name, List.of()), collations));
      }
    }
    Map<String, Double> rows = new SqliteRowCounts(connection).of(described.stream().map(Described::counted).toList());
    return new Catalog(described.stream().map(table -> table.entry(rows)).toList());
  }

  private List<Table> tables() throws SQLException {
    List<Table> tables = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(TABLES)) {
      while (rows.next()) {
        tables.add(
            new Table(
                rows.getString(1), rows.getString(2), rows.getBoolean(3), rows.getBoolean(4), rows.getBoolean(5)));
      }
    }
    return tables;
  }

  private Map<String, List<Column>> columns(List<Table> tables) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(COLUMNS)) {
      Map<String, List<Column>> columns = new LinkedHashMap<>();
      addColumns(rows, columns);
      return columns;
    } catch (SQLException e) {
      LOG.debug("not every table or view of the database can be read", e);
      return columnsOneByOne(tables);
    }
  }

  private Map<String, List<Column>> columnsOneByOne(List<Table> tables) {
    Map<String, List<Column>> columns = new LinkedHashMap<>();
    for (Table table : tables) {
      // One statement for each: the driver closes a statement that failed.
      try (PreparedStatement statement = connection.prepareStatement(COLUMNS_OF_ONE)) {
        statement.setString(1, table.name);
        try (ResultSet rows = statement.executeQuery()) {
          addColumns(rows, columns);
        }
      } catch (SQLException e) {
        LOG.warn("{} {} is left out, since SQLite cannot read it: {}", table.type, table.name, e.getMessage());
      }
    }
    return columns;
  }

  private static void addColumns(ResultSet rows, Map<String, List<Column>> columns) throws SQLException {
    while (rows.next()) {
      if (rows.getInt(6) != NOT_IN_STAR) {
        columns
            .computeIfAbsent(rows.getString(1), table -> new ArrayList<>())
            .add(new Column(rows.getString(2), rows.getString(3), rows.getBoolean(4), rows.getInt(5)));
      }
    }
  }

  /** A table as SQLite lists it; {@code collates} if COLLATE stands anywhere in how it was created. */
  private record Table(String name, String type, boolean withoutRowid, boolean strict, boolean collates) {
    boolean isView() {
      return type.equals("view");
    }

    /** Whether its rows have numbers of their own. */
    boolean hasRowid() {
      return !withoutRowid && (type.equals("table") || type.equals("shadow"));
    }
  }

  /** A column as SQLite lists it; {@code keyPosition} from 1 if it is part of the primary key, else 0. */
  record Column(String name, String declared, boolean notNull, int keyPosition) {}

  /** A table on its way into the catalog. */
  private record Described(Table table, List<Column> raw, List<CatalogColumn> columns, List<Set<Integer>> keys) {
    static Described of(Table table, List<Column> raw, List<SqliteKeys.Index> indexes, boolean collations) {
      int rowid = table.hasRowid() ? SqliteKeys.rowidAlias(raw, indexes) : -1;
      List<CatalogColumn> columns = new ArrayList<>();
      for (int i = 0; i < raw.size(); i++) {
        Column column = raw.get(i);
        SqliteType.Column typed =
            new SqliteType.Column(
                table.name,
                column.name,
                column.declared,
                !column.notNull && i != rowid,
                table.strict || i == rowid,
                table.isView());
        columns.add(SqliteType.describe(typed, table.isView() ? collations : table.collates));
      }
      return new Described(table, raw, columns, SqliteKeys.of(columns, raw, indexes, rowid));
    }

    SqliteRowCounts.Table counted() {
      return new SqliteRowCounts.Table(table.name, table.hasRowid(), raw.stream().map(Column::name).toList());
    }

    CatalogTable entry(Map<String, Double> rows) {
      Double count = rows.get(table.name);
      return new CatalogTable(
          List.of(SCHEMA, table.name),
          table.isView() ? CatalogTable.Kind.VIEW : CatalogTable.Kind.TABLE,
          columns,
          keys,
          count == null ? OptionalDouble.empty() : OptionalDouble.of(count),
          null);
    }
  }
}
