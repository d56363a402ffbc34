package io.calcrete.jdbc;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.calcite.sql.SqlBasicCall;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.fun.SqlInternalOperators;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Rows of constants. Calcite writes them as {@code SELECT 1 AS a UNION ALL SELECT 2 AS a}, which SQLite takes up to 500
 * times; {@code SELECT column1 AS a FROM (VALUES (1), (2))} is the same without an end.
 */
final class SqliteValues {
  private SqliteValues() {}

  /** The rows as VALUES, or null if the call is anything else than such a UNION ALL. */
  static @Nullable SqlNode of(SqlCall call) {
    Deque<SqlSelect> selects = new ArrayDeque<>();
    SqlNode rest = call;
    while (rest instanceof SqlBasicCall union && union.getOperator() == SqlStdOperatorTable.UNION_ALL) {
      if (!(union.operand(1) instanceof SqlSelect select) || !isConstant(select)) {
        return null;
      }
      selects.push(select);
      rest = union.operand(0);
    }
    if (!(rest instanceof SqlSelect first) || !isConstant(first) || selects.isEmpty()) {
      return null;
    }
    selects.push(first);
    List<SqlNode> rows = selects.stream().map(SqliteValues::row).toList();
    return select(names(first), SqlStdOperatorTable.VALUES.createCall(SqlParserPos.ZERO, rows));
  }

  /** {@code SELECT items FROM (query)}. */
  static SqlSelect select(SqlNodeList items, SqlNode query) {
    return new SqlSelect(
        SqlParserPos.ZERO, null, items, query, null, null, null, null, null, null, null, null, null);
  }

  private static boolean isConstant(SqlSelect select) {
    return select.getFrom() == null
        && select.getWhere() == null
        && select.getFetch() == null
        && select.getOffset() == null
        && !select.isDistinct()
        && select.getSelectList().stream().allMatch(item -> item.getKind() == SqlKind.AS);
  }

  private static SqlNode row(SqlSelect select) {
    List<SqlNode> values = select.getSelectList().stream().map(item -> ((SqlCall) item).<SqlNode>operand(0)).toList();
    return SqlInternalOperators.ANONYMOUS_ROW.createCall(SqlParserPos.ZERO, values);
  }

  private static SqlNodeList names(SqlSelect select) {
    List<SqlNode> items = new ArrayList<>();
    for (SqlNode item : select.getSelectList()) {
      SqlIdentifier given = new SqlIdentifier("column" + (items.size() + 1), SqlParserPos.ZERO);
      items.add(SqlStdOperatorTable.AS.createCall(SqlParserPos.ZERO, given, ((SqlCall) item).operand(1)));
    }
    return new SqlNodeList(items, SqlParserPos.ZERO);
  }
}
