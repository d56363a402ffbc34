package io.calcrete.rules;

import com.google.common.collect.ImmutableList;
import io.calcrete.backend.Backend;
import io.calcrete.backend.Capabilities;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.core.Values;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexOver;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.sql.SqlKind;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Decides who evaluates what: dynamic programming over the plan, from the leaves up.
 *
 * <p>For each operator it keeps two answers: the operator inside the one backend that its inputs are in, if that backend
 * declares it, and the cheapest way to have its rows on the host. The latter is either to cut the plan here, so that the
 * backend's rows travel, or to cut below and evaluate the operator on the host. Cost counts rows that travel. Where a
 * backend declares a part of a filter, a projection or a join condition, that part goes down and the rest stays.
 *
 * <p>Why not Volcano with a convention for each backend: the shapes worth comparing are made by the rewrites before this,
 * and for a fixed shape this finds the same optimum in microseconds, with the reason for each decision at hand.
 */
final class Placement {
  /** What a query costs before its first row, in rows that travel. */
  private static final double QUERY_COST = 500;

  /** Up to here a join is over before another query would have begun. */
  private static final double FEW_LOOKUPS = 10_000;

  /** How many times more a row costs that is looked up without a key: something must be built to look it up in. */
  private static final double WITHOUT_KEY = 4;

  /** What a column of a row costs, in rows that travel. */
  private static final double COLUMN_COST = 0.1;

  /** What the host's work costs for each row that goes in, in rows that travel. */
  private static final double HOST_ROW_COST = 0.2;

  private final Cardinality cardinality;
  private final LeafRows.Factory leafRows;

  private final boolean hosting;

  Placement(Cardinality cardinality, LeafRows.Factory leafRows) {
    this(cardinality, leafRows, false);
  }

  private Placement(Cardinality cardinality, LeafRows.Factory leafRows, boolean hosting) {
    this.cardinality = cardinality;
    this.leafRows = leafRows;
    this.hosting = hosting;
  }

  /** Places what a host can do on the host, wherever that is possible: its rows do not travel. */
  static Placement onHost(Cardinality cardinality, LeafRows.Factory leafRows) {
    return new Placement(cardinality, leafRows, true);
  }

  /**
   * An operator placed.
   *
   * @param pushed the operator inside {@code backend}, or null if it can be evaluated only on the host
   * @param backend where {@code pushed} is; null with a {@code pushed} that can be in any backend, as VALUES can
   * @param host the cheapest way to have the rows on the host
   * @param cost of {@code host}
   * @param work what {@code pushed} costs the backend, in rows that travel
   */
  record Placed(@Nullable RelNode pushed, @Nullable Backend backend, RelNode host, double cost, double work) {
    Placed(@Nullable RelNode pushed, @Nullable Backend backend, RelNode host, double cost) {
      this(pushed, backend, host, cost, 0);
    }
  }

  /** Places a whole plan; what comes back runs on the host, with {@link BackendQuery} for leaves. */
  Placed place(RelNode rel) {
    if (rel instanceof BackendScan scan) {
      Backend backend = scan.backendTable().backend();
      return new Placed(scan, backend, query(backend, scan), travel(scan));
    }
    if (rel instanceof StreamScan scan) {
      return new Placed(scan, scan.host(), query(scan.host(), scan), travel(scan));
    }
    if (rel instanceof BackendQuery leaf) {
      return new Placed(null, null, leaf, travel(leaf));
    }
    if (rel instanceof Values) {
      return new Placed(rel, null, rel, 0);
    }
    if (rel instanceof Filter filter) {
      return filter(filter, place(filter.getInput()));
    }
    if (rel instanceof Project project) {
      return project(project, place(project.getInput()));
    }
    List<Placed> inputs = rel.getInputs().stream().map(this::place).toList();
    if (rel instanceof Join join) {
      return join(join, inputs);
    }
    return whole(rel, inputs).orElseGet(() -> onHost(rel, inputs));
  }

  private Placed filter(Filter filter, Placed input) {
    Optional<Placed> whole = whole(filter, List.of(input));
    if (whole.isPresent() || input.backend == null || input.pushed == null) {
      return whole.orElseGet(() -> onHost(filter, List.of(input)));
    }
    Split split = Split.of(RelOptUtil.conjunctions(filter.getCondition()), input.backend.capabilities());
    if (split.pushed.isEmpty()) {
      return onHost(filter, List.of(input));
    }
    RelNode below = Filters.of(input.pushed, split.pushed);
    if (WhyNot.operator(below, input.backend.capabilities()).isPresent()) {
      return onHost(filter, List.of(input));
    }
    Placed placed = pushed(input.backend, below, Optional.empty());
    RelNode above = Filters.of(placed.host, split.kept);
    return new Placed(null, null, above, placed.cost + hostWork(below));
  }

