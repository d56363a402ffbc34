package io.calcrete.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.logical.LogicalFilter;
import org.apache.calcite.rel.logical.LogicalJoin;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlKind;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A left join of which only the rows without a match are kept is an anti join. That is what Calcite makes of NOT EXISTS:
 * {@code LEFT JOIN (SELECT k, TRUE AS t ... GROUP BY k) ... WHERE t IS NULL}.
 */
final class AntiJoins extends RelHomogeneousShuttle {
  @Override
  public RelNode visit(RelNode rel) {
    RelNode visited = super.visit(rel);
    return visited instanceof LogicalFilter filter
            && filter.getInput() instanceof LogicalJoin join
            && join.getJoinType() == JoinRelType.LEFT
        ? rewrite(filter, join)
        : visited;
  }

  private static RelNode rewrite(LogicalFilter filter, LogicalJoin join) {
    List<RexNode> rest = new ArrayList<>(RelOptUtil.conjunctions(filter.getCondition()));
    if (!rest.removeIf(condition -> keepsUnmatched(condition, join))) {
      return filter;
    }
    RexBuilder builder = join.getCluster().getRexBuilder();
    RelNode anti =
        LogicalJoin.create(
            join.getLeft(), withoutDuplicates(join), List.of(), condition(join), Set.of(), JoinRelType.ANTI);
    List<RexNode> columns = new ArrayList<>(builder.identityProjects(anti.getRowType()));
    List<RelDataTypeField> fields = join.getRowType().getFieldList();
    for (RelDataTypeField field : fields.subList(columns.size(), fields.size())) {
      columns.add(builder.makeNullLiteral(field.getType()));
    }
    RelNode unmatched = LogicalProject.create(anti, List.of(), columns, join.getRowType(), Set.of());
    return rest.isEmpty() ? unmatched : Filters.of(unmatched, rest);
  }

  /** Whether a condition is that a column of the right side is NULL, which is never NULL in a row of it. */
  private static boolean keepsUnmatched(RexNode condition, LogicalJoin join) {
    int left = join.getLeft().getRowType().getFieldCount();
    return condition.getKind() == SqlKind.IS_NULL
        && ((RexCall) condition).getOperands().get(0) instanceof RexInputRef ref
        && ref.getIndex() >= left
        && !join.getRight().getRowType().getFieldList().get(ref.getIndex() - left).getType().isNullable();
  }

  /** How often a row matches does not matter, if the keys are all that is compared. */
  private static RelNode withoutDuplicates(LogicalJoin join) {
    Aggregate distinct = distinct(join);
    return distinct == null ? join.getRight() : distinct.getInput();
  }

  private static RexNode condition(LogicalJoin join) {
    Aggregate distinct = distinct(join);
    if (distinct == null) {
      return join.getCondition();
    }
    int left = join.getLeft().getRowType().getFieldCount();
    LogicalProject project = join.getRight() instanceof LogicalProject p ? p : null;
    return join.getCondition()
        .accept(
            new org.apache.calcite.rex.RexShuttle() {
              @Override
              public RexNode visitInputRef(RexInputRef ref) {
                if (ref.getIndex() < left) {
                  return ref;
                }
                int column = ref.getIndex() - left;
                int key = project == null ? column : ((RexInputRef) project.getProjects().get(column)).getIndex();
                return new RexInputRef(left + distinct.getGroupSet().nth(key), ref.getType());
              }
            });
  }

  /** The aggregate that only makes rows different, with at most a projection of its columns and constants above. */
  private static @Nullable Aggregate distinct(LogicalJoin join) {
    RelNode right = join.getRight();
    RelNode below = right instanceof LogicalProject project ? project.getInput() : right;
    if (!(below instanceof Aggregate aggregate)
        || !aggregate.getAggCallList().isEmpty()
        || !Aggregate.isSimple(aggregate)
        || aggregate.getGroupCount() == 0) {
      return null;
    }
    int left = join.getLeft().getRowType().getFieldCount();
    boolean keysOnly =
        !(right instanceof LogicalProject project)
            || RelOptUtil.InputFinder.bits(join.getCondition()).asList().stream()
                .filter(column -> column >= left)
                .allMatch(column -> project.getProjects().get(column - left) instanceof RexInputRef);
    return keysOnly ? aggregate : null;
  }
}
