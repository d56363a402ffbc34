package io.calcrete.rules;

import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.Correlate;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rel.core.Intersect;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.Minus;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.core.Sort;
import org.apache.calcite.rel.core.Union;
import org.apache.calcite.rel.core.Values;
import org.apache.calcite.rel.metadata.RelMetadataQuery;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.util.ImmutableBitSet;
import org.apache.calcite.util.Sarg;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * How many rows an operator returns, as far as catalogs tell: row counts and unique keys.
 *
 * <p>Calcite's own estimate takes a fixed part of the product for a join, whatever the keys; a join of a million rows with
 * their parents would be thought to have billions. Here equality on a unique key finds one row, a join on one keeps the
 * other side's rows, and a column without a key has a tenth as many values as the table has rows.
 */
public final class Cardinality {
  /** Of a table whose catalog has no count. */
  static final double UNKNOWN_TABLE = 10_000;

  private static final double ROWS_PER_VALUE = 10;
  private static final double RANGE = 0.3;
  private static final double OTHER = 0.25;

  private final RelMetadataQuery mq;
  private final Map<RelNode, Double> known = new IdentityHashMap<>();

  /** Estimates that ask {@code mq} for unique columns. */
  public Cardinality(RelMetadataQuery mq) {
    this.mq = mq;
  }

  /** At least 0. */
  public double rows(RelNode rel) {
    Double rows = known.get(rel);
    if (rows == null) {
      rows = estimate(rel);
      known.put(rel, rows);
    }
    return rows;
  }

  private double estimate(RelNode rel) {
    if (rel instanceof BackendScan scan) {
      return scan.backendTable().description().rowCount().orElse(UNKNOWN_TABLE);
    } else if (rel instanceof BackendQuery query) {
      return rows(query.part());
    } else if (rel instanceof StreamScan stream) {
      return rows(stream.leaf());
    } else if (rel instanceof Filter filter) {
      return filter(filter);
    } else if (rel instanceof Join join) {
      return join(join);
    } else if (rel instanceof Aggregate aggregate) {
      return aggregate(aggregate);
    } else if (rel instanceof Sort sort) {
      return sort(sort);
    } else if (rel instanceof Union) {
      return rel.getInputs().stream().mapToDouble(this::rows).sum();
    } else if (rel instanceof Intersect) {
      return rel.getInputs().stream().mapToDouble(this::rows).min().orElse(0);
    } else if (rel instanceof Minus minus) {
      return rows(minus.getInput(0));
    } else if (rel instanceof Values values) {
      return values.getTuples().size();
    } else if (rel instanceof Correlate correlate) {
      return rows(correlate.getLeft()) * Math.max(1, rows(correlate.getRight()));
    }
    return rel.getInputs().size() == 1 ? rows(rel.getInput(0)) : UNKNOWN_TABLE;
  }

  private double filter(Filter filter) {
    double rows = rows(filter.getInput());
    ImmutableBitSet fixed = fixedColumns(filter.getCondition());
    if (!fixed.isEmpty() && isUnique(filter.getInput(), fixed)) {
      return Math.min(1, rows);
    }
    return Math.min(rows, Math.max(Math.min(rows, 1), rows * selectivity(filter.getCondition(), rows)));
  }

  /** Columns that a condition compares with one value. */
  private static ImmutableBitSet fixedColumns(RexNode condition) {
    ImmutableBitSet.Builder columns = ImmutableBitSet.builder();
    for (RexNode term : RelOptUtil.conjunctions(condition)) {
      if (term instanceof RexCall call && call.isA(org.apache.calcite.sql.SqlKind.EQUALS)) {
        RexNode left = call.getOperands().get(0);
        RexNode right = call.getOperands().get(1);
        if (left instanceof RexInputRef ref && RelOptUtil.InputFinder.bits(right).isEmpty()) {
          columns.set(ref.getIndex());
        } else if (right instanceof RexInputRef ref && RelOptUtil.InputFinder.bits(left).isEmpty()) {
          columns.set(ref.getIndex());
        }
      }
    }
    return columns.build();
  }