  private Placed project(Project project, Placed input) {
    Optional<Placed> whole = whole(project, List.of(input));
    if (whole.isPresent() || input.backend == null || input.pushed == null || project.containsOver()) {
      return whole.orElseGet(() -> onHost(project, List.of(input)));
    }
    return splitProject(project, input.pushed, input.backend);
  }

  /** What the backend can't evaluate stays above; the largest parts of it that the backend can go down. */
  private Placed splitProject(Project project, RelNode input, Backend backend) {
    RelDataTypeFactory types = project.getCluster().getTypeFactory();
    Map<RexNode, Integer> below = new LinkedHashMap<>();
    RexShuttle extract = new Extraction(backend.capabilities(), below);
    List<RexNode> above = new ArrayList<>();
    project.getProjects().forEach(expression -> above.add(expression.accept(extract)));
    if (below.isEmpty()) {
      return onHost(project, List.of(pushed(backend, input, Optional.empty())));
    }
    RelDataTypeFactory.Builder row = types.builder();
    List<String> inputNames = input.getRowType().getFieldNames();
    below.forEach(
        (expression, i) ->
            row.add(
                expression instanceof RexInputRef ref ? inputNames.get(ref.getIndex()) : "$e" + i,
                expression.getType()));
    RelNode pushedProject =
        LogicalProject.create(input, List.of(), ImmutableList.copyOf(below.keySet()), row.uniquify().build(), Set.of());
    Placed placed = pushed(backend, pushedProject, Optional.empty());
    RelNode kept =
        LogicalProject.create(placed.host, List.of(), above, project.getRowType(), Set.of());
    return new Placed(null, null, kept, placed.cost + hostWork(pushedProject));
  }

  private Placed join(Join join, List<Placed> inputs) {
    Optional<Placed> whole = whole(join, inputs);
    Optional<Backend> backend = common(inputs);
    if (whole.isPresent() || backend.isEmpty() || join.getJoinType() != JoinRelType.INNER) {
      return whole.orElseGet(() -> onHost(join, inputs));
    }
    Split split = Split.of(RelOptUtil.conjunctions(join.getCondition()), backend.get().capabilities());
    RexBuilder builder = join.getCluster().getRexBuilder();
    RelNode below =
        join.copy(
            join.getTraitSet(),
            RexUtil.composeConjunction(builder, split.pushed),
            inputs.get(0).pushed,
            inputs.get(1).pushed,
            join.getJoinType(),
            join.isSemiJoinDone());
    boolean declared =
        !split.pushed.isEmpty()
            && moves(inputs, backend.get().capabilities())
            && WhyNot.operator(below, backend.get().capabilities()).isEmpty();
    if (!declared) {
      return onHost(join, inputs);
    }
    Placed placed = pushed(backend.get(), below, Optional.empty());
    RelNode above = Filters.of(placed.host, split.kept);
    return new Placed(null, null, above, placed.cost + hostWork(below));
  }

  /** The operator as a whole inside the backend of its inputs, if that is one and declares it. */
  private Optional<Placed> whole(RelNode rel, List<Placed> inputs) {
    Optional<Backend> backend = common(inputs);
    if (backend.isEmpty()) {
      return Optional.empty();
    }
    RelNode copy = rel.copy(rel.getTraitSet(), inputs.stream().map(Placed::pushed).toList());
    Capabilities capabilities = backend.get().capabilities();
    return moves(inputs, capabilities) && !rel.getInputs().isEmpty() && WhyNot.operator(copy, capabilities).isEmpty()
        ? Optional.of(pushed(backend.get(), copy, work(copy, inputs, capabilities), Optional.of(onHost(rel, inputs))))
        : Optional.empty();
  }

  /** Whether the inputs that can be in any backend can be in this one. */
  private static boolean moves(List<Placed> inputs, Capabilities capabilities) {
    return inputs.stream()
        .filter(input -> input.backend == null)
        .allMatch(input -> WhyNot.operator(input.pushed, capabilities).isEmpty());
  }

  private Placed pushed(Backend backend, RelNode rel, Optional<Placed> otherwise) {
    return pushed(backend, rel, 0, otherwise);
  }

