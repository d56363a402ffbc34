package io.calcrete.duckdb;

import io.calcrete.backend.Catalog;
import io.calcrete.backend.CatalogColumn;
import io.calcrete.backend.CatalogTable;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.duckdb.DuckDBConnection;

/**
 * Reads what a database holds, from DuckDB's own tables, in one transaction.
 *
 * <p>A table of the connection's own catalog has the path {@code [schema, table]}, one of another catalog has the
 * catalog's name before it; schemas inside schemas (DuckDB 2) have one element each. Where a schema is called like a
 * catalog, DuckDB finds {@code a.b} ambiguous, so that the catalog's name is in every path.
 *
 * <p>A column with a collation is read with none, since text is compared by code point here; DuckDB does not list
 * collations, so that they are looked for in the text that made the tables. Views of such a database may show such
 * columns, so that all their text is read this way.
 */
final class DuckDbCatalog {
  private static final Pattern COLLATION = Pattern.compile("\\bCOLLATE\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern ESTIMATE = Pattern.compile("\"Estimated Cardinality\": \"(\\d+)\"");

  private static final String SCHEMAS =
      "SELECT oid, database_name, schema_name, parent_schema_oid FROM duckdb_schemas()";

  private static final String TABLES =
      "SELECT database_name, schema_oid, table_oid, table_name, comment, sql, CAST(estimated_size AS DOUBLE)"
          + " FROM duckdb_tables() WHERE NOT internal AND NOT temporary"
          + " UNION ALL"
          + " SELECT database_name, schema_oid, view_oid, view_name, comment, sql, NULL"
          + " FROM duckdb_views() WHERE NOT internal AND NOT temporary"
          + " ORDER BY 1, 2, 4";

  private static final String COLUMNS =
      "SELECT database_name, table_oid, column_name, data_type, is_nullable, comment FROM duckdb_columns()"
          + " WHERE NOT internal ORDER BY database_name, table_oid, column_index";

  private static final String KEYS =
      "SELECT database_name, table_oid, CAST(constraint_column_indexes AS VARCHAR) FROM duckdb_constraints()"
          + " WHERE constraint_type IN ('PRIMARY KEY', 'UNIQUE') ORDER BY constraint_type, constraint_index";

  private final String backend;
  private final DuckDBConnection connection;
  private final Map<String, DataFile> files;

  /**
   * A loader.
   *
   * @param files the tables that are files, by their names
   */
  DuckDbCatalog(String backend, DuckDBConnection connection, Map<String, DataFile> files) {
    this.backend = backend;
    this.connection = connection;
    this.files = files;
  }

  /** An object of the database: object numbers are unique within a catalog only. */
  private record Id(String catalog, long number) {}

  private record Schema(String name, @Nullable Long parent) {}

  private record Table(
      Id id, long schema, String name, @Nullable String comment, @Nullable String sql, @Nullable Double rows) {
    boolean isView() {
      return rows == null;
    }

    boolean collates() {
      return sql != null && COLLATION.matcher(sql).find();
    }
  }

  private record Column(String name, String type, boolean nullable, @Nullable String comment) {}

  Catalog load() {
    try (Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      Map<Id, Schema> schemas = schemas(statement);
      List<Table> tables = tables(statement);
      Map<Id, List<Column>> columns = columns(statement);
      Map<Id, List<Set<Integer>>> keys = keys(statement);
      boolean anyCollates = tables.stream().anyMatch(Table::collates);
      String home = connection.getCatalog();
      boolean ambiguous = isAmbiguous(schemas);
      List<CatalogTable> described = new ArrayList<>();
      for (Table table : tables) {
        List<String> path = path(table, schemas, !ambiguous && table.id.catalog.equals(home));
        boolean collated = table.isView() ? anyCollates : table.collates();
        described.add(
            new CatalogTable(
                path,
                table.isView() ? CatalogTable.Kind.VIEW : CatalogTable.Kind.TABLE,
                columns.getOrDefault(table.id, List.of()).stream().map(c -> column(c, collated)).toList(),
                keys.getOrDefault(table.id, List.of()),
                rows(table, path),
                table.comment));
      }
      connection.rollback();
      return new Catalog(described);
    } catch (SQLException e) {
      throw DuckDbErrors.of(backend, e, null);
    }
  }

