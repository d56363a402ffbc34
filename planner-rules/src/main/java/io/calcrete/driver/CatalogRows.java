package io.calcrete.driver;

import io.calcrete.backend.CalcreteException;
import io.calcrete.backend.CatalogTable;
import io.calcrete.rules.BackendTable;
import io.calcrete.rules.Grant;
import java.sql.DatabaseMetaData;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.calcite.avatica.Meta;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.schema.SchemaPlus;
import org.apache.calcite.schema.Table;
import org.apache.calcite.schema.lookup.LikePattern;
import org.apache.calcite.sql.type.SqlTypeName;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The catalog as the standard metadata calls of JDBC tell it: exactly what the session's user may see, and without
 * touching a backend. Patterns match without regard to case, as names in statements do.
 */
final class CatalogRows {
  static final List<String> SCHEMAS = List.of("TABLE_SCHEM", "TABLE_CATALOG");

  static final List<String> TABLES =
      List.of(
          "TABLE_CAT", "TABLE_SCHEM", "TABLE_NAME", "TABLE_TYPE", "REMARKS", "TYPE_CAT", "TYPE_SCHEM", "TYPE_NAME",
          "SELF_REFERENCING_COL_NAME", "REF_GENERATION");

  static final List<String> COLUMNS =
      List.of(
          "TABLE_CAT", "TABLE_SCHEM", "TABLE_NAME", "COLUMN_NAME", "DATA_TYPE", "TYPE_NAME", "COLUMN_SIZE",
          "BUFFER_LENGTH", "DECIMAL_DIGITS", "NUM_PREC_RADIX", "NULLABLE", "REMARKS", "COLUMN_DEF", "SQL_DATA_TYPE",
          "SQL_DATETIME_SUB", "CHAR_OCTET_LENGTH", "ORDINAL_POSITION", "IS_NULLABLE", "SCOPE_CATALOG", "SCOPE_SCHEMA",
          "SCOPE_TABLE", "SOURCE_DATA_TYPE", "IS_AUTOINCREMENT", "IS_GENERATEDCOLUMN");

  static final List<String> PRIMARY_KEYS =
      List.of("TABLE_CAT", "TABLE_SCHEM", "TABLE_NAME", "COLUMN_NAME", "KEY_SEQ", "PK_NAME");

  static final List<String> INDEX_INFO =
      List.of(
          "TABLE_CAT", "TABLE_SCHEM", "TABLE_NAME", "NON_UNIQUE", "INDEX_QUALIFIER", "INDEX_NAME", "TYPE",
          "ORDINAL_POSITION", "COLUMN_NAME", "ASC_OR_DESC", "CARDINALITY", "PAGES", "FILTER_CONDITION");

  static final List<String> TABLE_PRIVILEGES =
      List.of("TABLE_CAT", "TABLE_SCHEM", "TABLE_NAME", "GRANTOR", "GRANTEE", "PRIVILEGE", "IS_GRANTABLE");

  static final List<String> TYPE_INFO =
      List.of(
          "TYPE_NAME", "DATA_TYPE", "PRECISION", "LITERAL_PREFIX", "LITERAL_SUFFIX", "CREATE_PARAMS", "NULLABLE",
          "CASE_SENSITIVE", "SEARCHABLE", "UNSIGNED_ATTRIBUTE", "FIXED_PREC_SCALE", "AUTO_INCREMENT",
          "LOCAL_TYPE_NAME", "MINIMUM_SCALE", "MAXIMUM_SCALE", "SQL_DATA_TYPE", "SQL_DATETIME_SUB", "NUM_PREC_RADIX");

  private static final Set<String> NUMBERS =
      Set.of(
          "DATA_TYPE", "COLUMN_SIZE", "BUFFER_LENGTH", "DECIMAL_DIGITS", "NUM_PREC_RADIX", "NULLABLE", "SQL_DATA_TYPE",
          "SQL_DATETIME_SUB", "CHAR_OCTET_LENGTH", "ORDINAL_POSITION", "SOURCE_DATA_TYPE", "KEY_SEQ", "PRECISION",
          "SEARCHABLE", "MINIMUM_SCALE", "MAXIMUM_SCALE", "TYPE");

  private static final Set<String> LONG_NUMBERS = Set.of("CARDINALITY", "PAGES");

