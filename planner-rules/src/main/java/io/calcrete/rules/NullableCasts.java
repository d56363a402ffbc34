package io.calcrete.rules;

import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.type.SqlTypeUtil;

/**
 * Takes back that a cast is never NULL of what may be: Calcite says so inside COALESCE, behind a test, and its simplifier
 * moves the cast to where the test is no more. There the Enumerable engine makes a zero of a NULL.
 */
final class NullableCasts extends RelHomogeneousShuttle {
  @Override
  public RelNode visit(RelNode rel) {
    return super.visit(rel).accept(new Casts(rel.getCluster().getRexBuilder()));
  }

  private static final class Casts extends RexShuttle {
    private final RexBuilder builder;

    Casts(RexBuilder builder) {
      this.builder = builder;
    }

    @Override
    public RexNode visitCall(RexCall call) {
      RexNode visited = super.visitCall(call);
      if (visited.getKind() != SqlKind.CAST || visited.getType().isNullable()) {
        return visited;
      }
      RexNode operand = ((RexCall) visited).getOperands().get(0);
      if (!operand.getType().isNullable()) {
        return visited;
      }
      RelDataType type = builder.getTypeFactory().createTypeWithNullability(visited.getType(), true);
      return SqlTypeUtil.equalSansNullability(builder.getTypeFactory(), type, operand.getType())
          ? operand
          : ((RexCall) visited).clone(type, ((RexCall) visited).getOperands());
    }
  }
}
