package io.calcrete.rules;

import io.calcrete.backend.Backend;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.logical.LogicalJoin;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.util.ImmutableBitSet;

/**
 * Orders the inner joins of a statement that spans backends.
 *
 * <p>First, tables of one backend that conditions connect are joined with each other, so that their join can go down as
 * one query; the order inside is the backend's business. Then those groups are joined by row counts: the largest is the
 * probe side, and the group that gives the smallest result is joined next, as the build side on the right, where
 * Calcite's hash join and DuckDB's expect it. Greedy; groups are few. Statements of a single backend are left alone.
 */
final class JoinOrder extends RelHomogeneousShuttle {
  private final Cardinality cardinality;

  JoinOrder(Cardinality cardinality) {
    this.cardinality = cardinality;
  }

  @Override
  public RelNode visit(RelNode rel) {
    if (rel instanceof LogicalJoin join && isInner(join) && Homes.of(join).size() > 1) {
      List<Factor> factors = new ArrayList<>();
      List<RexNode> conditions = new ArrayList<>();
      flatten(join, 0, factors, conditions);
      return ordered(join, factors, conditions);
    }
    return super.visit(rel);
  }

  private static boolean isInner(LogicalJoin join) {
    return join.getJoinType() == JoinRelType.INNER && join.getHints().isEmpty();
  }

  /** The inputs of a tree of inner joins, and its conditions over the concatenation of their columns. */
  private void flatten(RelNode rel, int offset, List<Factor> factors, List<RexNode> conditions) {
    if (rel instanceof LogicalJoin join && isInner(join)) {
      flatten(join.getLeft(), offset, factors, conditions);
      flatten(join.getRight(), offset + join.getLeft().getRowType().getFieldCount(), factors, conditions);
      RelOptUtil.conjunctions(join.getCondition())
          .forEach(condition -> conditions.add(RexUtil.shift(condition, offset)));
    } else {
      RelNode factor = visit(rel);
      int columns = factor.getRowType().getFieldCount();
      factors.add(new Factor(factor, ImmutableBitSet.range(offset, offset + columns).asList(), Homes.single(factor)));
    }
  }

  private RelNode ordered(LogicalJoin original, List<Factor> factors, List<RexNode> conditions) {
    List<RexNode> open = new ArrayList<>(conditions);
    List<Factor> groups = new ArrayList<>();
    factors.forEach(factor -> groups.add(filtered(factor, open)));
    while (mergeWithinBackend(groups, open)) {
      // Until no two groups of one backend are connected any more.
    }
    groups.sort(Comparator.comparingDouble(group -> -rows(group.rel)));
    Factor tree = groups.remove(0);
    while (!groups.isEmpty()) {
      Factor next = cheapest(tree, groups, open);
      groups.remove(next);
      tree = join(tree, next, open);
    }
    return restored(original, filtered(tree, open));
  }

  /** A group with the open conditions on it that are of its columns only, which it closes. */
  private static Factor filtered(Factor group, List<RexNode> open) {
    ImmutableBitSet columns = ImmutableBitSet.of(group.columns);
    List<RexNode> conditions =
        open.stream().filter(condition -> columns.contains(RelOptUtil.InputFinder.bits(condition))).toList();
    if (conditions.isEmpty()) {
      return group;
    }
    open.removeAll(conditions);
    List<RexNode> moved = new Positions(group.columns).visitList(conditions);
    return new Factor(Filters.of(group.rel, moved), group.columns, group.home);
  }