  private final Session session;

  CatalogRows(Session session) {
    this.session = session;
  }

  /** What a column of these rows holds. */
  static Class<?> type(String column) {
    if (NUMBERS.contains(column)) {
      return Integer.class;
    }
    if (LONG_NUMBERS.contains(column)) {
      return Long.class;
    }
    return column.equals("NON_UNIQUE") ? Boolean.class : String.class;
  }

  List<Object[]> schemas(Meta.Pat pattern) {
    return names(session.catalog().subSchemas().getNames(LikePattern.any()), pattern).stream()
        .map(name -> new Object[] {name, null})
        .toList();
  }

  List<Object[]> tables(Meta.Pat schemaPattern, Meta.Pat tablePattern, @Nullable List<String> types) {
    List<Object[]> rows = new ArrayList<>();
    each(
        schemaPattern,
        tablePattern,
        (schema, name, table) -> {
          String type = table.getJdbcTableType().jdbcName;
          if (types == null || types.contains(type)) {
            rows.add(new Object[] {null, schema, name, type, comment(table), null, null, null, null, null});
          }
        });
    rows.sort(
        Comparator.<Object[], String>comparing(row -> (String) row[3])
            .thenComparing(row -> (String) row[1])
            .thenComparing(row -> (String) row[2]));
    return rows;
  }

  List<Object[]> columns(Meta.Pat schemaPattern, Meta.Pat tablePattern, Meta.Pat columnPattern) {
    Predicate<String> wanted = like(columnPattern);
    List<Object[]> rows = new ArrayList<>();
    each(
        schemaPattern,
        tablePattern,
        (schema, name, table) -> {
          for (RelDataTypeField field : fields(table)) {
            if (wanted.test(field.getName())) {
              rows.add(column(schema, name, table, field));
            }
          }
        });
    return rows;
  }

  /** None of a view that cannot be read: a query of it says why. */
  private List<RelDataTypeField> fields(Table table) {
    try {
      return table.getRowType(session.types()).getFieldList();
    } catch (CalcreteException e) {
      return List.of();
    }
  }

  List<Object[]> primaryKeys(@Nullable String schemaName, String tableName) {
    List<Object[]> rows = new ArrayList<>();
    each(
        literally(schemaName),
        literally(tableName),
        (schema, name, table) -> {
          if (table instanceof BackendTable backendTable && !backendTable.description().keys().isEmpty()) {
            CatalogTable description = backendTable.description();
            int sequence = 1;
            for (int column : new TreeSet<>(description.keys().get(0))) {
              rows.add(new Object[] {null, schema, name, description.columns().get(column).name(), sequence++, null});
            }
          }
        });
    return rows;
  }

  /** How many rows a table has, as its backend reckons, and its keys. */
  List<Object[]> indexInfo(@Nullable String schemaName, String tableName) {
    List<Object[]> rows = new ArrayList<>();
    each(
        literally(schemaName),
        literally(tableName),
        (schema, name, table) -> {
          if (table instanceof BackendTable backendTable) {
            indexInfo(schema, name, backendTable.description(), rows);
          }
        });
    return rows;
  }

  private static void indexInfo(String schema, String name, CatalogTable table, List<Object[]> rows) {
    if (table.rowCount().isPresent()) {
      rows.add(
          new Object[] {
            null, schema, name, false, null, null, (int) DatabaseMetaData.tableIndexStatistic, 0, null, null,
            (long) table.rowCount().getAsDouble(), 0L, null
          });
    }
    for (int key = 0; key < table.keys().size(); key++) {
      int position = 1;
      for (int column : new TreeSet<>(table.keys().get(key))) {
        rows.add(
            new Object[] {
              null, schema, name, false, null, name + "_key" + (key + 1), (int) DatabaseMetaData.tableIndexOther,
              position++, table.columns().get(column).name(), null, null, null, null
            });
      }
    }
  }

  /** What may be done with tables, one verb a row. */
  List<Object[]> tablePrivileges(Meta.Pat schemaPattern, Meta.Pat tablePattern) {
    List<Object[]> rows = new ArrayList<>();
    each(
        schemaPattern,
        tablePattern,
        (schema, name, table) -> {
          Set<Grant.Verb> verbs =
              table instanceof BackendTable backendTable ? backendTable.grant().verbs() : Set.of(Grant.Verb.SELECT);
          verbs.stream()
              .sorted()
              .forEach(verb -> rows.add(new Object[] {null, schema, name, null, "PUBLIC", verb.name(), "NO"}));
        });
    return rows;
  }

