package io.calcrete.rules;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.core.JoinInfo;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.logical.LogicalAggregate;
import org.apache.calcite.rel.logical.LogicalJoin;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.sql.SqlAggFunction;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.util.ImmutableBitSet;

/**
 * Aggregates one side of a cross-backend equi-join by its join keys before the join, and the partial results after it.
 * {@link CalcretePlanner} keeps that where fewer rows travel.
 *
 * <p>Right whatever the other side holds: rows with equal keys meet the same partners, so that a partial result stands
 * for them all. The side is the one with more rows, and all arguments must be there. Not for sums of floating-point
 * numbers, which added up in another order give another sum. Calcite's own rule has it that a sum of counts is of the
 * counts' type, which under our type system it is not.
 */
final class AggregateBelowJoin extends RelHomogeneousShuttle {
  private static final Set<SqlKind> SPLITTABLE =
      EnumSet.of(SqlKind.SUM, SqlKind.SUM0, SqlKind.COUNT, SqlKind.MIN, SqlKind.MAX);

  private static final Set<SqlTypeName> APPROXIMATE = EnumSet.of(SqlTypeName.REAL, SqlTypeName.FLOAT, SqlTypeName.DOUBLE);

  private final Cardinality cardinality;

  AggregateBelowJoin(Cardinality cardinality) {
    this.cardinality = cardinality;
  }

  @Override
  public RelNode visit(RelNode rel) {
    RelNode visited = super.visit(rel);
    return visited instanceof LogicalAggregate aggregate
            && aggregate.getInput() instanceof LogicalJoin join
            && applies(aggregate, join)
        ? split(aggregate, join)
        : visited;
  }

  private boolean applies(Aggregate aggregate, LogicalJoin join) {
    JoinInfo info = join.analyzeCondition();
    boolean crossBackend =
        join.getJoinType() == JoinRelType.INNER
            && info.isEqui()
            && !info.leftKeys.isEmpty()
            && !Homes.of(join.getLeft()).equals(Homes.of(join.getRight()));
    return crossBackend
        && aggregate.getGroupType() == Aggregate.Group.SIMPLE
        && aggregate.getAggCallList().stream()
            .allMatch(call -> splittable(call) && side(join).contains(ImmutableBitSet.of(call.getArgList())));
  }

  private static boolean splittable(AggregateCall call) {
    return SPLITTABLE.contains(call.getAggregation().getKind())
        && !call.isDistinct()
        && !call.hasFilter()
        && !APPROXIMATE.contains(call.getType().getSqlTypeName());
  }

  private boolean isLeft(LogicalJoin join) {
    return cardinality.rows(join.getLeft()) >= cardinality.rows(join.getRight());
  }

  /** The columns of the side that is aggregated, among those of the join. */
  private ImmutableBitSet side(LogicalJoin join) {
    int left = join.getLeft().getRowType().getFieldCount();
    int all = join.getRowType().getFieldCount();
    return isLeft(join) ? ImmutableBitSet.range(0, left) : ImmutableBitSet.range(left, all);
  }

  private RelNode split(LogicalAggregate aggregate, LogicalJoin join) {
    ImmutableBitSet side = side(join);
    int offset = side.nth(0);
    boolean left = isLeft(join);
    RelNode input = left ? join.getLeft() : join.getRight();
    ImmutableBitSet keys =
        RelOptUtil.InputFinder.bits(join.getCondition()).union(aggregate.getGroupSet()).intersect(side).shift(-offset);

    List<AggregateCall> below = new ArrayList<>();
    for (AggregateCall call : aggregate.getAggCallList()) {
      List<Integer> arguments = call.getArgList().stream().map(i -> i - offset).toList();
      below.add(call(call.getAggregation(), arguments, input, keys.cardinality(), call.getName()));
    }
    RelNode partial = LogicalAggregate.create(input, List.of(), keys, null, below);

    Columns columns = new Columns(join, left, keys, partial.getRowType().getFieldCount());
    RelNode joined =
        LogicalJoin.create(
            left ? partial : join.getLeft(),
            left ? join.getRight() : partial,
            List.of(),
            join.getCondition().accept(columns),
            Set.of(),
            JoinRelType.INNER);

    List<AggregateCall> above = new ArrayList<>();
    int firstPartial = (left ? 0 : join.getLeft().getRowType().getFieldCount()) + keys.cardinality();
    for (int i = 0; i < below.size(); i++) {
      AggregateCall merged = below.get(i);
      above.add(
          call(merging(merged), List.of(firstPartial + i), joined, aggregate.getGroupCount(), merged.getName()));
    }
    // Column numbers may have changed their order, and a group set is ordered.
    List<Integer> groups = aggregate.getGroupSet().asList().stream().map(columns::moved).toList();
    RelNode merged = LogicalAggregate.create(joined, List.of(), ImmutableBitSet.of(groups), null, above);
    return restored(aggregate, merged, groups);
  }

  private static AggregateCall call(
      SqlAggFunction function, List<Integer> arguments, RelNode input, int groupCount, String name) {
    return AggregateCall.create(
        function, false, false, false, List.of(), arguments, -1, null, org.apache.calcite.rel.RelCollations.EMPTY,
        groupCount == 0, input, null, name);
  }

  private static SqlAggFunction merging(AggregateCall partial) {
    return partial.getAggregation().getKind() == SqlKind.COUNT ? SqlStdOperatorTable.SUM0 : partial.getAggregation();
  }

  /** The columns in their order and of their types. */
  private static RelNode restored(Aggregate original, RelNode merged, List<Integer> groups) {
    RexBuilder builder = original.getCluster().getRexBuilder();
    List<Integer> sorted = ImmutableBitSet.of(groups).asList();
    List<RexNode> expressions = new ArrayList<>();
    for (int i = 0; i < original.getRowType().getFieldCount(); i++) {
      int column = i < groups.size() ? sorted.indexOf(groups.get(i)) : i;
      RexNode reference = builder.makeInputRef(merged, column);
      expressions.add(builder.ensureType(original.getRowType().getFieldList().get(i).getType(), reference, true));
    }
    return LogicalProject.create(merged, List.of(), expressions, original.getRowType(), Set.of());
  }

  /** Where the join's columns are once one side has been aggregated. */
  private static final class Columns extends RexShuttle {
    private final int leftColumns;
    private final boolean left;
    private final ImmutableBitSet keys;
    private final int partialColumns;

    Columns(LogicalJoin join, boolean left, ImmutableBitSet keys, int partialColumns) {
      this.leftColumns = join.getLeft().getRowType().getFieldCount();
      this.left = left;
      this.keys = keys;
      this.partialColumns = partialColumns;
    }

    int moved(int column) {
      if (left) {
        return column < leftColumns ? keys.indexOf(column) : column - leftColumns + partialColumns;
      }
      return column < leftColumns ? column : leftColumns + keys.indexOf(column - leftColumns);
    }

    @Override
    public RexNode visitInputRef(RexInputRef ref) {
      return new RexInputRef(moved(ref.getIndex()), ref.getType());
    }
  }
}
