package io.calcrete.rules;

import io.calcrete.backend.Capabilities;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.apache.calcite.plan.RelOptRule;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rel.rules.CoreRules;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexVisitorImpl;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.ReturnTypes;

/**
 * A condition that is not known yet: {@code DYNAMIC_FILTER(column, id)} says that a column is among the keys that another
 * leaf of the statement will have. The ordinary rules move it to where a filter may stand; when the statement runs, it is
 * replaced by the keys, by their range, or by nothing.
 */
final class DynamicFilter {
  private static final SqlFunction OPERATOR =
      new SqlFunction(
          "DYNAMIC_FILTER",
          SqlKind.OTHER_FUNCTION,
          ReturnTypes.BOOLEAN_NOT_NULL,
          null,
          OperandTypes.ANY_ANY,
          SqlFunctionCategory.USER_DEFINED_FUNCTION);

  private static final List<RelOptRule> DOWN =
      List.of(
          CoreRules.FILTER_INTO_JOIN,
          CoreRules.FILTER_PROJECT_TRANSPOSE,
          CoreRules.FILTER_AGGREGATE_TRANSPOSE,
          CoreRules.FILTER_SET_OP_TRANSPOSE,
          CoreRules.FILTER_MERGE);

  private DynamicFilter() {}

  /** A part of the plan that is filtered by keys to come, as far down as a filter may stand. */
  static RelNode above(RelNode part, int column, int id) {
    RexBuilder builder = part.getCluster().getRexBuilder();
    RexNode marked =
        builder.makeCall(
            OPERATOR, builder.makeInputRef(part, column), builder.makeExactLiteral(BigDecimal.valueOf(id)));
    return Rewrites.hep(Filters.of(part, List.of(marked)), DOWN);
  }

  /** The filters in a part of the plan. */
  static Set<Integer> ids(RelNode part) {
    Set<Integer> ids = new TreeSet<>();
    collect(part, ids);
    return ids;
  }

  private static void collect(RelNode rel, Set<Integer> ids) {
    if (rel instanceof Filter filter) {
      filter
          .getCondition()
          .accept(
              new RexVisitorImpl<Void>(true) {
                @Override
                public Void visitCall(RexCall call) {
                  if (call.getOperator() == OPERATOR) {
                    ids.add(RexLiteral.intValue(call.getOperands().get(1)));
                  }
                  return super.visitCall(call);
                }
              });
    }
    rel.getInputs().forEach(input -> collect(input, ids));
  }

  /**
   * A part of the plan with its filters replaced.
   *
   * @param keys of each filter, or nothing
   * @param capabilities of the backend; a condition that it does not evaluate is left out
   */
  static RelNode replaced(RelNode part, IntFunction<Optional<Keys>> keys, Capabilities capabilities) {
    List<RelNode> inputs = part.getInputs().stream().map(input -> replaced(input, keys, capabilities)).toList();
    RelNode copy = inputs.equals(part.getInputs()) ? part : part.copy(part.getTraitSet(), inputs);
    if (!(copy instanceof Filter filter)) {
      return copy;
    }
    List<RexNode> conditions = new ArrayList<>();
    for (RexNode condition : RelOptUtil.conjunctions(filter.getCondition())) {
      if (condition instanceof RexCall call && call.getOperator() == OPERATOR) {
        keys.apply(RexLiteral.intValue(call.getOperands().get(1)))
            .map(found -> found.condition(filter.getCluster().getRexBuilder(), call.getOperands().get(0)))
            .filter(found -> WhyNot.condition(found, capabilities).isEmpty())
            .ifPresent(conditions::add);
      } else {
        conditions.add(condition);
      }
    }
    if (conditions.equals(RelOptUtil.conjunctions(filter.getCondition()))) {
      return copy;
    }
    return conditions.isEmpty() ? filter.getInput() : Filters.of(filter.getInput(), conditions);
  }
}
