package io.calcrete.rules;

import io.calcrete.backend.Capabilities;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.core.Sort;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.type.SqlTypeName;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Finds joins of the residual where the leaf on one side has few rows, so that its keys, once they are there, filter the
 * leaf on the other: only rows that can match then travel.
 *
 * <p>The keys are those of the leaf that a side's column comes from, not of the side: there may be more of them than the
 * join meets, but never fewer, and they are there before anything is joined. A leaf that is filtered itself can have the
 * keys for a third.
 */
final class DynamicFilters {
  /** A leaf with more rows than this is not expected to have keys that are worth waiting for. */
  private static final double MOST_SOURCE_ROWS = 300_000;

  /** A leaf with fewer rows than this is read sooner than filtered. */
  private static final double LEAST_TARGET_ROWS = 1_000;

  /** All orders have a customer: keys that leave hardly a row out are not waited for. */
  private static final double MOST_KEPT = 0.5;

  /** How many times more rows the filtered leaf has at least. */
  private static final double LEAST_RATIO = 4;

  private static final Set<JoinRelType> LEFT_FILTERS_RIGHT =
      EnumSet.of(JoinRelType.INNER, JoinRelType.LEFT, JoinRelType.SEMI, JoinRelType.ANTI);
  private static final Set<JoinRelType> RIGHT_FILTERS_LEFT =
      EnumSet.of(JoinRelType.INNER, JoinRelType.RIGHT, JoinRelType.SEMI);
  private static final Set<JoinRelType> KEEPS_LEFT =
      EnumSet.of(JoinRelType.INNER, JoinRelType.LEFT, JoinRelType.SEMI, JoinRelType.ANTI);
  private static final Set<JoinRelType> KEEPS_RIGHT = EnumSet.of(JoinRelType.INNER, JoinRelType.RIGHT);

  private final Predicate<BackendQuery> filterable;
  private final Cardinality cardinality;
  private final boolean always;
  private final Map<BackendQuery, List<KeySource>> sources = new IdentityHashMap<>();
  private final Map<BackendQuery, RelNode> parts = new IdentityHashMap<>();
  private final Map<BackendQuery, Set<BackendQuery>> waitsFor = new IdentityHashMap<>();
  private final Map<BackendQuery, Double> rows = new IdentityHashMap<>();
  private final Set<Link> links = new HashSet<>();
  private int filters;

  private DynamicFilters(Predicate<BackendQuery> filterable, Cardinality cardinality, boolean always) {
    this.filterable = filterable;
    this.cardinality = cardinality;
    this.always = always;
  }

  /**
   * A residual whose leaves are filtered.
   *
   * @param filterable which leaves may be filtered
   * @param always whether to filter whatever is expected of it
   */
  static RelNode in(RelNode residual, Predicate<BackendQuery> filterable, Cardinality cardinality, boolean always) {
    DynamicFilters found = new DynamicFilters(filterable, cardinality, always);
    int before;
    do {
      before = found.filters;
      found.visit(residual);
      // A leaf that is filtered now may have few enough keys for another.
    } while (found.filters > before);
    return found.filters == 0 ? residual : found.filtered(residual);
  }

  private void visit(RelNode rel) {
    rel.getInputs().forEach(this::visit);
    if (rel instanceof Join join) {
      int columns = join.getLeft().getRowType().getFieldCount();
      for (RexNode condition : RelOptUtil.conjunctions(join.getCondition())) {
        key(condition, columns).ifPresent(key -> filter(join, key));
      }
    }
  }

  /** The columns, each counted on its own side, that a condition says are equal. */
  private record Key(int left, int right) {}

  private static Optional<Key> key(RexNode condition, int columns) {
    if (condition.getKind() != SqlKind.EQUALS
        || !(((RexCall) condition).getOperands().get(0) instanceof RexInputRef a)
        || !(((RexCall) condition).getOperands().get(1) instanceof RexInputRef b)) {
      return Optional.empty();
    }
    int smaller = Math.min(a.getIndex(), b.getIndex());
    int larger = Math.max(a.getIndex(), b.getIndex());
    boolean crosses = smaller < columns && larger >= columns;
    return crosses && isKey(a.getType(), b.getType()) ? Optional.of(new Key(smaller, larger - columns)) : Optional.empty();
  }

  /** Whether values of both types are equal where their literals are. */
  private static boolean isKey(RelDataType a, RelDataType b) {
    SqlTypeName type = a.getSqlTypeName();
    if (SqlTypeName.INT_TYPES.contains(type)) {
      return SqlTypeName.INT_TYPES.contains(b.getSqlTypeName());
    }
    boolean alike = type == SqlTypeName.VARCHAR || type == SqlTypeName.DATE;
    return type == b.getSqlTypeName()
        && (alike || (type == SqlTypeName.DECIMAL && a.getScale() == b.getScale()));
  }

  private void filter(Join join, Key key) {
    Column left = new Column(join.getLeft(), key.left);
    Column right = new Column(join.getRight(), key.right);
    boolean filtered =
        LEFT_FILTERS_RIGHT.contains(join.getJoinType()) && filter(join, left, right)
            || RIGHT_FILTERS_LEFT.contains(join.getJoinType()) && filter(join, right, left);
    filters += filtered ? 1 : 0;
  }

  /** Which column's keys filter which. Leaves are equal to themselves only. */
  private record Link(BackendQuery keys, int key, BackendQuery filtered, int column) {}

