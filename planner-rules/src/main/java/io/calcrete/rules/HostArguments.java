package io.calcrete.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.logical.LogicalAggregate;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexOver;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.type.SqlTypeName;

/**
 * Casts whole numbers that a SUM adds up to a decimal: Calcite's Enumerable engine adds in the result's Java type, and
 * cannot add a long to a BigDecimal.
 */
final class HostArguments extends RelHomogeneousShuttle {
  @Override
  public RelNode visit(RelNode rel) {
    RelNode visited = super.visit(rel);
    if (visited instanceof LogicalAggregate aggregate) {
      return aggregate(aggregate);
    }
    return visited instanceof LogicalProject project && project.containsOver()
        ? project.accept(new Windows(project.getCluster().getRexBuilder()))
        : visited;
  }

  private static RelNode aggregate(LogicalAggregate aggregate) {
    RelNode input = aggregate.getInput();
    RexBuilder builder = aggregate.getCluster().getRexBuilder();
    List<RexNode> columns = new ArrayList<>(builder.identityProjects(input.getRowType()));
    List<String> names = new ArrayList<>(input.getRowType().getFieldNames());
    List<AggregateCall> calls = new ArrayList<>();
    for (AggregateCall call : aggregate.getAggCallList()) {
      if (isSum(call.getAggregation().getKind()) && needsCast(columns.get(call.getArgList().get(0)).getType(), call.getType())) {
        RexNode argument = columns.get(call.getArgList().get(0));
        columns.add(cast(builder, argument, call.getType()));
        names.add("sum" + columns.size());
        calls.add(call.withArgList(List.of(columns.size() - 1)));
      } else {
        calls.add(call);
      }
    }
    if (columns.size() == input.getRowType().getFieldCount()) {
      return aggregate;
    }
    RelNode casts = LogicalProject.create(input, List.of(), columns, names, Set.of());
    return aggregate.copy(aggregate.getTraitSet(), casts, aggregate.getGroupSet(), aggregate.groupSets, calls);
  }

  private static boolean isSum(SqlKind kind) {
    return kind == SqlKind.SUM || kind == SqlKind.SUM0;
  }

  private static boolean needsCast(RelDataType argument, RelDataType result) {
    return result.getSqlTypeName() == SqlTypeName.DECIMAL && argument.getSqlTypeName() != SqlTypeName.DECIMAL;
  }

  private static RexNode cast(RexBuilder builder, RexNode argument, RelDataType result) {
    RelDataType type =
        builder.getTypeFactory().createTypeWithNullability(result, argument.getType().isNullable());
    return builder.makeCast(type, argument);
  }

  /** The same for sums over windows. */
  private static final class Windows extends RexShuttle {
    private final RexBuilder builder;

    Windows(RexBuilder builder) {
      this.builder = builder;
    }

    @Override
    public RexNode visitOver(RexOver over) {
      RexOver visited = (RexOver) super.visitOver(over);
      if (!isSum(visited.getKind()) || !needsCast(visited.getOperands().get(0).getType(), visited.getType())) {
        return visited;
      }
      RexNode argument = cast(builder, visited.getOperands().get(0), visited.getType());
      return builder.makeOver(
          visited.getType(),
          visited.getAggOperator(),
          List.of(argument),
          visited.getWindow().partitionKeys,
          visited.getWindow().orderKeys,
          visited.getWindow().getLowerBound(),
          visited.getWindow().getUpperBound(),
          visited.getWindow().isRows(),
          true,
          false,
          visited.isDistinct(),
          visited.ignoreNulls());
    }
  }
}