  private boolean mergeWithinBackend(List<Factor> groups, List<RexNode> open) {
    for (int i = 0; i < groups.size(); i++) {
      for (int j = i + 1; j < groups.size(); j++) {
        Factor a = groups.get(i);
        Factor b = groups.get(j);
        if (a.home.isPresent() && a.home.equals(b.home) && belongTogether(a, b, groups, open)) {
          groups.remove(j);
          groups.set(i, join(a, b, open));
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Whether conditions connect two groups, and not only such that both are better joined with others first: customers and
   * suppliers of the same nation, who come together by key in a line item, are many where they meet without it.
   */
  private boolean belongTogether(Factor a, Factor b, List<Factor> groups, List<RexNode> open) {
    return !applicable(a, b, open).isEmpty()
        && (isByKey(a, b, open) || !(hasKeyElsewhere(a, b, groups, open) && hasKeyElsewhere(b, a, groups, open)));
  }

  private boolean hasKeyElsewhere(Factor group, Factor but, List<Factor> groups, List<RexNode> open) {
    return groups.stream().anyMatch(other -> other != group && other != but && isByKey(group, other, open));
  }

  /** Whether the conditions that connect two groups have a key of one of them. */
  private boolean isByKey(Factor a, Factor b, List<RexNode> open) {
    if (applicable(a, b, open).isEmpty()) {
      return false;
    }
    JoinKeys keys = JoinKeys.of((Join) join(a, b, new ArrayList<>(open)).rel);
    return cardinality.isUnique(a.rel, keys.left()) || cardinality.isUnique(b.rel, keys.right());
  }

  /** The group whose join with the tree has the fewest rows; a group that no condition connects comes last. */
  private Factor cheapest(Factor tree, List<Factor> groups, List<RexNode> open) {
    Comparator<Factor> connectedFirst = Comparator.comparing(group -> applicable(tree, group, open).isEmpty());
    return groups.stream()
        .min(connectedFirst.thenComparingDouble(group -> rows(join(tree, group, new ArrayList<>(open)).rel)))
        .orElseThrow();
  }

  /** Joins two groups on every open condition that they satisfy together, and closes those. */
  private Factor join(Factor left, Factor right, List<RexNode> open) {
    List<RexNode> conditions = applicable(left, right, open);
    open.removeAll(conditions);
    List<Integer> columns = new ArrayList<>(left.columns);
    columns.addAll(right.columns);
    RexBuilder builder = left.rel.getCluster().getRexBuilder();
    RexNode condition = RexUtil.composeConjunction(builder, conditions).accept(new Positions(columns));
    RelNode join = LogicalJoin.create(left.rel, right.rel, List.of(), condition, Set.of(), JoinRelType.INNER);
    Optional<Backend> home = left.home.equals(right.home) ? left.home : Optional.empty();
    return new Factor(join, columns, home);
  }

  private static List<RexNode> applicable(Factor left, Factor right, List<RexNode> open) {
    ImmutableBitSet columns = ImmutableBitSet.of(left.columns).union(ImmutableBitSet.of(right.columns));
    ImmutableBitSet leftColumns = ImmutableBitSet.of(left.columns);
    ImmutableBitSet rightColumns = ImmutableBitSet.of(right.columns);
    return open.stream()
        .filter(
            condition -> {
              ImmutableBitSet used = RelOptUtil.InputFinder.bits(condition);
              return columns.contains(used) && used.intersects(leftColumns) && used.intersects(rightColumns);
            })
        .toList();
  }

  /** The columns in the order that the plan above expects. */
  private RelNode restored(LogicalJoin original, Factor tree) {
    RexBuilder builder = original.getCluster().getRexBuilder();
    List<RexNode> expressions = new ArrayList<>();
    for (int i = 0; i < tree.columns.size(); i++) {
      expressions.add(builder.makeInputRef(tree.rel, tree.columns.indexOf(i)));
    }
    return LogicalProject.create(tree.rel, List.of(), expressions, original.getRowType(), Set.of());
  }

  private double rows(RelNode rel) {
    return cardinality.rows(rel);
  }

  /**
   * One or more joined inputs.
   *
   * @param columns for each column, its position in the concatenation of all inputs
   * @param home the backend that has all of it
   */
  private record Factor(RelNode rel, List<Integer> columns, Optional<Backend> home) {}

  /** Moves references from the concatenation of all inputs to a group's own columns. */
  private static final class Positions extends RexShuttle {
    private final List<Integer> columns;

    Positions(List<Integer> columns) {
      this.columns = columns;
    }

    @Override
    public RexNode visitInputRef(RexInputRef ref) {
      return new RexInputRef(columns.indexOf(ref.getIndex()), ref.getType());
    }
  }
}