  /** A column of an operator. */
  private record Column(RelNode rel, int index) {}

  private boolean filter(Join join, Column from, Column to) {
    Column source = origin(from, false);
    Column target = origin(to, true);
    if (source == null || target == null || source.rel == target.rel) {
      return false;
    }
    BackendQuery keys = (BackendQuery) source.rel;
    BackendQuery filtered = (BackendQuery) target.rel;
    Link link = new Link(keys, source.index, filtered, target.index);
    if (!filterable.test(filtered) || links.contains(link) || waits(keys, filtered) || !isWorth(join, keys, filtered)) {
      return false;
    }
    RelNode part = parts.getOrDefault(filtered, filtered.part());
    RelNode with = DynamicFilter.above(part, target.index, filters);
    if (!isEvaluated(with, filtered, target.index)) {
      return false;
    }
    links.add(link);
    parts.put(filtered, with);
    sources.computeIfAbsent(keys, leaf -> new ArrayList<>()).add(new KeySource(filters, source.index));
    waitsFor.computeIfAbsent(filtered, leaf -> new HashSet<>()).add(keys);
    rows.put(filtered, Math.min(rows(filtered), cardinality.rows(join)));
    return true;
  }

  private double rows(BackendQuery leaf) {
    return rows.computeIfAbsent(leaf, cardinality::rows);
  }

  private boolean isWorth(Join join, BackendQuery keys, BackendQuery filtered) {
    return always
        || (rows(keys) <= MOST_SOURCE_ROWS
            && rows(filtered) >= LEAST_TARGET_ROWS
            && rows(filtered) >= rows(keys) * LEAST_RATIO
            && (waitsFor.containsKey(keys) || cardinality.rows(join) <= rows(filtered) * MOST_KEPT));
  }

  /** Whether one leaf is filtered by keys that hang on another. */
  private boolean waits(BackendQuery leaf, BackendQuery other) {
    return leaf == other || waitsFor.getOrDefault(leaf, Set.of()).stream().anyMatch(before -> waits(before, other));
  }

  /** Whether the filter stands where the backend can be given keys, which for a backend without such types it cannot. */
  private boolean isEvaluated(RelNode part, BackendQuery leaf, int column) {
    Capabilities capabilities = leaf.backend().capabilities();
    RexBuilder builder = leaf.getCluster().getRexBuilder();
    Keys sample = new Keys(sample(leaf.getRowType().getFieldList().get(column).getType()), false);
    RexNode condition = sample.condition(builder, builder.makeInputRef(part, column));
    return DynamicFilter.ids(part).contains(filters) && WhyNot.condition(condition, capabilities).isEmpty();
  }

  private static List<Object> sample(RelDataType type) {
    return switch (type.getSqlTypeName()) {
      case VARCHAR -> List.of("a", "b");
      case DATE -> List.of(0, 1);
      default -> List.of(BigDecimal.ZERO, BigDecimal.ONE);
    };
  }

  /**
   * The column of a leaf that a column's values come from; null if they come from none.
   *
   * @param reduces whether rows of the leaf are to be left out, which must not change any other row that is made of it
   */
  private static @Nullable Column origin(Column column, boolean reduces) {
    RelNode rel = column.rel;
    int index = column.index;
    if (rel instanceof BackendQuery) {
      return column;
    } else if (rel instanceof Project project) {
      boolean passes = project.getProjects().get(index) instanceof RexInputRef && !(reduces && project.containsOver());
      return passes
          ? origin(new Column(project.getInput(), ((RexInputRef) project.getProjects().get(index)).getIndex()), reduces)
          : null;
    } else if (rel instanceof Filter filter) {
      return origin(new Column(filter.getInput(), index), reduces);
    } else if (rel instanceof Sort sort) {
      boolean cuts = sort.fetch != null || sort.offset != null;
      return cuts && reduces ? null : origin(new Column(sort.getInput(), index), reduces);
    } else if (rel instanceof Aggregate aggregate) {
      boolean simple = aggregate.getGroupSets().size() == 1 && index < aggregate.getGroupCount();
      return simple ? origin(new Column(aggregate.getInput(), aggregate.getGroupSet().nth(index)), reduces) : null;
    } else if (rel instanceof Join join) {
      return origin(join, index, reduces);
    }
    return null;
  }

  private static @Nullable Column origin(Join join, int index, boolean reduces) {
    int columns = join.getLeft().getRowType().getFieldCount();
    if (index < columns) {
      return reduces && !KEEPS_LEFT.contains(join.getJoinType())
          ? null
          : origin(new Column(join.getLeft(), index), reduces);
    }
    return reduces && !KEEPS_RIGHT.contains(join.getJoinType())
        ? null
        : origin(new Column(join.getRight(), index - columns), reduces);
  }

  private RelNode filtered(RelNode rel) {
    if (rel instanceof BackendQuery leaf) {
      BackendQuery with = parts.containsKey(leaf) ? leaf.with(parts.get(leaf)) : leaf;
      return sources.containsKey(leaf) ? with.withSources(sources.get(leaf)) : with;
    }
    List<RelNode> inputs = rel.getInputs().stream().map(this::filtered).toList();
    return inputs.equals(rel.getInputs()) ? rel : rel.copy(rel.getTraitSet(), inputs);
  }
}
