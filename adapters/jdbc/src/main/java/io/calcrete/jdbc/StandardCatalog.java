package io.calcrete.jdbc;

import io.calcrete.backend.CalcreteException;
import io.calcrete.backend.Catalog;
import io.calcrete.backend.CatalogColumn;
import io.calcrete.backend.CatalogTable;
import io.calcrete.backend.JdbcTypes;
import io.calcrete.backend.SqlState;
import io.calcrete.backend.config.NearMiss;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.apache.arrow.vector.types.pojo.Field;

/**
 * What a database holds, as its driver tells it: one question for all tables, one for all columns, and one for all keys.
 */
final class StandardCatalog {
  /** Schemas of the database's own, where the driver's table types do not give them away. */
  private static final Set<String> OWN =
      Set.of("information_schema", "pg_catalog", "sys", "system_lobs", "performance_schema", "syscat", "sysibm");

  private final String backend;
  private final Connection connection;
  private final Optional<String> wanted;

  StandardCatalog(String backend, Connection connection, Optional<String> wanted) {
    this.backend = backend;
    this.connection = connection;
    this.wanted = wanted;
  }

  /** A table's place: some databases have schemas, some have catalogs instead. */
  private record Path(String schema, String table) {
    static Path of(ResultSet row) throws SQLException {
      String schema = row.getString("TABLE_SCHEM");
      return new Path(schema == null ? row.getString("TABLE_CAT") : schema, row.getString("TABLE_NAME"));
    }

    List<String> names() {
      return schema == null || schema.isEmpty() ? List.of(table) : List.of(schema, table);
    }
  }

  /** What the driver says of a table as a whole. */
  private record Described(String type, String comment) {}

  Catalog load() throws SQLException {
    DatabaseMetaData database = connection.getMetaData();
    Map<Path, Described> tables = tables(database);
    Map<Path, List<CatalogColumn>> columns = columns(database);
    Map<List<String>, List<List<String>>> keys = new StandardKeys(connection).load();
    List<CatalogTable> entries = new ArrayList<>();
    tables.forEach(
        (path, described) -> {
          List<CatalogColumn> own = columns.getOrDefault(path, List.of());
          if (!own.isEmpty()) {
            entries.add(entry(path, described, own, keys.getOrDefault(path.names(), List.of())));
          }
        });
    return new Catalog(entries);
  }

  private Map<Path, Described> tables(DatabaseMetaData database) throws SQLException {
    Map<Path, Described> tables = new LinkedHashMap<>();
    List<String> schemas = new ArrayList<>();
    try (ResultSet rows = database.getTables(connection.getCatalog(), null, "%", null)) {
      while (rows.next()) {
        Path path = Path.of(rows);
        String type = String.valueOf(rows.getString("TABLE_TYPE")).toUpperCase(Locale.ROOT);
        schemas.add(String.valueOf(path.schema));
        if (StandardCapabilities.isListed(type) && isWanted(path)) {
          tables.put(path, new Described(type, rows.getString("REMARKS")));
        }
      }
    }
    if (tables.isEmpty() && wanted.isPresent() && !schemas.contains(wanted.get())) {
      throw CalcreteException.of(
          SqlState.CONFIGURATION,
          backend + ": 'schema' names " + wanted.get() + ", in which there is no table"
              + NearMiss.hint(wanted.get(), schemas));
    }
    return tables;
  }

  private boolean isWanted(Path path) {
    return wanted.isPresent()
        ? wanted.get().equals(path.schema)
        : path.schema == null || !OWN.contains(path.schema.toLowerCase(Locale.ROOT));
  }

  private Map<Path, List<CatalogColumn>> columns(DatabaseMetaData database) throws SQLException {
    Map<Path, List<CatalogColumn>> columns = new LinkedHashMap<>();
    String pattern = wanted.map(name -> escaped(database, name)).orElse(null);
    boolean schemas = database.supportsSchemasInTableDefinitions();
    try (ResultSet rows = database.getColumns(connection.getCatalog(), schemas ? pattern : null, "%", "%")) {
      while (rows.next()) {
        columns.computeIfAbsent(Path.of(rows), path -> new ArrayList<>()).add(column(rows));
      }
    }
    return columns;
  }

  private static String escaped(DatabaseMetaData database, String name) {
    try {
      String escape = database.getSearchStringEscape();
      return name.replace("_", escape + "_").replace("%", escape + "%");
    } catch (SQLException e) {
      return "%";
    }
  }

  private static CatalogColumn column(ResultSet row) throws SQLException {
    String name = row.getString("COLUMN_NAME");
    String remoteType = String.valueOf(row.getString("TYPE_NAME"));
    int size = row.getInt("COLUMN_SIZE");
    int digits = row.getInt("DECIMAL_DIGITS");
    boolean nullable = row.getInt("NULLABLE") != DatabaseMetaData.columnNoNulls;
    int type = type(row.getInt("DATA_TYPE"), remoteType.toUpperCase(Locale.ROOT), size);
    Field field = JdbcTypes.toArrow(name, nullable, type, size, digits);
    return new CatalogColumn(field, null, remoteType, row.getString("REMARKS"));
  }

  /** What drivers say otherwise than they mean it. */
  private static int type(int jdbcType, String name, int size) {
    if (name.equals("UUID") || name.equals("UNIQUEIDENTIFIER")) {
      return Types.VARCHAR;
    }
    if (jdbcType == Types.BIT && size > 1) {
      return Types.VARCHAR;
    }
    boolean unsigned = name.contains("UNSIGNED");
    return switch (jdbcType) {
      // SQL Server's and MySQL's small integers go up to 255.
      case Types.TINYINT -> Types.SMALLINT;
      case Types.SMALLINT -> unsigned ? Types.INTEGER : jdbcType;
      case Types.INTEGER -> unsigned ? Types.BIGINT : jdbcType;
      case Types.BIGINT -> unsigned ? Types.VARCHAR : jdbcType;
      default -> jdbcType;
    };
  }

  private static CatalogTable entry(
      Path path, Described described, List<CatalogColumn> columns, List<List<String>> keys) {
    List<String> names = columns.stream().map(CatalogColumn::name).toList();
    List<Set<Integer>> indexes = new ArrayList<>();
    for (List<String> key : keys) {
      if (names.containsAll(key)) {
        indexes.add(Set.copyOf(key.stream().map(names::indexOf).toList()));
      }
    }
    return new CatalogTable(
        path.names(),
        described.type.contains("VIEW") ? CatalogTable.Kind.VIEW : CatalogTable.Kind.TABLE,
        columns,
        indexes,
        OptionalDouble.empty(),
        described.comment);
  }
}
