package io.calcrete.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.logical.LogicalAggregate;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlAggFunction;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.SqlTypeName;

/**
 * What aggregates are given, where Calcite's Enumerable engine takes it otherwise: it adds in the result's Java type, and
 * cannot add a long to a BigDecimal; and the least and greatest text are so by code point.
 */
final class HostAggregates {
  private HostAggregates() {}

  static RelNode rewrite(LogicalAggregate aggregate) {
    RelNode input = aggregate.getInput();
    RexBuilder builder = aggregate.getCluster().getRexBuilder();
    List<RexNode> columns = new ArrayList<>(builder.identityProjects(input.getRowType()));
    List<String> names = new ArrayList<>(input.getRowType().getFieldNames());
    List<AggregateCall> calls = new ArrayList<>();
    for (AggregateCall call : aggregate.getAggCallList()) {
      RexNode argument = call.getArgList().isEmpty() ? null : columns.get(call.getArgList().get(0));
      RexNode given = argument == null ? null : argument(builder, call.getAggregation(), argument, call.getType());
      if (given == argument) {
        calls.add(call);
      } else {
        RelDataType type =
            builder.getTypeFactory()
                .createTypeWithNullability(type(call.getAggregation(), given, call.getType()), call.getType().isNullable());
        calls.add(retyped(call, columns.size(), type));
        columns.add(given);
        names.add("argument" + columns.size());
      }
    }
    if (columns.size() == input.getRowType().getFieldCount()) {
      return aggregate;
    }
    RelNode given = LogicalProject.create(input, List.of(), columns, names, Set.of());
    RelNode aggregated =
        aggregate.copy(aggregate.getTraitSet(), given, aggregate.getGroupSet(), aggregate.groupSets, calls);
    List<RexNode> results = new ArrayList<>(builder.identityProjects(aggregated.getRowType()));
    for (int i = 0; i < calls.size(); i++) {
      int field = aggregate.getGroupCount() + i;
      AggregateCall call = aggregate.getAggCallList().get(i);
      results.set(field, result(builder, call.getAggregation(), results.get(field), call.getType()));
    }
    return LogicalProject.create(aggregated, List.of(), results, aggregate.getRowType(), Set.of());
  }

  private static AggregateCall retyped(AggregateCall call, int argument, RelDataType type) {
    return AggregateCall.create(
        call.getParserPosition(),
        call.getAggregation(),
        call.isDistinct(),
        call.isApproximate(),
        call.ignoreNulls(),
        call.rexList,
        List.of(argument),
        call.filterArg,
        call.distinctKeys,
        call.collation,
        type,
        call.getName());
  }

  /** What the engine is to aggregate for an argument. */
  static RexNode argument(RexBuilder builder, SqlAggFunction function, RexNode argument, RelDataType result) {
    boolean sum = function.getKind() == SqlKind.SUM || function.getKind() == SqlKind.SUM0;
    if (sum && isDecimal(result) && !isDecimal(argument.getType())) {
      RelDataType type = builder.getTypeFactory().createTypeWithNullability(result, argument.getType().isNullable());
      return builder.makeCast(type, argument);
    }
    return isExtreme(function) ? HostOrder.ordered(builder, argument) : argument;
  }

  /** What was asked for, from what the engine makes of an {@link #argument}. */
  static RexNode result(RexBuilder builder, SqlAggFunction function, RexNode aggregated, RelDataType type) {
    return isExtreme(function) && HostOrder.differs(type) ? HostOrder.restored(builder, aggregated, type) : aggregated;
  }

  /** The type that the engine's result has. */
  static RelDataType type(SqlAggFunction function, RexNode argument, RelDataType result) {
    return isExtreme(function) && HostOrder.differs(result)
        ? argument.getType()
        : result;
  }

  private static boolean isExtreme(SqlAggFunction function) {
    return function == SqlStdOperatorTable.MIN || function == SqlStdOperatorTable.MAX;
  }

  private static boolean isDecimal(RelDataType type) {
    return type.getSqlTypeName() == SqlTypeName.DECIMAL;
  }
}
