package io.calcrete.rules;

import java.util.List;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.logical.LogicalFilter;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexUtil;

/** Filters made of conditions that stood in others. */
final class Filters {
  private Filters() {}

  /** The rows for which every condition holds. A condition may be a cast to NOT NULL, which a filter's must not be. */
  static RelNode of(RelNode input, List<RexNode> conditions) {
    RexBuilder builder = input.getCluster().getRexBuilder();
    RexNode all = RexUtil.composeConjunction(builder, conditions);
    return LogicalFilter.create(input, RexUtil.removeNullabilityCast(builder.getTypeFactory(), all));
  }
}
