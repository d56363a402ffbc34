package io.calcrete.rules;

import java.util.List;
import org.apache.calcite.plan.RelOptCostImpl;
import org.apache.calcite.plan.RelOptRule;
import org.apache.calcite.plan.hep.HepMatchOrder;
import org.apache.calcite.plan.hep.HepPlanner;
import org.apache.calcite.plan.hep.HepProgram;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.RelFactories;
import org.apache.calcite.rel.rules.CoreRules;
import org.apache.calcite.rel.rules.PruneEmptyRules;
import org.apache.calcite.sql2rel.RelFieldTrimmer;

/** The rewrites before placement. Each makes more of a statement able to go down to a backend, or less of it travel. */
final class Rewrites {
  /** More than any plan needs. Should two rules ever undo each other, the plan is still right. */
  private static final int MATCHES = 20_000;

  /** How far a predicate travels from join to join. */
  private static final int TRANSITIVE_STEPS = 3;

  private static final List<RelOptRule> SUBQUERIES =
      List.of(
          CoreRules.FILTER_SUB_QUERY_TO_CORRELATE,
          CoreRules.PROJECT_SUB_QUERY_TO_CORRELATE,
          CoreRules.JOIN_SUB_QUERY_TO_CORRELATE);

  private static final List<RelOptRule> FILTERS_DOWN =
      List.of(
          CoreRules.FILTER_INTO_JOIN,
          CoreRules.JOIN_CONDITION_PUSH,
          CoreRules.FILTER_PROJECT_TRANSPOSE,
          CoreRules.FILTER_AGGREGATE_TRANSPOSE,
          CoreRules.FILTER_SET_OP_TRANSPOSE,
          CoreRules.FILTER_MERGE,
          CoreRules.FILTER_REDUCE_EXPRESSIONS,
          CoreRules.PROJECT_MERGE,
          CoreRules.PROJECT_REMOVE,
          CoreRules.PROJECT_VALUES_MERGE,
          CoreRules.FILTER_VALUES_MERGE,
          CoreRules.UNION_MERGE,
          CoreRules.AGGREGATE_PROJECT_MERGE,
          CoreRules.AGGREGATE_VALUES,
          CoreRules.AGGREGATE_REMOVE,
          PruneEmptyRules.FILTER_INSTANCE,
          PruneEmptyRules.PROJECT_INSTANCE,
          PruneEmptyRules.JOIN_LEFT_INSTANCE,
          PruneEmptyRules.JOIN_RIGHT_INSTANCE,
          PruneEmptyRules.SORT_FETCH_ZERO_INSTANCE,
          PruneEmptyRules.SORT_INSTANCE,
          PruneEmptyRules.AGGREGATE_INSTANCE,
          PruneEmptyRules.UNION_INSTANCE);

  private static final List<RelOptRule> SEMI_JOINS =
      List.of(CoreRules.PROJECT_TO_SEMI_JOIN, CoreRules.JOIN_TO_SEMI_JOIN);

  /** Averages of exact numbers are a sum divided by a count, since hardly a backend divides decimals exactly. */
  private static final List<RelOptRule> EXACT_AVERAGES = List.of(ExactAverage.RULE);

  private static final List<RelOptRule> TIDY =
      List.of(
          CoreRules.PROJECT_MERGE,
          CoreRules.PROJECT_REMOVE,
          CoreRules.PROJECT_VALUES_MERGE,
          CoreRules.FILTER_PROJECT_TRANSPOSE,
          CoreRules.FILTER_INTO_JOIN,
          CoreRules.FILTER_MERGE,
          CoreRules.SORT_PROJECT_TRANSPOSE,
          CoreRules.SORT_REMOVE_CONSTANT_KEYS,
          CoreRules.AGGREGATE_PROJECT_MERGE);

  /** Apart from the others, which can move the limit that it leaves in each branch to where it no longer sees it. */
  private static final List<RelOptRule> LIMITS_INTO_UNIONS = List.of(CoreRules.SORT_UNION_TRANSPOSE);

  private Rewrites() {}

  static RelNode all(RelNode rel) {
    RelNode meant =
        rel.accept(new RowMembership()).accept(new NullableCasts()).accept(new ShiftTypes()).accept(new ValueLists());
    RelNode joined = hep(meant, SUBQUERIES).accept(new LateralAggregates());
    RelNode flat = Decorrelation.of(joined);
    RelNode keyed = flat.accept(new KeysInConditions());
    RelNode filtered = transitive(hep(keyed, FILTERS_DOWN)).accept(new AntiJoins());
    RelNode semi = hep(tidy(trimmed(filtered)), SEMI_JOINS).accept(new KeysInConditions());
    return hep(semi, EXACT_AVERAGES);
  }

  private static RelNode trimmed(RelNode rel) {
    return new RelFieldTrimmer(null, RelFactories.LOGICAL_BUILDER.create(rel.getCluster(), null)).trim(rel);
  }

  /** Makes each key of a join a column, which the host's joins need. */
  static RelNode keysAsColumns(RelNode rel) {
    return hep(rel, List.of(CoreRules.JOIN_PUSH_EXPRESSIONS));
  }

  private static RelNode transitive(RelNode rel) {
    RelNode filtered = rel;
    for (int step = 0; step < TRANSITIVE_STEPS; step++) {
      RelNode more = filtered.accept(new TransitivePredicates(filtered));
      if (more == filtered) {
        break;
      }
      filtered = hep(more, FILTERS_DOWN);
    }
    return filtered;
  }

  /** After joins were ordered and columns trimmed: no operator more than needed. */
  static RelNode tidy(RelNode rel) {
    return hep(hep(hep(rel, TIDY), LIMITS_INTO_UNIONS), TIDY);
  }

  /** The same plan with aggregates below its joins, or the plan itself if there are none to move. */
  static RelNode aggregateBelowJoins(RelNode rel) {
    RelNode merged = hep(rel, List.of(CoreRules.AGGREGATE_PROJECT_MERGE));
    RelNode moved = merged.accept(new AggregateBelowJoin(new Cardinality(merged.getCluster().getMetadataQuery())));
    return moved == merged ? rel : moved;
  }

  /** Applies rules to the whole of a plan until none matches. */
  static RelNode hep(RelNode rel, List<RelOptRule> rules) {
    HepProgram program =
        HepProgram.builder().addMatchOrder(HepMatchOrder.TOP_DOWN).addMatchLimit(MATCHES).addRuleCollection(rules).build();
    HepPlanner planner =
        new HepPlanner(
            program, rel.getCluster().getPlanner().getContext(), true, null, RelOptCostImpl.FACTORY);
    planner.setExecutor(rel.getCluster().getPlanner().getExecutor());
    planner.setRoot(rel);
    RelNode best = planner.findBestExp();
    best.getCluster().invalidateMetadataQuery();
    return best;
  }
}
