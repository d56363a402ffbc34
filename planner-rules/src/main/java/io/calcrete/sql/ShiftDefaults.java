package io.calcrete.sql;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.util.SqlShuttle;

/**
 * Makes the default of LAG and LEAD one that may be NULL: Calcite takes the whole for never NULL if the default is so,
 * though the value of the other row may be.
 */
final class ShiftDefaults extends SqlShuttle {
  private static final Set<String> SHIFTS = Set.of("LAG", "LEAD");

  @Override
  public SqlNode visit(SqlCall call) {
    SqlCall visited = (SqlCall) super.visit(call);
    if (!isShift(visited)) {
      return visited;
    }
    List<SqlNode> operands = visited.getOperandList();
    SqlNode nullable =
        SqlStdOperatorTable.NULLIF.createCall(
            operands.get(2).getParserPosition(), operands.get(2), SqlLiteral.createNull(SqlParserPos.ZERO));
    return visited
        .getOperator()
        .createCall(
            visited.getFunctionQuantifier(), visited.getParserPosition(), operands.get(0), operands.get(1), nullable);
  }

  private static boolean isShift(SqlCall call) {
    return call.getOperator() instanceof SqlFunction function
        && SHIFTS.contains(function.getName().toUpperCase(Locale.ROOT))
        && call.operandCount() == 3;
  }
}