  private Placed pushed(Backend backend, RelNode rel, double work, Optional<Placed> otherwise) {
    double cost = work + travel(rel);
    return !hosting && otherwise.isPresent() && otherwise.get().cost < cost
        ? new Placed(rel, backend, otherwise.get().host, otherwise.get().cost, work)
        : new Placed(rel, backend, query(backend, rel), cost, work);
  }

  /** What an operator and those below it cost a backend. */
  private double work(RelNode rel, List<Placed> inputs, Capabilities capabilities) {
    double below = inputs.stream().mapToDouble(Placed::work).sum();
    if (!(rel instanceof Join join) || capabilities.joinCost() == 0) {
      return below;
    }
    JoinKeys keys = JoinKeys.of(join);
    double left = rows(join.getLeft());
    double right = rows(join.getRight());
    // Only the sides of an inner join can change places.
    boolean looksUpLeft = join.getJoinType() == JoinRelType.INNER && cardinality.isUnique(join.getLeft(), keys.left());
    double lookups =
        cardinality.isUnique(join.getRight(), keys.right())
            ? left
            : looksUpLeft ? right : Math.max(left, right) * WITHOUT_KEY;
    return below + Math.max(0, lookups - FEW_LOOKUPS) * capabilities.joinCost();
  }

  private Placed onHost(RelNode rel, List<Placed> inputs) {
    RelNode copy = rel.copy(rel.getTraitSet(), inputs.stream().map(Placed::host).toList());
    double cost = 0;
    for (int i = 0; i < inputs.size(); i++) {
      cost += inputs.get(i).cost + hostWork(rel.getInput(i));
    }
    // A join that multiplies its inputs has that many rows to make.
    double made = rel instanceof Join ? rows(rel) * HOST_ROW_COST : 0;
    return new Placed(null, null, copy, cost + made);
  }

  /** The one backend that all inputs are in; those that can be anywhere go along. */
  private static Optional<Backend> common(List<Placed> inputs) {
    if (inputs.stream().anyMatch(input -> input.pushed == null)) {
      return Optional.empty();
    }
    List<Backend> backends =
        inputs.stream().map(Placed::backend).filter(backend -> backend != null).distinct().toList();
    return backends.size() == 1 ? Optional.of(backends.get(0)) : Optional.empty();
  }

  private RelNode query(Backend backend, RelNode rel) {
    return new BackendQuery(rel.getCluster(), backend, rel, leafRows);
  }

  private double travel(RelNode rel) {
    return QUERY_COST + rows(rel) * (1 + COLUMN_COST * rel.getRowType().getFieldCount());
  }

  private double hostWork(RelNode input) {
    return rows(input) * HOST_ROW_COST;
  }

  private double rows(RelNode rel) {
    return cardinality.rows(rel);
  }

  /** Conditions that a backend evaluates, and those that it doesn't. */
  private record Split(List<RexNode> pushed, List<RexNode> kept) {
    static Split of(List<RexNode> conditions, Capabilities capabilities) {
      Split split = new Split(new ArrayList<>(), new ArrayList<>());
      conditions.forEach(
          condition ->
              (WhyNot.condition(condition, capabilities).isEmpty() ? split.pushed : split.kept).add(condition));
      return split;
    }
  }

  /** Replaces the largest subexpressions that a backend evaluates by references to them. */
  private static final class Extraction extends RexShuttle {
    private static final Set<SqlKind> GUARDS = EnumSet.of(SqlKind.CASE, SqlKind.COALESCE, SqlKind.AND, SqlKind.OR);

    private final Capabilities capabilities;
    private final Map<RexNode, Integer> below;

    Extraction(Capabilities capabilities, Map<RexNode, Integer> below) {
      this.capabilities = capabilities;
      this.below = below;
    }

    @Override
    public RexNode visitInputRef(RexInputRef ref) {
      return extracted(ref);
    }

    @Override
    public RexNode visitCall(RexCall call) {
      boolean constant = RexUtil.isConstant(call);
      if (!constant && !(call instanceof RexOver) && WhyNot.expression(call, capabilities).isEmpty()) {
        return extracted(call);
      }
      return GUARDS.contains(call.getKind()) ? call.accept(columns()) : super.visitCall(call);
    }

    /** What a guard decides not to evaluate, such as {@code 1 / x}, must not be evaluated below. */
    private RexShuttle columns() {
      return new RexShuttle() {
        @Override
        public RexNode visitInputRef(RexInputRef ref) {
          return extracted(ref);
        }
      };
    }

    private RexNode extracted(RexNode node) {
      RelDataType type = node.getType();
      return new RexInputRef(below.computeIfAbsent(node, n -> below.size()), type);
    }
  }
}
