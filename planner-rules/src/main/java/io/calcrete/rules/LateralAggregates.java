package io.calcrete.rules;

import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.logical.LogicalCorrelate;
import org.apache.calcite.rel.metadata.RelMetadataQuery;

/**
 * Makes an inner lateral join a left one where its right side always has a row, such as an aggregate without GROUP BY: it
 * is the same, and Calcite's decorrelation, which turns that aggregate into one by group, keeps the rows without a group
 * for left joins only.
 */
final class LateralAggregates extends RelHomogeneousShuttle {
  @Override
  public RelNode visit(RelNode rel) {
    RelNode visited = super.visit(rel);
    if (!(visited instanceof LogicalCorrelate correlate) || correlate.getJoinType() != JoinRelType.INNER) {
      return visited;
    }
    RelMetadataQuery metadata = correlate.getCluster().getMetadataQuery();
    Double least = metadata.getMinRowCount(correlate.getRight());
    if (least == null || least < 1) {
      return visited;
    }
    RelNode left =
        correlate.copy(
            correlate.getTraitSet(),
            correlate.getLeft(),
            correlate.getRight(),
            correlate.getCorrelationId(),
            correlate.getRequiredColumns(),
            JoinRelType.LEFT);
    return RelOptUtil.createCastRel(left, correlate.getRowType(), false);
  }
}