  static List<Object[]> typeInfo() {
    List<Object[]> rows = new ArrayList<>();
    for (SqlTypeName type :
        List.of(
            SqlTypeName.BOOLEAN, SqlTypeName.TINYINT, SqlTypeName.SMALLINT, SqlTypeName.INTEGER, SqlTypeName.BIGINT,
            SqlTypeName.DECIMAL, SqlTypeName.REAL, SqlTypeName.DOUBLE, SqlTypeName.CHAR, SqlTypeName.VARCHAR,
            SqlTypeName.VARBINARY, SqlTypeName.DATE, SqlTypeName.TIME, SqlTypeName.TIMESTAMP)) {
      boolean text = SqlTypeName.CHAR_TYPES.contains(type);
      rows.add(
          new Object[] {
            type.getName(), type.getJdbcOrdinal(), type == SqlTypeName.DECIMAL ? 38 : null, text ? "'" : null,
            text ? "'" : null, null, DatabaseMetaData.typeNullable, "true", DatabaseMetaData.typeSearchable, "false",
            "false", "false", type.getName(), 0, type == SqlTypeName.DECIMAL ? 38 : 0, null, null, 10
          });
    }
    rows.sort(Comparator.comparing(row -> (Integer) row[1]));
    return rows;
  }

  private Object[] column(String schema, String table, Table in, RelDataTypeField field) {
    RelDataType type = field.getType();
    boolean numeric = SqlTypeName.NUMERIC_TYPES.contains(type.getSqlTypeName());
    String remarks =
        in instanceof BackendTable backendTable
            ? backendTable.description().columns().get(field.getIndex()).comment()
            : null;
    return new Object[] {
      null, schema, table, field.getName(), Columns.jdbcType(type), Columns.typeName(type), Columns.precision(type),
      null, numeric ? Columns.scale(type) : null, numeric ? 10 : null,
      type.isNullable() ? DatabaseMetaData.columnNullable : DatabaseMetaData.columnNoNulls, remarks, null, null, null,
      SqlTypeName.CHAR_TYPES.contains(type.getSqlTypeName()) ? Columns.precision(type) : null, field.getIndex() + 1,
      type.isNullable() ? "YES" : "NO", null, null, null, null, "", ""
    };
  }

  private static @Nullable String comment(Table table) {
    return table instanceof BackendTable backendTable ? backendTable.description().comment() : null;
  }

  private void each(Meta.Pat schemaPattern, Meta.Pat tablePattern, Visitor visitor) {
    SchemaPlus root = session.catalog();
    for (String schemaName : names(root.subSchemas().getNames(LikePattern.any()), schemaPattern)) {
      SchemaPlus schema = root.subSchemas().get(schemaName);
      for (String tableName : names(schema.tables().getNames(LikePattern.any()), tablePattern)) {
        Table table = schema.tables().get(tableName);
        if (table != null) {
          visitor.visit(schemaName, tableName, table);
        }
      }
    }
  }

  private static List<String> names(Set<String> names, Meta.Pat pattern) {
    return names.stream().filter(like(pattern)).sorted().toList();
  }

  private static Predicate<String> like(Meta.Pat pattern) {
    if (pattern == null || pattern.s == null) {
      return name -> true;
    }
    StringBuilder regex = new StringBuilder();
    boolean escaped = false;
    for (char c : pattern.s.toCharArray()) {
      if (escaped || (c != '%' && c != '_' && c != '\\')) {
        regex.append(Pattern.quote(String.valueOf(c)));
        escaped = false;
      } else if (c == '\\') {
        escaped = true;
      } else {
        regex.append(c == '%' ? ".*" : ".");
      }
    }
    return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL)
        .asMatchPredicate();
  }

  private static Meta.Pat literally(@Nullable String name) {
    return Meta.Pat.of(
        name == null ? null : name.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_"));
  }

  @FunctionalInterface
  private interface Visitor {
    void visit(String schema, String name, Table table);
  }
}
