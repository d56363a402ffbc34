package io.calcrete.rules;

import java.util.EnumSet;
import java.util.Set;
import org.apache.calcite.plan.RelOptRuleCall;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.logical.LogicalAggregate;
import org.apache.calcite.rel.logical.LogicalJoin;
import org.apache.calcite.rel.rules.AggregateJoinTransposeRule;
import org.apache.calcite.sql.type.SqlTypeName;

/**
 * Aggregates before a cross-backend join instead of after it. {@link CalcretePlanner} keeps the result where it makes
 * fewer rows travel.
 *
 * <p>Not for sums of floating-point numbers: added up in another order they give another sum.
 */
final class AggregateBelowJoin extends AggregateJoinTransposeRule {
  private static final Set<SqlTypeName> APPROXIMATE = EnumSet.of(SqlTypeName.REAL, SqlTypeName.FLOAT, SqlTypeName.DOUBLE);

  static final AggregateBelowJoin RULE =
      new AggregateBelowJoin(
          Config.EXTENDED.withOperandFor(LogicalAggregate.class, LogicalJoin.class, true).as(Config.class));

  private AggregateBelowJoin(Config config) {
    super(config);
  }

  @Override
  public boolean matches(RelOptRuleCall call) {
    Aggregate aggregate = call.rel(0);
    Join join = call.rel(1);
    boolean exact =
        aggregate.getAggCallList().stream().noneMatch(c -> APPROXIMATE.contains(c.getType().getSqlTypeName()));
    return exact && Homes.of(join).size() > 1 && !Homes.of(join.getLeft()).equals(Homes.of(join.getRight()));
  }
}
