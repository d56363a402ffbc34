package io.calcrete.rules;

import com.google.common.collect.ImmutableList;
import io.calcrete.backend.CatalogColumn;
import io.calcrete.backend.RemoteOperators;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.rel2sql.RelToSqlConverter;
import org.apache.calcite.sql.SqlDialect;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;

/**
 * Calcite's writer of SQL, with the tables named as their backend names them, columns read as their catalog says, and no
 * {@code SELECT *} anywhere: a column that somebody adds to a table must not shift those that were planned.
 *
 * <p>Public, since Calcite calls the {@code visit} methods by reflection.
 */
public final class RemoteSqlConverter extends RelToSqlConverter {
  private final Map<List<String>, List<String>> columns = new HashMap<>();

  RemoteSqlConverter(SqlDialect dialect) {
    super(dialect);
  }

  SqlNode convert(RelNode part) {
    return visitRoot(part).asStatement().accept(new StarExpansion(columns));
  }

  /** Called by reflection. */
  public Result visit(BackendScan scan) {
    List<String> path = scan.backendTable().description().path();
    List<CatalogColumn> described = scan.backendTable().description().columns();
    columns.put(path, described.stream().map(CatalogColumn::name).toList());
    SqlIdentifier table = new SqlIdentifier(path, SqlParserPos.ZERO);
    return described.stream().allMatch(column -> column.readAs() == null)
        ? result(table, ImmutableList.of(Clause.FROM), scan, null)
        : result(reading(table, described), ImmutableList.of(Clause.SELECT), scan, null);
  }

  private static SqlSelect reading(SqlIdentifier table, List<CatalogColumn> described) {
    List<SqlNode> items = new ArrayList<>();
    for (CatalogColumn column : described) {
      SqlIdentifier name = new SqlIdentifier(column.name(), SqlParserPos.ZERO);
      String readAs = column.readAs();
      items.add(
          readAs == null
              ? name
              : SqlStdOperatorTable.AS.createCall(
                  SqlParserPos.ZERO, RemoteOperators.verbatim(readAs).createCall(SqlParserPos.ZERO), name));
    }
    return new SqlSelect(
        SqlParserPos.ZERO,
        null,
        new SqlNodeList(items, SqlParserPos.ZERO),
        table,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
