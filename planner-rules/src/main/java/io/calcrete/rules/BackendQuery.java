package io.calcrete.rules;

import static java.util.Objects.requireNonNull;

import io.calcrete.backend.Backend;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.apache.calcite.DataContext;
import org.apache.calcite.adapter.enumerable.EnumerableConvention;
import org.apache.calcite.adapter.enumerable.EnumerableRel;
import org.apache.calcite.adapter.enumerable.EnumerableRelImplementor;
import org.apache.calcite.adapter.enumerable.JavaRowFormat;
import org.apache.calcite.adapter.enumerable.PhysType;
import org.apache.calcite.adapter.enumerable.PhysTypeImpl;
import org.apache.calcite.linq4j.Enumerable;
import org.apache.calcite.linq4j.function.Function1;
import org.apache.calcite.linq4j.tree.BlockBuilder;
import org.apache.calcite.linq4j.tree.Expression;
import org.apache.calcite.linq4j.tree.Expressions;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.plan.RelOptCost;
import org.apache.calcite.plan.RelOptPlanner;
import org.apache.calcite.plan.RelTraitSet;
import org.apache.calcite.rel.AbstractRelNode;
import org.apache.calcite.rel.RelCollation;
import org.apache.calcite.rel.RelCollationTraitDef;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.RelWriter;
import org.apache.calcite.rel.metadata.RelMetadataQuery;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.util.BuiltInMethod;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A leaf of the residual: the part of the plan below it is one SQL text that one backend answers.
 *
 * <p>Generated code gets at the rows through a {@link Function1} that is handed over by reference, so that it names only
 * Calcite's own interfaces: Calcite's class loader loads it and need not see ours.
 */
public final class BackendQuery extends AbstractRelNode implements EnumerableRel {
  private final Backend backend;
  private final RelNode part;
  private final LeafRows.Factory leafRows;
  private final List<KeySource> sources;
  private @Nullable RemoteSql sql;

  BackendQuery(RelOptCluster cluster, Backend backend, RelNode part, LeafRows.Factory leafRows) {
    this(cluster, backend, part, leafRows, List.of());
  }

  private BackendQuery(
      RelOptCluster cluster, Backend backend, RelNode part, LeafRows.Factory leafRows, List<KeySource> sources) {
    super(cluster, traits(cluster, part));
    this.sources = List.copyOf(sources);
    this.backend = requireNonNull(backend, "backend");
    this.part = requireNonNull(part, "part");
    this.leafRows = requireNonNull(leafRows, "leafRows");
  }

  /** The rows come in the order that the part of the plan gives them. */
  private static RelTraitSet traits(RelOptCluster cluster, RelNode part) {
    List<RelCollation> collations = cluster.getMetadataQuery().collations(part);
    RelTraitSet traits = cluster.traitSetOf(EnumerableConvention.INSTANCE);
    return collations == null ? traits : traits.replaceIfs(RelCollationTraitDef.INSTANCE, () -> collations);
  }

  /** Who answers. */
  public Backend backend() {
    return backend;
  }

  /** The part of the plan that is answered there. */
  public RelNode part() {
    return part;
  }

  /** What is sent where no dynamic filter has keys. Written once, when somebody asks. */
  public RemoteSql sql() {
    if (sql == null) {
      sql = sql(id -> Optional.empty());
    }
    return sql;
  }

  /** What is sent with these keys of the dynamic filters. */
  public RemoteSql sql(IntFunction<Optional<Keys>> keys) {
    return RemoteSql.of(backend, DynamicFilter.replaced(part, keys, backend.capabilities()));
  }

  /** The dynamic filters that this leaf waits for. */
  public Set<Integer> filters() {
    return DynamicFilter.ids(part);
  }

  /** The dynamic filters that wait for this leaf. */
  public List<KeySource> sources() {
    return sources;
  }

  /** The same leaf with another part of the plan. */
  BackendQuery with(RelNode other) {
    return new BackendQuery(getCluster(), backend, other, leafRows, sources);
  }

  /** The same leaf with dynamic filters that wait for it. */
  BackendQuery withSources(List<KeySource> others) {
    return new BackendQuery(getCluster(), backend, part, leafRows, others);
  }

  @Override
  public RelNode copy(RelTraitSet traits, List<RelNode> inputs) {
    return this;
  }

  @Override
  protected RelDataType deriveRowType() {
    return part.getRowType();
  }

  @Override
  public double estimateRowCount(RelMetadataQuery mq) {
    // Costs of no rows at all are not numbers.
    return Math.max(1, mq.getRowCount(part));
  }

  @Override
  public RelOptCost computeSelfCost(RelOptPlanner planner, RelMetadataQuery mq) {
    return planner.getCostFactory().makeCost(estimateRowCount(mq), 0, 0);
  }

  @Override
  public RelWriter explainTerms(RelWriter writer) {
    RelWriter terms = super.explainTerms(writer).item("backend", backend.name()).item("sql", sql().sql());
    terms = terms.itemIf("filters", filters(), !filters().isEmpty()).itemIf("sources", sources, !sources.isEmpty());
    for (BackendQuery stream : sql().streams()) {
      terms = terms.item("stream", stream.getRelDigest());
    }
    return terms;
  }

  @Override
  public Result implement(EnumerableRelImplementor implementor, Prefer prefer) {
    PhysType rows = PhysTypeImpl.of(implementor.getTypeFactory(), getRowType(), prefer.prefer(JavaRowFormat.ARRAY));
    Function1<DataContext, Enumerable<?>> source = leafRows.of(this);
    Expression function = implementor.stash(source, Function1.class);
    Expression enumerable =
        Expressions.convert_(
            Expressions.call(function, BuiltInMethod.FUNCTION1_APPLY.method, implementor.getRootExpression()),
            Enumerable.class);
    return implementor.result(rows, new BlockBuilder().append(enumerable).toBlock());
  }
}
