package io.calcrete.rules;

import io.calcrete.sql.HostOperators;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.SetOp;
import org.apache.calcite.rel.logical.LogicalAggregate;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.util.ImmutableBitSet;

/** Zeros of either sign are one group, where Calcite's Enumerable engine, which compares Java's objects, has two. */
final class HostZeros {
  private static final Set<SqlTypeName> APPROXIMATE =
      EnumSet.of(SqlTypeName.REAL, SqlTypeName.FLOAT, SqlTypeName.DOUBLE);

  private HostZeros() {}

  static LogicalAggregate rewrite(LogicalAggregate aggregate) {
    RelNode input = withoutSign(aggregate.getInput(), aggregate.getGroupSet());
    return input == aggregate.getInput()
        ? aggregate
        : (LogicalAggregate) aggregate.copy(aggregate.getTraitSet(), List.of(input));
  }

  /** A set operation that tells rows apart by all their columns. */
  static RelNode rewrite(SetOp operation) {
    List<RelNode> inputs = operation.getInputs().stream().map(HostZeros::withoutSign).toList();
    return inputs.equals(operation.getInputs()) ? operation : operation.copy(operation.getTraitSet(), inputs);
  }

  private static RelNode withoutSign(RelNode input) {
    return withoutSign(input, ImmutableBitSet.range(input.getRowType().getFieldCount()));
  }

  private static RelNode withoutSign(RelNode input, ImmutableBitSet columns) {
    RexBuilder builder = input.getCluster().getRexBuilder();
    List<RexNode> rows = new ArrayList<>(builder.identityProjects(input.getRowType()));
    boolean found = false;
    for (int column : columns) {
      RexNode value = rows.get(column);
      if (APPROXIMATE.contains(value.getType().getSqlTypeName())) {
        rows.set(column, builder.makeCall(value.getType(), HostOperators.of(function(value)), List.of(value)));
        found = true;
      }
    }
    return found ? LogicalProject.create(input, List.of(), rows, input.getRowType().getFieldNames(), Set.of()) : input;
  }

  private static String function(RexNode value) {
    return value.getType().getSqlTypeName() == SqlTypeName.REAL ? "zeroWithoutSignOfReal" : "zeroWithoutSign";
  }
}
