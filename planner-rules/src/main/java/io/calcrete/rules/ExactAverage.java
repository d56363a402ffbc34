package io.calcrete.rules;

import java.util.EnumSet;
import org.apache.calcite.plan.RelOptRule;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.logical.LogicalAggregate;
import org.apache.calcite.rel.rules.AggregateReduceFunctionsRule;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.type.SqlTypeName;

/** AVG of an exact number becomes SUM divided by COUNT. Averages of floating-point numbers stay what they are. */
final class ExactAverage extends AggregateReduceFunctionsRule {
  static final RelOptRule RULE =
      new ExactAverage(
          Config.DEFAULT
              .withOperandFor(LogicalAggregate.class)
              .withFunctionsToReduce(EnumSet.of(SqlKind.AVG))
              .withExtraCondition(ExactAverage::isExact)
              .as(Config.class));

  private ExactAverage(Config config) {
    super(config);
  }

  private static boolean isExact(AggregateCall call) {
    return call.getType().getSqlTypeName() == SqlTypeName.DECIMAL;
  }
}
