package io.calcrete.rules;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.util.ImmutableBitSet;

/**
 * The columns that a join compares for equality, casts left out of consideration, to estimate rows by.
 *
 * @param left of the left side
 * @param right of the right side, counted there
 * @param others the other conditions
 */
record JoinKeys(ImmutableBitSet left, ImmutableBitSet right, List<RexNode> others) {
  static JoinKeys of(Join join) {
    int columns = join.getLeft().getRowType().getFieldCount();
    ImmutableBitSet.Builder left = ImmutableBitSet.builder();
    ImmutableBitSet.Builder right = ImmutableBitSet.builder();
    List<RexNode> others = new ArrayList<>();
    for (RexNode condition : RelOptUtil.conjunctions(join.getCondition())) {
      int[] pair = columns(condition);
      if (pair != null && pair[0] < columns && pair[1] >= columns) {
        left.set(pair[0]);
        right.set(pair[1] - columns);
      } else {
        others.add(condition);
      }
    }
    return new JoinKeys(left.build(), right.build(), others);
  }

  /** The two columns that a condition compares, the one on the left first; null if it does not. */
  private static int[] columns(RexNode condition) {
    if (condition.getKind() != SqlKind.EQUALS && condition.getKind() != SqlKind.IS_NOT_DISTINCT_FROM) {
      return null;
    }
    List<RexNode> sides = ((RexCall) condition).getOperands();
    return RexUtil.removeCast(sides.get(0)) instanceof RexInputRef a && RexUtil.removeCast(sides.get(1)) instanceof RexInputRef b
        ? new int[] {Math.min(a.getIndex(), b.getIndex()), Math.max(a.getIndex(), b.getIndex())}
        : null;
  }
}
