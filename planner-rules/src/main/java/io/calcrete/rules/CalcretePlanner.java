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
    return onEnumerable(planner, hosted(place(rel, Choices.AUTO), Choices.AUTO).hosted());
  }

  /** A residual in the operators of Calcite's Enumerable engine. */
  public RelNode onEnumerable(RelOptPlanner planner, RelNode residual) {
    // No collation is asked for: where order matters, a Sort stands in the residual.
    RelTraitSet traits = planner.emptyTraitSet().replace(EnumerableConvention.INSTANCE);
    return HostProgram.forResidual(residual).run(planner, residual, traits, List.of(), List.of());
  }

  /** The residual: logical operators over {@link BackendQuery}s. */
  public RelNode place(RelNode rel, Choices choices) {
    rel.getCluster().getPlanner().setExecutor(HostExecutor.INSTANCE);
    RelNode rewritten = Rewrites.all(rel);
    Placement.Placed placed = Homes.of(rewritten).size() > 1 ? acrossBackends(rewritten, choices.host) : placed(rewritten);
    return trimmed(Rewrites.keysAsColumns(placed.host()), LeafTrimmer::new);
  }

  /** What a connection may choose. */
  public record Choices(HostChoice host, FilterChoice filters) {
    /** What is best as far as the planner knows. */
    public static final Choices AUTO = new Choices(HostChoice.AUTO, FilterChoice.AUTO);
  }

  /**
   * A residual, and what runs.
   *
   * @param residual logical operators over {@link BackendQuery}s, of which some wait for the keys of others
   * @param hosted the same with as much of it inside a host's query as the host evaluates
   */
  public record Hosted(RelNode residual, RelNode hosted) {}

  /** Finds the residual's host and the dynamic filters of its leaves. */
  public Hosted hosted(RelNode residual, Choices choices) {
    if (residual instanceof BackendQuery || Homes.of(residual).isEmpty()) {
      return new Hosted(residual, residual);
    }
    Cardinality cardinality = new Cardinality(residual.getCluster().getMetadataQuery());
    Optional<StreamingBackend> chosen =
        choices.host == HostChoice.AUTO ? Hosting.holder(residual, cardinality).or(() -> host) : Optional.empty();
    // What is inside the host's query is filtered there.
    RelNode filtered =
        choices.filters == FilterChoice.NEVER
            ? residual
            : DynamicFilters.in(
                residual,
                leaf -> !Optional.of(leaf.backend()).equals(chosen),
                cardinality,
                choices.filters == FilterChoice.ALWAYS);
    RelNode hosted = chosen.map(by -> new Hosting(by).place(filtered, cardinality, leafRows)).orElse(filtered);
    return new Hosted(filtered, hosted == filtered ? filtered : trimmed(hosted, LeafTrimmer::new));
  }

  private Placement.Placed acrossBackends(RelNode rel, HostChoice by) {
    RelNode ordered =
        Rewrites.keysAsColumns(rel.accept(new JoinOrder(new Cardinality(rel.getCluster().getMetadataQuery()))));
    Placement.Placed placed = placed(ordered);
    RelNode aggregatedEarly = Rewrites.aggregateBelowJoins(ordered);
    if (aggregatedEarly == ordered) {
      return placed;
    }
    Placement.Placed other = placed(aggregatedEarly);
    boolean isCheaper = other.cost() < placed.cost() * WORTH_AGGREGATING_TWICE;
    return isCheaper && (by == HostChoice.ENUMERABLE || travelsLess(other.host(), placed.host())) ? other : placed;
  }

  /** Whether fewer rows leave their backends, where the backend that holds the most rows evaluates what is left. */
  private static boolean travelsLess(RelNode residual, RelNode than) {
    Cardinality cardinality = new Cardinality(than.getCluster().getMetadataQuery());
    Optional<StreamingBackend> host = Hosting.holder(than, cardinality);
    return host.isEmpty() || Hosting.travel(residual, host.get(), cardinality) < Hosting.travel(than, host.get(), cardinality);
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
