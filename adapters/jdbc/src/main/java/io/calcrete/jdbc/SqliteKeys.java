package io.calcrete.jdbc;

import io.calcrete.backend.CatalogColumn;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The unique keys of tables. Only those whose columns are all NOT NULL: SQLite lets any number of NULLs into the others,
 * into most primary keys too. A unique index that ignores case is the more unique for it.
 */
final class SqliteKeys {
  private static final String UNIQUE_INDEXES =
      "SELECT l.name, i.name, i.origin, x.name"
          + " FROM pragma_table_list l JOIN pragma_index_list(l.name) i JOIN pragma_index_info(i.name) x"
          + " WHERE l.schema = 'main' AND l.type IN ('table', 'shadow') AND i.\"unique\" AND NOT i.partial"
          + " ORDER BY i.origin <> 'pk', i.seq, x.seqno";

  private SqliteKeys() {}

  /**
   * A unique index.
   *
   * @param primary whether it belongs to the primary key
   * @param columns null stands for an expression
   */
  record Index(boolean primary, List<String> columns) {}

  /** The unique indexes of all tables, primary keys first. */
  static Map<String, List<Index>> indexes(Connection connection) throws SQLException {
    Map<String, Map<String, Index>> byTable = new LinkedHashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(UNIQUE_INDEXES)) {
      while (rows.next()) {
        boolean primary = rows.getString(3).equals("pk");
        byTable
            .computeIfAbsent(rows.getString(1), table -> new LinkedHashMap<>())
            .computeIfAbsent(rows.getString(2), index -> new Index(primary, new ArrayList<>()))
            .columns
            .add(rows.getString(4));
      }
    }
    Map<String, List<Index>> indexes = new LinkedHashMap<>();
    byTable.forEach((table, own) -> indexes.put(table, List.copyOf(own.values())));
    return indexes;
  }

  /**
   * The column that is the number of the row itself, and so holds an integer whatever happens: an INTEGER PRIMARY KEY,
   * spelt so, for which SQLite therefore makes no index. -1 if there is none.
   */
  static int rowidAlias(List<SqliteCatalog.Column> columns, List<Index> indexes) {
    List<Integer> key = primaryKey(columns);
    boolean alias =
        key.size() == 1
            && columns.get(key.get(0)).declared().equalsIgnoreCase("INTEGER")
            && indexes.stream().noneMatch(Index::primary);
    return alias ? key.get(0) : -1;
  }

  /** The keys as sets of column indexes, the primary key first. */
  static List<Set<Integer>> of(
      List<CatalogColumn> columns, List<SqliteCatalog.Column> raw, List<Index> indexes, int rowidAlias) {
    List<Set<Integer>> keys = new ArrayList<>();
    if (rowidAlias >= 0) {
      keys.add(Set.of(rowidAlias));
    }
    List<String> names = raw.stream().map(SqliteCatalog.Column::name).toList();
    for (Index index : indexes) {
      Set<Integer> key = new TreeSet<>(index.columns.stream().map(names::indexOf).toList());
      boolean certain = key.stream().allMatch(i -> i >= 0 && !columns.get(i).field().isNullable());
      if (certain && !keys.contains(key)) {
        keys.add(key);
      }
    }
    return keys;
  }

  private static List<Integer> primaryKey(List<SqliteCatalog.Column> columns) {
    return IntStream.range(0, columns.size()).filter(i -> columns.get(i).keyPosition() > 0).boxed().toList();
  }
}
