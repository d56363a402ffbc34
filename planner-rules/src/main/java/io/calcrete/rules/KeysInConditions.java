package io.calcrete.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.logical.LogicalJoin;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexUtil;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Puts casts of join keys into the conditions of joins, from the projections below them into which Calcite's converter
 * moves them. Only so are joins next to each other, to be ordered, and do predicates find the columns that they are of.
 * {@link Rewrites#keysAsColumns} is the way back.
 */
final class KeysInConditions extends RelHomogeneousShuttle {
  @Override
  public RelNode visit(RelNode rel) {
    RelNode visited = super.visit(rel);
    return visited instanceof LogicalJoin join && join.getHints().isEmpty() ? inlined(join) : visited;
  }

  private static RelNode inlined(LogicalJoin join) {
    JoinRelType type = join.getJoinType();
    // A cast of a column that a join makes NULL is NULL; only what is made of nothing else moves above.
    Project left = type.generatesNullsOnLeft() ? null : casts(join.getLeft());
    Project right = type.generatesNullsOnRight() ? null : casts(join.getRight());
    if (left == null && right == null) {
      return join;
    }
    RelNode newLeft = left == null ? join.getLeft() : left.getInput();
    RelNode newRight = right == null ? join.getRight() : right.getInput();
    List<RexNode> columns = new ArrayList<>(columns(join.getLeft(), left, 0));
    columns.addAll(columns(join.getRight(), right, newLeft.getRowType().getFieldCount()));
    RexNode condition =
        join.getCondition()
            .accept(
                new RexShuttle() {
                  @Override
                  public RexNode visitInputRef(RexInputRef ref) {
                    return columns.get(ref.getIndex());
                  }
                });
    // Under a projection may be another.
    RelNode inlined =
        inlined(LogicalJoin.create(newLeft, newRight, List.of(), condition, join.getVariablesSet(), type));
    RexBuilder builder = join.getCluster().getRexBuilder();
    List<RexNode> projects = new ArrayList<>();
    for (int i = 0; i < join.getRowType().getFieldCount(); i++) {
      projects.add(builder.ensureType(join.getRowType().getFieldList().get(i).getType(), retyped(columns.get(i), inlined), true));
    }
    return LogicalProject.create(inlined, List.of(), projects, join.getRowType(), Set.of());
  }

  /** The projection, if all that it does is to choose and cast columns. */
  private static @Nullable Project casts(RelNode rel) {
    return rel instanceof Project project
            && project.getVariablesSet().isEmpty()
            && project.getProjects().stream().allMatch(e -> RexUtil.removeCast(e) instanceof RexInputRef)
        ? project
        : null;
  }

  private static List<RexNode> columns(RelNode side, @Nullable Project casts, int offset) {
    List<RexNode> columns =
        casts == null ? side.getCluster().getRexBuilder().identityProjects(side.getRowType()) : casts.getProjects();
    return columns.stream().map(column -> RexUtil.shift(column, offset)).toList();
  }

  /** With the nullability that columns have above an outer join. */
  private static RexNode retyped(RexNode column, RelNode join) {
    return column.accept(
        new RexShuttle() {
          @Override
          public RexNode visitInputRef(RexInputRef ref) {
            return RexInputRef.of(ref.getIndex(), join.getRowType());
          }
        });
  }
}