  private static Map<Id, Schema> schemas(Statement statement) throws SQLException {
    Map<Id, Schema> schemas = new HashMap<>();
    try (ResultSet row = statement.executeQuery(SCHEMAS)) {
      while (row.next()) {
        long parent = row.getLong(4);
        Long inside = row.wasNull() ? null : Long.valueOf(parent);
        schemas.put(new Id(row.getString(2), row.getLong(1)), new Schema(row.getString(3), inside));
      }
    }
    return schemas;
  }

  private static List<Table> tables(Statement statement) throws SQLException {
    List<Table> tables = new ArrayList<>();
    try (ResultSet row = statement.executeQuery(TABLES)) {
      while (row.next()) {
        double size = row.getDouble(7);
        Double rows = row.wasNull() ? null : Double.valueOf(size);
        tables.add(
            new Table(
                new Id(row.getString(1), row.getLong(3)),
                row.getLong(2),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                rows));
      }
    }
    return tables;
  }

  private static Map<Id, List<Column>> columns(Statement statement) throws SQLException {
    Map<Id, List<Column>> columns = new LinkedHashMap<>();
    try (ResultSet row = statement.executeQuery(COLUMNS)) {
      while (row.next()) {
        columns
            .computeIfAbsent(new Id(row.getString(1), row.getLong(2)), id -> new ArrayList<>())
            .add(new Column(row.getString(3), row.getString(4), row.getBoolean(5), row.getString(6)));
      }
    }
    return columns;
  }

  private static Map<Id, List<Set<Integer>>> keys(Statement statement) throws SQLException {
    Map<Id, List<Set<Integer>>> keys = new HashMap<>();
    try (ResultSet row = statement.executeQuery(KEYS)) {
      while (row.next()) {
        Set<Integer> key = new HashSet<>();
        for (String index : row.getString(3).replaceAll("[\\[\\] ]", "").split(",")) {
          key.add(Integer.valueOf(index));
        }
        keys.computeIfAbsent(new Id(row.getString(1), row.getLong(2)), id -> new ArrayList<>()).add(key);
      }
    }
    return keys;
  }

  private static boolean isAmbiguous(Map<Id, Schema> schemas) {
    Set<String> catalogs = lower(schemas.keySet().stream().map(Id::catalog).toList());
    return lower(schemas.values().stream().map(Schema::name).toList()).stream().anyMatch(catalogs::contains);
  }

  private static Set<String> lower(Collection<String> names) {
    Set<String> lower = new HashSet<>();
    names.forEach(name -> lower.add(name.toLowerCase(Locale.ROOT)));
    return lower;
  }

  private static List<String> path(Table table, Map<Id, Schema> schemas, boolean atHome) {
    List<String> path = new ArrayList<>(List.of(table.name));
    Long number = table.schema;
    while (number != null) {
      Schema schema = schemas.get(new Id(table.id.catalog, number));
      path.add(0, schema.name);
      number = schema.parent;
    }
    if (!atHome) {
      path.add(0, table.id.catalog);
    }
    return path;
  }

  private static CatalogColumn column(Column column, boolean collated) {
    DuckDbType type = DuckDbTypeReader.read(column.type);
    String readAs = DuckDbTypes.readAs(column.name, type);
    boolean text = type.equals(new DuckDbType.Scalar("VARCHAR"));
    return new CatalogColumn(
        DuckDbTypes.field(column.name, column.nullable, type),
        collated && text ? DuckDbDialect.quote(column.name) + " COLLATE \"binary\"" : readAs,
        column.type,
        column.comment);
  }

  /** What DuckDB itself reckons: the rows of a table, and of a file by its footer or its size. */
  private OptionalDouble rows(Table table, List<String> path) {
    if (table.rows != null) {
      return OptionalDouble.of(table.rows);
    }
    DataFile file = files.get(table.name);
    if (file == null) {
      return OptionalDouble.empty();
    }
    if (file.isPlainText()) {
      return LineEstimate.of(Path.of(file.location()));
    }
    try (Statement statement = connection.createStatement();
        ResultSet plan = statement.executeQuery("EXPLAIN (FORMAT JSON) SELECT * FROM " + DuckDbDialect.quote(path))) {
      Matcher estimate = ESTIMATE.matcher(plan.next() ? plan.getString(2) : "");
      return estimate.find() ? OptionalDouble.of(Double.parseDouble(estimate.group(1))) : OptionalDouble.empty();
    } catch (SQLException e) {
      // Only a guess is lost: who reads the file hears what is wrong with it.
      return OptionalDouble.empty();
    }
  }
}
