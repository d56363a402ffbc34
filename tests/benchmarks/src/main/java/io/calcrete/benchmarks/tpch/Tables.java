package io.calcrete.benchmarks.tpch;

import io.trino.tpch.TpchColumn;
import io.trino.tpch.TpchTable;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The eight tables: which database has them, and how they are declared there. */
final class Tables {
  private static final Map<TpchTable<?>, String> PRIMARY_KEYS =
      Map.of(
          TpchTable.LINE_ITEM, "l_orderkey, l_linenumber",
          TpchTable.PART, "p_partkey",
          TpchTable.PART_SUPPLIER, "ps_partkey, ps_suppkey",
          TpchTable.CUSTOMER, "c_custkey",
          TpchTable.ORDERS, "o_orderkey",
          TpchTable.SUPPLIER, "s_suppkey",
          TpchTable.NATION, "n_nationkey",
          TpchTable.REGION, "r_regionkey");

  /** Those in DuckDB; the others are in SQLite. */
  static final List<TpchTable<?>> DUCKDB = List.of(TpchTable.LINE_ITEM, TpchTable.PART, TpchTable.PART_SUPPLIER);

  private Tables() {}

  /** The name that the queries use. */
  static String name(TpchTable<?> table) {
    return table.getTableName();
  }

  /** The statement that creates a table in DuckDB. */
  static String createInDuckDb(TpchTable<?> table) {
    return create(
        table,
        column ->
            switch (column.getType().getBase()) {
              case IDENTIFIER -> "BIGINT";
              case INTEGER -> "INTEGER";
              case DOUBLE -> "DECIMAL(15, 2)";
              case DATE -> "DATE";
              case VARCHAR -> "VARCHAR";
            });
  }

  /** The statement that creates a table in SQLite, whose whole numbers are all alike. */
  static String createInSqlite(TpchTable<?> table) {
    return create(
        table,
        column ->
            switch (column.getType().getBase()) {
              case IDENTIFIER, INTEGER -> "INTEGER";
              case DOUBLE -> "DECIMAL(15, 2)";
              case DATE -> "DATE";
              case VARCHAR -> "TEXT";
            });
  }

  private static String create(TpchTable<?> table, Function<TpchColumn<?>, String> type) {
    String columns =
        table.getColumns().stream()
            .map(column -> column.getColumnName() + " " + type.apply(column) + " NOT NULL")
            .collect(Collectors.joining(", "));
    return "CREATE TABLE " + name(table) + " (" + columns + ", PRIMARY KEY (" + PRIMARY_KEYS.get(table) + "))";
  }
}
