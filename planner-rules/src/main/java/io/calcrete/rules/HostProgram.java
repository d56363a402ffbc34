package io.calcrete.rules;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.apache.calcite.adapter.enumerable.EnumerableRules;
import org.apache.calcite.plan.RelOptRule;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.TableFunctionScan;
import org.apache.calcite.rel.core.TableScan;
import org.apache.calcite.rel.core.Values;
import org.apache.calcite.rel.logical.LogicalAggregate;
import org.apache.calcite.rel.rules.AggregateReduceFunctionsRule;
import org.apache.calcite.rel.rules.CoreRules;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql2rel.ConvertToChecked;
import org.apache.calcite.tools.Program;
import org.apache.calcite.tools.Programs;
import org.apache.calcite.tools.RuleSets;

/** Turns the residual into Calcite's Enumerable engine's operators: the host of last resort. */
final class HostProgram {
  /** Aggregates that the engine has none of its own for. Not SUM: Calcite's rule does not know that sums are wider. */
  private static final RelOptRule REDUCED_AGGREGATES =
      AggregateReduceFunctionsRule.Config.DEFAULT
          .withOperandFor(LogicalAggregate.class)
          .withFunctionsToReduce(
              EnumSet.of(
                  SqlKind.AVG,
                  SqlKind.STDDEV_POP,
                  SqlKind.STDDEV_SAMP,
                  SqlKind.VAR_POP,
                  SqlKind.VAR_SAMP,
                  SqlKind.COVAR_POP,
                  SqlKind.COVAR_SAMP,
                  SqlKind.REGR_SXX,
                  SqlKind.REGR_SYY))
          .toRule();

  /** Aggregates of distinct values, as aggregates of groups of them. */
  private static final List<RelOptRule> DISTINCT_AGGREGATES = List.of(CoreRules.AGGREGATE_EXPAND_DISTINCT_AGGREGATES);

  /**
   * One way for each operator: the shape is decided already. No merge joins, which sort both inputs, and a sort with a
   * limit keeps only the rows it returns.
   */
  private static final List<RelOptRule> RULES = rules();

  private static final Program OVER_LEAVES =
      Programs.sequence(meaning(), Programs.of(RuleSets.ofList(RULES)), Programs.CALC_PROGRAM);

  /** With tables of other Calcite adapters among the leaves, whose rules Calcite's standard program brings in. */
  private static final Program WITH_OTHER_TABLES = Programs.sequence(meaning(), Programs.standard());

  private HostProgram() {}

  static Program forResidual(RelNode residual) {
    return hasOtherTables(residual) ? WITH_OTHER_TABLES : OVER_LEAVES;
  }

  private static boolean hasOtherTables(RelNode rel) {
    return rel instanceof TableScan
        || rel instanceof TableFunctionScan
        || rel.getInputs().stream().anyMatch(HostProgram::hasOtherTables);
  }

  /** Makes the engine mean what SEMANTICS.md says: arithmetic that overflows is an error (22003), sums are exact. */
  private static Program meaning() {
    return (planner, rel, traits, materializations, lattices) -> {
      RexBuilder builder = rel.getCluster().getRexBuilder();
      // First, since what distinct values are expanded into is aggregates whose meaning has to be made, too.
      RelNode expanded = Rewrites.hep(rel, DISTINCT_AGGREGATES);
      RelNode meant = expressions(expanded.accept(new HostRelations()).accept(new Unordered()), new HostExpressions(builder));
      return new ConvertToChecked(builder, true).visit(meant);
    };
  }

  private static RelNode expressions(RelNode rel, RexShuttle shuttle) {
    List<RelNode> inputs = rel.getInputs().stream().map(input -> expressions(input, shuttle)).toList();
    RelNode copy = inputs.equals(rel.getInputs()) ? rel : rel.copy(rel.getTraitSet(), inputs);
    if (copy instanceof Values values) {
      values.getTuples().forEach(tuple -> tuple.forEach(literal -> literal.accept(shuttle)));
    }
    return copy.accept(shuttle);
  }

  private static List<RelOptRule> rules() {
    List<RelOptRule> rules = new ArrayList<>(EnumerableRules.ENUMERABLE_RULES);
    rules.remove(EnumerableRules.ENUMERABLE_MERGE_JOIN_RULE);
    rules.remove(EnumerableRules.ENUMERABLE_SORTED_AGGREGATE_RULE);
    rules.remove(EnumerableRules.ENUMERABLE_MERGE_UNION_RULE);
    rules.add(EnumerableRules.ENUMERABLE_LIMIT_SORT_RULE);
    rules.add(CoreRules.PROJECT_TO_LOGICAL_PROJECT_AND_WINDOW);
    rules.remove(CoreRules.AGGREGATE_REDUCE_FUNCTIONS);
    rules.add(REDUCED_AGGREGATES);
    return List.copyOf(rules);
  }
}
