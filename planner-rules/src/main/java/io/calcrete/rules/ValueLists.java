package io.calcrete.rules;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;

/**
 * Makes a list of values one search, before anything looks at it: Calcite's converter writes {@code IN (1, 2, ...)} as
 * {@code x = 1 OR x = 2 ...}, and its simplifier compares each of these with each, so that a thousand take minutes.
 */
final class ValueLists extends RelHomogeneousShuttle {
  @Override
  public RelNode visit(RelNode rel) {
    return super.visit(rel).accept(new Searches(rel.getCluster().getRexBuilder()));
  }

  private static final class Searches extends RexShuttle {
    private final RexBuilder builder;

    Searches(RexBuilder builder) {
      this.builder = builder;
    }

    @Override
    public RexNode visitCall(RexCall call) {
      RexNode search =
          switch (call.getKind()) {
            case OR -> search(call, SqlKind.EQUALS);
            case AND -> search(call, SqlKind.NOT_EQUALS);
            default -> null;
          };
      if (search == null) {
        return super.visitCall(call);
      }
      return call.getKind() == SqlKind.OR ? search : builder.makeCall(SqlStdOperatorTable.NOT, search);
    }

    /** A search for the values that one expression is compared with, or null if the call is something else. */
    private RexNode search(RexCall call, SqlKind comparison) {
      List<RexNode> values = new ArrayList<>();
      RexNode searched = null;
      for (RexNode operand : call.getOperands()) {
        boolean compares =
            operand.getKind() == comparison
                && ((RexCall) operand).getOperands().get(1) instanceof RexLiteral literal
                && !literal.isNull();
        if (!compares) {
          return null;
        }
        RexNode left = ((RexCall) operand).getOperands().get(0);
        if (searched != null && !searched.equals(left)) {
          return null;
        }
        searched = left;
        values.add(((RexCall) operand).getOperands().get(1));
      }
      return searched != null && RexUtil.isDeterministic(searched) ? builder.makeIn(searched, values) : null;
    }
  }
}
