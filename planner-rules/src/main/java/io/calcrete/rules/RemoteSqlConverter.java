package io.calcrete.rules;

import com.google.common.collect.ImmutableList;
import io.calcrete.backend.CatalogColumn;
import io.calcrete.backend.RemoteOperators;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.rel2sql.RelToSqlConverter;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlDialect;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.util.Util;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Calcite's writer of SQL, with the tables named as their backend names them, columns read as their catalog says, and no
 * {@code SELECT *} anywhere: a column that somebody adds to a table must not shift those that were planned.
 *
 * <p>Public, since Calcite calls the {@code visit} methods by reflection.
 */
public final class RemoteSqlConverter extends RelToSqlConverter {
  private final Map<List<String>, List<String>> columns = new HashMap<>();
  private final List<BackendQuery> streams = new ArrayList<>();

  RemoteSqlConverter(SqlDialect dialect) {
    super(dialect);
  }

  SqlNode convert(RelNode part) {
    reserveColumnNames(part);
    SqlNode statement = visitRoot(part).asStatement();
    if (statement instanceof SqlSelect select) {
      select.setSelectList(withoutMadeUpNames(select));
    }
    return statement
        .accept(new StarExpansion(columns, statement))
        .accept(new OrderNames())
        .accept(new GroupLiterals(dialect));
  }

  /** The leaves whose rows the statement reads, in the order of their numbers. */
  List<BackendQuery> streams() {
    return List.copyOf(streams);
  }

  /** No table is called like a column: to DuckDB, {@code t0.a} is first the field {@code a} of a column {@code t0}. */
  private void reserveColumnNames(RelNode part) {
    if (part instanceof BackendScan scan) {
      for (CatalogColumn column : scan.backendTable().description().columns()) {
        aliasSet.add(column.name());
        aliasSet.add(column.name().toLowerCase(Locale.ROOT));
      }
    }
    if (part instanceof StreamScan) {
      part.getRowType().getFieldNames().forEach(name -> aliasSet.addAll(List.of(name, name.toLowerCase(Locale.ROOT))));
    }
    part.getInputs().forEach(this::reserveColumnNames);
  }

  /** What comes back is told by its place: only names that a person gave, or that the statement sorts by, are kept. */
  private static SqlNodeList withoutMadeUpNames(SqlSelect select) {
    String order = String.valueOf(select.getOrderList());
    List<SqlNode> items = new ArrayList<>();
    for (SqlNode item : select.getSelectList()) {
      String name =
          item instanceof SqlCall as && as.getKind() == SqlKind.AS ? ((SqlIdentifier) as.operand(1)).getSimple() : "";
      items.add(name.contains("$") && !order.contains(name) ? ((SqlCall) item).operand(0) : item);
    }
    return new SqlNodeList(items, SqlParserPos.ZERO);
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

  /** Called by reflection. */
  public Result visit(StreamScan scan) {
    List<String> path = scan.host().streamPath(streams.size());
    streams.add(scan.leaf());
    columns.put(path, scan.getRowType().getFieldNames());
    return result(new SqlIdentifier(path, SqlParserPos.ZERO), ImmutableList.of(Clause.FROM), scan, null);
  }

  /** What is grouped by a window function's result is grouped outside of where that is worked out. */
  @Override
  public Result visitInput(RelNode parent, int i, boolean anonymous, boolean ignoreClauses, Set<Clause> expected) {
    if (!(parent instanceof Aggregate && parent.getInput(i) instanceof Project below && below.containsOver())) {
      return super.visitInput(parent, i, anonymous, ignoreClauses, expected);
    }
    // A clause that comes before those of a projection begins a query around it.
    Set<Clause> around = new TreeSet<>(expected);
    around.add(Clause.WHERE);
    return super.visitInput(parent, i, anonymous, false, around);
  }

  /**
   * Semi and anti joins, as EXISTS over a FROM of their own: Calcite's way leaves the names of the outer side without their
   * table, which inside EXISTS are those of the inner side wherever it has the same.
   */
  @Override
  protected Result visitAntiOrSemiJoin(Join join) {
    Result left = visitInput(join, 0).resetAlias();
    Result right = visitInput(join, 1).resetAlias();
    SqlNode condition =
        convertConditionToSqlNode(join.getCondition(), left.qualifiedContext(), right.qualifiedContext());
    SqlSelect inner = select(SqlNodeList.of(SqlLiteral.createExactNumeric("1", SqlParserPos.ZERO)), right.asFrom(), condition);
    SqlNode exists = SqlStdOperatorTable.EXISTS.createCall(SqlParserPos.ZERO, inner);
    SqlNode where =
        join.getJoinType() == JoinRelType.ANTI
            ? SqlStdOperatorTable.NOT.createCall(SqlParserPos.ZERO, exists)
            : exists;
    return result(
        select(items(left.qualifiedContext(), join.getRowType().getFieldNames()), left.asFrom(), where),
        ImmutableList.of(Clause.FROM, Clause.WHERE, Clause.SELECT),
        join,
        null);
  }

  private static SqlNodeList items(Context context, List<String> names) {
    List<SqlNode> items = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      SqlNode column = context.field(i);
      boolean isNamed = column instanceof SqlIdentifier path && Util.last(path.names).equals(names.get(i));
      items.add(isNamed ? column : named(column, names.get(i)));
    }
    return new SqlNodeList(items, SqlParserPos.ZERO);
  }

  private static SqlNode named(SqlNode column, String name) {
    SqlIdentifier identifier = new SqlIdentifier(name, SqlParserPos.ZERO);
    return SqlStdOperatorTable.AS.createCall(SqlParserPos.ZERO, column, identifier);
  }

  private static SqlSelect select(SqlNodeList items, SqlNode from, @Nullable SqlNode where) {
    return new SqlSelect(
        SqlParserPos.ZERO, null, items, from, where, null, null, null, null, null, null, null, null);
  }

  private static SqlSelect reading(SqlIdentifier table, List<CatalogColumn> described) {
    List<SqlNode> items = new ArrayList<>();
    for (CatalogColumn column : described) {
      SqlIdentifier name = new SqlIdentifier(column.name(), SqlParserPos.ZERO);
      String readAs = column.readAs();
      items.add(
          readAs == null
              ? name
              : named(RemoteOperators.verbatim(readAs).createCall(SqlParserPos.ZERO), column.name()));
    }
    return select(new SqlNodeList(items, SqlParserPos.ZERO), table, null);
  }
}
