package io.calcrete.rules;

import static java.util.Objects.requireNonNull;

import io.calcrete.backend.StreamingBackend;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.adapter.enumerable.EnumerableConvention;
import org.apache.calcite.plan.RelOptLattice;
import org.apache.calcite.plan.RelOptMaterialization;
import org.apache.calcite.plan.RelOptPlanner;
import org.apache.calcite.plan.RelTraitSet;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rex.RexExecutor;
import org.apache.calcite.rel.core.RelFactories;
import org.apache.calcite.sql2rel.RelFieldTrimmer;
import org.apache.calcite.tools.Program;
import org.apache.calcite.tools.RelBuilder;

/**
 * Plans a statement: rewrites that make more go down, then {@link Placement}, then Calcite's Enumerable engine for what
 * stays above.
 *
 * <p>The same program serves {@code jdbc:calcrete} and, through Calcite's hook for programs, plain {@code jdbc:calcite}.
 */
public final class CalcretePlanner implements Program {
  /** How much less an aggregate below a join must cost to be worth the second aggregation above it. */
  private static final double WORTH_AGGREGATING_TWICE = 0.9;

  private final LeafRows.Factory leafRows;
  private final Optional<StreamingBackend> host;

  /**
   * A planner.
   *
   * @param leafRows how leaves are read
   * @param host the host that holds no data, if there is one
   */
  public CalcretePlanner(LeafRows.Factory leafRows, Optional<StreamingBackend> host) {
    this.leafRows = requireNonNull(leafRows, "leafRows");
    this.host = requireNonNull(host, "host");
  }

  /** What works out constants, already while a statement is converted. */
  public static RexExecutor executor() {
    return HostExecutor.INSTANCE;
  }

  @Override
  public RelNode run(
      RelOptPlanner planner,
      RelNode rel,
      RelTraitSet traits,
      List<RelOptMaterialization> materializations,
      List<RelOptLattice> lattices) {
    return onEnumerable(planner, hosted(place(rel)));
  }

  /** A residual in the operators of Calcite's Enumerable engine. */
  public RelNode onEnumerable(RelOptPlanner planner, RelNode residual) {
    // No collation is asked for: where order matters, a Sort stands in the residual.
    RelTraitSet traits = planner.emptyTraitSet().replace(EnumerableConvention.INSTANCE);
    return HostProgram.forResidual(residual).run(planner, residual, traits, List.of(), List.of());
  }

  /** The residual: logical operators over {@link BackendQuery}s. */
  public RelNode place(RelNode rel) {
    rel.getCluster().getPlanner().setExecutor(HostExecutor.INSTANCE);
    RelNode rewritten = Rewrites.all(rel);
    Placement.Placed placed = Homes.of(rewritten).size() > 1 ? acrossBackends(rewritten) : placed(rewritten);
    return trimmed(Rewrites.keysAsColumns(placed.host()), LeafTrimmer::new);
  }

  /** A residual with as much of it inside a host as that evaluates. */
  public RelNode hosted(RelNode residual) {
    Cardinality cardinality = new Cardinality(residual.getCluster().getMetadataQuery());
    RelNode hosted = Hosting.of(residual, host, cardinality, leafRows);
    return hosted == residual ? residual : trimmed(hosted, LeafTrimmer::new);
  }

  private Placement.Placed acrossBackends(RelNode rel) {
    RelNode ordered =
        Rewrites.keysAsColumns(rel.accept(new JoinOrder(new Cardinality(rel.getCluster().getMetadataQuery()))));
    Placement.Placed placed = placed(ordered);
    RelNode aggregatedEarly = Rewrites.aggregateBelowJoins(ordered);
    if (aggregatedEarly == ordered) {
      return placed;
    }
    Placement.Placed other = placed(aggregatedEarly);
    return other.cost() < placed.cost() * WORTH_AGGREGATING_TWICE ? other : placed;
  }

  private Placement.Placed placed(RelNode rel) {
    RelNode trimmed = Rewrites.tidy(trimmed(rel, builder -> new RelFieldTrimmer(null, builder)));
    trimmed.getCluster().invalidateMetadataQuery();
    return new Placement(new Cardinality(trimmed.getCluster().getMetadataQuery()), leafRows).place(trimmed);
  }

  private static RelNode trimmed(RelNode rel, java.util.function.Function<RelBuilder, RelFieldTrimmer> trimmer) {
    RelBuilder builder = RelFactories.LOGICAL_BUILDER.create(rel.getCluster(), null);
    return trimmer.apply(builder).trim(rel);
  }
}
