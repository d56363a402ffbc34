package io.calcrete.rules;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.calcite.plan.RelOptPredicateList;
import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.RelFactories;
import org.apache.calcite.rel.logical.LogicalJoin;
import org.apache.calcite.rel.metadata.RelMetadataQuery;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.tools.RelBuilder;

/**
 * {@code a.k = b.k AND a.k = 7} filters b too: what holds on one side of a join holds for the keys of the other. Where the
 * keys are whole numbers of different widths, see {@link WidenedKeys}.
 *
 * <p>Looks at each join once. Calcite's own rule for this never ends where a predicate that it infers says nothing new,
 * such as that a column is not NULL which never is.
 */
final class TransitivePredicates extends RelHomogeneousShuttle {
  private final RelMetadataQuery metadata;
  private final RelBuilder builder;

  TransitivePredicates(RelNode plan) {
    this.metadata = plan.getCluster().getMetadataQuery();
    this.builder = RelFactories.LOGICAL_BUILDER.create(plan.getCluster(), null);
  }

  @Override
  public RelNode visit(RelNode rel) {
    RelNode visited = super.visit(rel);
    if (!(rel instanceof LogicalJoin join)) {
      return visited;
    }
    // As the join was: the predicates of what is below it were gathered already.
    RelOptPredicateList predicates = metadata.getPulledUpPredicates(join);
    WidenedKeys widened = new WidenedKeys(join, metadata);
    RelNode left =
        filtered(visited.getInput(0), join.getLeft(), predicates.leftInferredPredicates, widened.forLeft());
    RelNode right =
        filtered(visited.getInput(1), join.getRight(), predicates.rightInferredPredicates, widened.forRight());
    boolean same = left == visited.getInput(0) && right == visited.getInput(1);
    return same ? visited : visited.copy(visited.getTraitSet(), ImmutableList.of(left, right));
  }

  private RelNode filtered(RelNode side, RelNode before, List<RexNode> inferred, List<RexNode> more) {
    List<RexNode> known = metadata.getPulledUpPredicates(before).pulledUpPredicates;
    List<RexNode> news =
        Stream.concat(inferred.stream(), more.stream()).filter(Predicate.not(known::contains)).distinct().toList();
    // An inferred predicate has the nullability of the column that it was inferred from.
    RexShuttle retyped =
        new RexShuttle() {
          @Override
          public RexNode visitInputRef(RexInputRef ref) {
            return RexInputRef.of(ref.getIndex(), side.getRowType());
          }
        };
    return builder.push(side).filter(retyped.apply(news)).build();
  }
}
