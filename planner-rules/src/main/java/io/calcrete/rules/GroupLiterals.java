package io.calcrete.rules;

import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlNumericLiteral;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.util.SqlShuttle;

/** Keeps a number in GROUP BY from being the place of a column: {@code GROUP BY 3} groups by the third of the list. */
final class GroupLiterals extends SqlShuttle {
  @Override
  public SqlNode visit(SqlCall call) {
    SqlNode visited = super.visit(call);
    if (visited instanceof SqlSelect select && select.getGroup() != null) {
      SqlNodeList keys = new SqlNodeList(select.getGroup().getParserPosition());
      select.getGroup().forEach(key -> keys.add(key instanceof SqlNumericLiteral number ? sum(number) : key));
      select.setGroupBy(keys);
    }
    return visited;
  }

  private static SqlNode sum(SqlNumericLiteral number) {
    SqlLiteral zero = SqlLiteral.createExactNumeric("0", SqlParserPos.ZERO);
    return SqlStdOperatorTable.PLUS.createCall(SqlParserPos.ZERO, number, zero);
  }
}
