package io.calcrete.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.util.SqlShuttle;
import org.apache.calcite.sql.validate.SqlValidatorUtil;

/** Names the columns of each {@code SELECT *} whose FROM is a table, or a join with one in it. */
final class StarExpansion extends SqlShuttle {
  private final Map<List<String>, List<String>> columns;
  private final SqlNode root;

  /**
   * An expansion.
   *
   * @param columns of each table, by its path
   * @param root the statement, whose columns are told by their places
   */
  StarExpansion(Map<List<String>, List<String>> columns, SqlNode root) {
    this.columns = columns;
    this.root = root;
  }

  @Override
  public SqlNode visit(SqlCall call) {
    SqlNode visited = super.visit(call);
    if (visited instanceof SqlSelect select && select.getSelectList().equals(SqlNodeList.SINGLETON_STAR)) {
      items(select.getFrom())
          .map(list -> call == root ? list : named(list))
          .ifPresent(list -> select.setSelectList(new SqlNodeList(list, SqlParserPos.ZERO)));
    }
    return visited;
  }

  /** With the names that the planner gives to columns of a join that are called alike. */
  private static List<SqlNode> named(List<SqlNode> items) {
    List<String> names =
        items.stream().map(item -> ((SqlIdentifier) item).names.get(((SqlIdentifier) item).names.size() - 1)).toList();
    List<String> unique = SqlValidatorUtil.uniquify(names, true);
    List<SqlNode> named = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      boolean same = unique.get(i).equals(names.get(i));
      named.add(
          same
              ? items.get(i)
              : SqlStdOperatorTable.AS.createCall(
                  SqlParserPos.ZERO, items.get(i), new SqlIdentifier(unique.get(i), SqlParserPos.ZERO)));
    }
    return named;
  }

  /** What the star stands for, or empty if it may stay. */
  private Optional<List<SqlNode>> items(SqlNode from) {
    if (from instanceof SqlIdentifier table) {
      return Optional.of(columns(table, table.names.get(table.names.size() - 1)));
    }
    if (from instanceof SqlCall as && as.getKind() == SqlKind.AS && as.operand(0) instanceof SqlIdentifier table) {
      return Optional.of(columns(table, alias(as)));
    }
    if (from instanceof SqlCall as && as.getKind() == SqlKind.AS && as.operand(0) instanceof SqlSelect select) {
      return selected(select, alias(as));
    }
    if (from instanceof SqlJoin join) {
      List<SqlNode> items = new ArrayList<>(side(join.getLeft()));
      items.addAll(side(join.getRight()));
      return Optional.of(items);
    }
    return Optional.empty();
  }

  /** The columns of a subquery, which stand in it if it has no star of its own. */
  private static Optional<List<SqlNode>> selected(SqlSelect subquery, String alias) {
    List<SqlNode> columns = new ArrayList<>();
    for (SqlNode item : subquery.getSelectList()) {
      String name = SqlValidatorUtil.alias(item);
      if (name == null || name.isEmpty()) {
        return Optional.empty();
      }
      columns.add(new SqlIdentifier(List.of(alias, name), SqlParserPos.ZERO));
    }
    return Optional.of(columns);
  }

  private List<SqlNode> side(SqlNode from) {
    return items(from).orElseGet(() -> List.of(star(alias((SqlCall) from))));
  }

  private List<SqlNode> columns(SqlIdentifier table, String alias) {
    List<String> names = columns.get(table.names);
    if (names == null) {
      throw new IllegalStateException("the columns of " + table + " are not known");
    }
    return names.stream()
        .map(name -> (SqlNode) new SqlIdentifier(List.of(alias, name), SqlParserPos.ZERO))
        .toList();
  }

  private static String alias(SqlCall as) {
    return ((SqlIdentifier) as.operand(1)).getSimple();
  }

  private static SqlIdentifier star(String table) {
    return SqlIdentifier.star(List.of(table, ""), SqlParserPos.ZERO, List.of(SqlParserPos.ZERO, SqlParserPos.ZERO));
  }
}
