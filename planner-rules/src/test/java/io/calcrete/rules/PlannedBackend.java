package io.calcrete.rules;

import io.calcrete.backend.Arguments;
import io.calcrete.backend.Backend;
import io.calcrete.backend.BackendSession;
import io.calcrete.backend.Capabilities;
import io.calcrete.backend.Catalog;
import io.calcrete.backend.CatalogColumn;
import io.calcrete.backend.CatalogTable;
import io.calcrete.backend.Feature;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.sql.SqlDialect;
import org.apache.calcite.sql.dialect.PostgresqlSqlDialect;
import org.apache.calcite.sql.type.SqlTypeName;

/** A backend that is only planned for, never asked: its dialect is Calcite's PostgreSQL. */
final class PlannedBackend implements Backend {
  private final String name;
  private final List<CatalogTable> tables = new ArrayList<>();
  private final Capabilities capabilities;

  PlannedBackend(String name) {
    this(name, able(name).build());
  }

  PlannedBackend(String name, Capabilities capabilities) {
    this.name = name;
    this.capabilities = capabilities;
  }

  /** Declares what the tests push. */
  static Capabilities.Builder able(String name) {
    Set<SqlTypeName> types =
        EnumSet.of(
            SqlTypeName.INTEGER, SqlTypeName.BIGINT, SqlTypeName.VARCHAR, SqlTypeName.CHAR, SqlTypeName.DATE,
            SqlTypeName.BOOLEAN, SqlTypeName.DOUBLE, SqlTypeName.DECIMAL);
    return Capabilities.builder(name)
        .scalars(
            Arguments.of(types), "EQUALS", "NOT_EQUALS", "LESS_THAN", "GREATER_THAN", "LESS_THAN_OR_EQUAL",
            "GREATER_THAN_OR_EQUAL", "AND", "OR", "NOT", "IS_NULL", "IS_NOT_NULL", "SEARCH", "CASE", "PLUS", "MINUS",
            "TIMES", "COALESCE", "UPPER", "CAST", "IS_TRUE", "IS_NOT_TRUE", "IS_NOT_FALSE")
        .windows(Arguments.ANY, io.calcrete.backend.Translation.SAME, "ROW_NUMBER", "RANK", "SUM", "COUNT")
        .aggregate("COUNT", (arguments, result) -> true, true, false)
        .aggregate("SUM", (arguments, result) -> true, false, false)
        .aggregate("SUM0", (arguments, result) -> true, false, false)
        .aggregate("MIN", (arguments, result) -> true, false, false)
        .aggregate("MAX", (arguments, result) -> true, false, false)
        .aggregate("LITERAL_AGG", (arguments, result) -> true, false, false)
        .joins(JoinRelType.values())
        .features(Feature.values())
        .literals(types)
        .comparable(types);
  }

  /** Adds a table with a key column {@code id} or whatever comes first; {@code name:type} with i, s, d, n. */
  PlannedBackend table(String table, double rows, String... columns) {
    List<CatalogColumn> described = new ArrayList<>();
    for (String column : columns) {
      String[] parts = column.split(":");
      ArrowType type =
          switch (parts[1]) {
            case "i" -> new ArrowType.Int(32, true);
            case "l" -> new ArrowType.Int(64, true);
            case "n" -> new ArrowType.Decimal(12, 2, 128);
            case "d" -> new ArrowType.Date(org.apache.arrow.vector.types.DateUnit.DAY);
            default -> ArrowType.Utf8.INSTANCE;
          };
      described.add(CatalogColumn.plain(Field.nullable(parts[0], type), parts[1]));
    }
    tables.add(
        new CatalogTable(
            List.of(table), CatalogTable.Kind.TABLE, described, List.of(Set.of(0)), OptionalDouble.of(rows), null));
    return this;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public SqlDialect dialect() {
    return PostgresqlSqlDialect.DEFAULT;
  }

  @Override
  public Capabilities capabilities() {
    return capabilities;
  }

  private Catalog catalog;

  @Override
  public Catalog catalog() {
    if (catalog == null) {
      catalog = new Catalog(tables);
    }
    return catalog;
  }

  @Override
  public void refresh() {
    // Always the same.
  }

  @Override
  public BackendSession open() {
    throw new UnsupportedOperationException("planning asked a backend");
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
