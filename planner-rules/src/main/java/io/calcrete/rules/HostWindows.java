package io.calcrete.rules;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexFieldCollation;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexOver;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexWindow;
import org.apache.calcite.rex.RexWindowBound;
import org.apache.calcite.rex.RexWindowBounds;
import org.apache.calcite.sql.SqlAggFunction;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.SqlTypeName;

/**
 * Window functions as {@link HostAggregates} has aggregates, ordered by code point; and those that Calcite's Enumerable
 * engine has none of, by those that it has.
 */
final class HostWindows extends RexShuttle {
  private final RexBuilder builder;

  HostWindows(RexBuilder builder) {
    this.builder = builder;
  }

  @Override
  public RexNode visitOver(RexOver over) {
    return switch (over.getAggOperator().getKind()) {
      case PERCENT_RANK -> percentRank(over);
      case CUME_DIST -> cumulativeDistribution(over);
      default -> same(over);
    };
  }

  private RexNode same(RexOver over) {
    List<RexNode> operands = new ArrayList<>(visitList(over.getOperands(), new boolean[] {false}));
    if (!operands.isEmpty()) {
      operands.set(0, HostAggregates.argument(builder, over.getAggOperator(), operands.get(0), over.getType()));
    }
    ImmutableList<RexFieldCollation> order = order(over.getWindow());
    if (operands.equals(over.getOperands()) && order.equals(over.getWindow().orderKeys)) {
      return over;
    }
    RelDataType type =
        operands.isEmpty()
            ? over.getType()
            : HostAggregates.type(over.getAggOperator(), operands.get(0), over.getType());
    RexNode rewritten =
        builder.makeOver(
            builder.getTypeFactory().createTypeWithNullability(type, over.getType().isNullable()),
            over.getAggOperator(),
            operands,
            over.getWindow().partitionKeys,
            order,
            over.getWindow().getLowerBound(),
            over.getWindow().getUpperBound(),
            over.getWindow().isRows(),
            true,
            false,
            over.isDistinct(),
            over.ignoreNulls());
    return HostAggregates.result(builder, over.getAggOperator(), rewritten, over.getType());
  }

  private ImmutableList<RexFieldCollation> order(RexWindow window) {
    return window.orderKeys.stream()
        .map(key -> new RexFieldCollation(HostOrder.ordered(builder, key.left), key.right))
        .collect(ImmutableList.toImmutableList());
  }

  /** {@code (RANK() - 1) / (rows of the partition - 1)}, and 0 in a partition of one row. */
  private RexNode percentRank(RexOver over) {
    RexNode one = builder.makeApproxLiteral(BigDecimal.ONE);
    RexNode before = minus(asDouble(over(over, SqlStdOperatorTable.RANK, order(over.getWindow())), over.getType()), one);
    RexNode others = minus(rows(over, ImmutableList.of()), one);
    RexNode alone = builder.makeCall(SqlStdOperatorTable.EQUALS, others, builder.makeApproxLiteral(BigDecimal.ZERO));
    return builder.makeCall(
        over.getType(),
        SqlStdOperatorTable.CASE,
        List.of(alone, builder.makeApproxLiteral(BigDecimal.ZERO), divide(before, others, over.getType())));
  }

  /** The rows up to and with the peers of this one, of those of the partition. */
  private RexNode cumulativeDistribution(RexOver over) {
    return divide(rows(over, order(over.getWindow())), rows(over, ImmutableList.of()), over.getType());
  }

  private RexNode rows(RexOver over, ImmutableList<RexFieldCollation> order) {
    return asDouble(over(over, SqlStdOperatorTable.COUNT, order), over.getType());
  }

  private RexNode over(RexOver over, SqlAggFunction function, ImmutableList<RexFieldCollation> order) {
    RelDataType type = builder.getTypeFactory().createSqlType(SqlTypeName.BIGINT);
    RexWindowBound end = order.isEmpty() ? RexWindowBounds.UNBOUNDED_FOLLOWING : RexWindowBounds.CURRENT_ROW;
    return builder.makeOver(
        type,
        function,
        List.of(),
        over.getWindow().partitionKeys,
        order,
        RexWindowBounds.UNBOUNDED_PRECEDING,
        end,
        false,
        true,
        false,
        false,
        false);
  }

  private RexNode asDouble(RexNode count, RelDataType type) {
    return builder.makeCast(type, count);
  }

  private RexNode minus(RexNode minuend, RexNode subtrahend) {
    return builder.makeCall(minuend.getType(), SqlStdOperatorTable.MINUS, List.of(minuend, subtrahend));
  }

  private RexNode divide(RexNode dividend, RexNode divisor, RelDataType type) {
    return builder.makeCall(type, SqlStdOperatorTable.DIVIDE, List.of(dividend, divisor));
  }
}
