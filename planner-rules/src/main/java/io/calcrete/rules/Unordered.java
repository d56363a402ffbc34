package io.calcrete.rules;

import org.apache.calcite.plan.Convention;
import org.apache.calcite.plan.RelTraitSet;
import org.apache.calcite.rel.RelCollations;
import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Sort;
import org.apache.calcite.rel.logical.LogicalValues;

/**
 * Forgets that rows happen to be in some order: VALUES of one row or none are in every order at once, which no operator
 * above can be asked to keep. Where order matters, a Sort stands in the plan.
 */
final class Unordered extends RelHomogeneousShuttle {
  @Override
  public RelNode visit(RelNode rel) {
    RelNode visited = super.visit(rel);
    if (visited instanceof LogicalValues values) {
      RelTraitSet none = values.getCluster().traitSetOf(Convention.NONE);
      return new LogicalValues(values.getCluster(), none, values.getRowType(), values.getTuples());
    }
    return visited.getConvention() == Convention.NONE && !(visited instanceof Sort)
        ? visited.copy(visited.getTraitSet().replace(RelCollations.EMPTY), visited.getInputs())
        : visited;
  }
}
