package io.calcrete.jdbc;

import io.calcrete.backend.Arguments;
import io.calcrete.backend.Capabilities;
import io.calcrete.backend.Translation;
import java.math.BigDecimal;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexOver;
import org.apache.calcite.rex.RexWindow;
import org.apache.calcite.rex.RexWindowBound;
import org.apache.calcite.rex.RexWindowExclusion;

/**
 * Functions over windows. Sums of doubles only over frames that begin at the partition's first row: from others SQLite
 * subtracts the rows that leave them, and a large number that leaves takes the small ones with it.
 */
final class SqliteWindows {
  /** A call with a window cannot be made anew, nor need it. */
  private static final Translation AS_PLANNED = (builder, call, operands) -> call;

  private SqliteWindows() {}

  static void declare(Capabilities.Builder builder, boolean utf8) {
    Arguments framed = call -> isPlain(window(call));
    Arguments comparable = Arguments.operands(type -> SqliteCapabilities.isComparable(type, utf8));
    Arguments growing = framed.and(call -> window(call).getLowerBound().isUnbounded());
    builder
        .windows(framed, AS_PLANNED, "ROW_NUMBER", "RANK", "DENSE_RANK")
        .windows(framed.and(call -> call.getOperands().size() <= 1), AS_PLANNED, "COUNT")
        .windows(framed, AS_PLANNED, "FIRST_VALUE", "LAST_VALUE")
        .windows(framed.and(comparable), AS_PLANNED, "MIN", "MAX")
        .windows(growing.and(Arguments.of(SqlTypes.DOUBLE)), AS_PLANNED, "SUM", "SUM0", "AVG")
        .windows(SqliteWindows::isPlainNeighbour, AS_PLANNED, "LAG", "LEAD");
  }

  private static RexWindow window(RexCall call) {
    return ((RexOver) call).getWindow();
  }

  /** Frames between the ends, the current row and constant numbers of rows. */
  private static boolean isPlain(RexWindow window) {
    return window.getExclude() == RexWindowExclusion.EXCLUDE_NO_OTHER
        && isPlain(window, window.getLowerBound())
        && isPlain(window, window.getUpperBound());
  }

  private static boolean isPlain(RexWindow window, RexWindowBound bound) {
    return bound.isUnbounded() || bound.isCurrentRow() || window.isRows() && isCount(bound.getOffset());
  }

  private static boolean isCount(RexNode node) {
    BigDecimal count = node == null ? null : SqlTypes.literal(node, BigDecimal.class);
    return count != null && count.signum() >= 0;
  }

  /** A constant number of rows away, with a default of the value's own type. */
  private static boolean isPlainNeighbour(RexCall call) {
    RelDataType type = call.getOperands().get(0).getType();
    return isPlain(window(call))
        && (call.getOperands().size() < 2 || isCount(call.getOperands().get(1)))
        && (call.getOperands().size() < 3 || SqlTypes.sameFamily(call.getOperands().get(2).getType(), type));
  }
}
