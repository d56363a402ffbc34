package io.calcrete.rules;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexOver;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.sql.SqlKind;

/**
 * Gives the default of LAG and LEAD the type of the value that it stands in for: Calcite leaves an INTEGER default beside
 * a BIGINT column as it is, and no engine takes the one for the other.
 */
final class ShiftTypes extends RelHomogeneousShuttle {
  @Override
  public RelNode visit(RelNode rel) {
    RexBuilder builder = rel.getCluster().getRexBuilder();
    return super.visit(rel)
        .accept(
            new RexShuttle() {
              @Override
              public RexNode visitOver(RexOver over) {
                boolean shift = over.getKind() == SqlKind.LAG || over.getKind() == SqlKind.LEAD;
                return shift && over.getOperands().size() == 3 ? typed(builder, over) : super.visitOver(over);
              }
            });
  }

  private static RexNode typed(RexBuilder builder, RexOver over) {
    List<RexNode> operands = new ArrayList<>(over.getOperands());
    RelDataType value = operands.get(0).getType();
    RexNode otherwise = operands.get(2);
    if (otherwise.getType().getSqlTypeName() == value.getSqlTypeName()) {
      return over;
    }
    RelDataType type =
        builder.getTypeFactory().createTypeWithNullability(value, otherwise.getType().isNullable());
    operands.set(2, builder.makeCast(type, otherwise));
    return builder.makeOver(
        over.getType(),
        over.getAggOperator(),
        operands,
        over.getWindow().partitionKeys,
        over.getWindow().orderKeys,
        over.getWindow().getLowerBound(),
        over.getWindow().getUpperBound(),
        over.getWindow().isRows(),
        true,
        false,
        over.isDistinct(),
        over.ignoreNulls());
  }
}