  private double selectivity(RexNode condition, double rows) {
    if (condition.isAlwaysTrue()) {
      return 1;
    }
    if (condition.isAlwaysFalse()) {
      return 0;
    }
    if (!(condition instanceof RexCall call)) {
      return OTHER;
    }
    double oneValue = Math.min(1, ROWS_PER_VALUE / Math.max(1, rows));
    return switch (call.getKind()) {
      case AND -> call.getOperands().stream().mapToDouble(term -> selectivity(term, rows)).reduce(1, (a, b) -> a * b);
      case OR -> Math.min(1, call.getOperands().stream().mapToDouble(term -> selectivity(term, rows)).sum());
      case NOT -> 1 - selectivity(call.getOperands().get(0), rows);
      case EQUALS, IS_NOT_DISTINCT_FROM -> Math.max(oneValue, 0.001);
      case NOT_EQUALS, IS_NOT_NULL -> 0.9;
      case IS_NULL -> 0.1;
      case LESS_THAN, GREATER_THAN, LESS_THAN_OR_EQUAL, GREATER_THAN_OR_EQUAL -> RANGE;
      case SEARCH -> search(call, Math.max(oneValue, 0.001));
      default -> OTHER;
    };
  }

  private static double search(RexCall call, double oneValue) {
    if (call.getOperands().get(1) instanceof RexLiteral literal && literal.getValue() instanceof Sarg<?> sarg) {
      return sarg.isPoints() ? Math.min(1, sarg.pointCount * oneValue) : RANGE;
    }
    return RANGE;
  }

  private double join(Join join) {
    double left = rows(join.getLeft());
    double right = rows(join.getRight());
    double inner = inner(join, left, right);
    return switch (join.getJoinType()) {
      case LEFT -> Math.max(inner, left);
      case RIGHT -> Math.max(inner, right);
      case FULL -> Math.max(inner, left + right);
      case SEMI -> Math.min(left, inner);
      case ANTI -> Math.max(left * OTHER, left - inner);
      default -> inner;
    };
  }

  private double inner(Join join, double left, double right) {
    JoinKeys keys = JoinKeys.of(join);
    double rows = left * right;
    if (!keys.left().isEmpty()) {
      rows /= Math.max(1, values(join, keys, left, right));
    }
    for (RexNode other : keys.others()) {
      rows *= selectivity(other, rows);
    }
    return rows;
  }

  /** How many values the keys of a join have together: where one side's are unique, the other's are among those. */
  private double values(Join join, JoinKeys keys, double left, double right) {
    boolean leftUnique = isUnique(join.getLeft(), keys.left());
    boolean rightUnique = isUnique(join.getRight(), keys.right());
    if (!leftUnique && !rightUnique) {
      return Math.max(left, right) / ROWS_PER_VALUE;
    }
    return Math.max(
        leftUnique ? unfiltered(join.getLeft(), left) : 0, rightUnique ? unfiltered(join.getRight(), right) : 0);
  }

  /** The rows of the one table, or of the groups, that an operator takes its rows from; its own if it takes them from several. */
  private double unfiltered(RelNode rel, double rows) {
    RelNode below = rel instanceof BackendQuery query ? query.part() : rel;
    while (below instanceof Filter || below instanceof Project) {
      below = below.getInput(0);
    }
    return below instanceof BackendScan || below instanceof Aggregate ? Math.max(rows, rows(below)) : rows;
  }

  private double aggregate(Aggregate aggregate) {
    double rows = rows(aggregate.getInput());
    double groups =
        aggregate.getGroupSet().isEmpty()
            ? 1
            : isUnique(aggregate.getInput(), aggregate.getGroupSet()) ? rows : Math.max(Math.min(rows, 1), rows / ROWS_PER_VALUE);
    return groups * aggregate.getGroupSets().size();
  }

  private double sort(Sort sort) {
    double rows = rows(sort.getInput());
    double offset = sort.offset instanceof RexLiteral literal ? RexLiteral.intValue(literal) : 0;
    double fetch = sort.fetch instanceof RexLiteral literal ? RexLiteral.intValue(literal) : rows;
    return Math.max(0, Math.min(rows - offset, fetch));
  }

  /** Whether no two rows have the same values in these columns. */
  boolean isUnique(RelNode rel, ImmutableBitSet columns) {
    @Nullable Boolean unique = mq.areColumnsUnique(rel instanceof BackendQuery query ? query.part() : rel, columns);
    return Boolean.TRUE.equals(unique);
  }
}
