package io.calcrete.backend;

import com.google.common.collect.BoundType;
import com.google.common.collect.Range;
import com.google.common.collect.RangeSet;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexUnknownAs;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.util.NlsString;
import org.apache.calcite.util.Sarg;

/**
 * Says a SEARCH as comparisons, {@code IN} and {@code NOT IN}.
 *
 * <p>Calcite's own writer of SQL loses two things (1.42): that NULL is FALSE in {@code x IS NOT NULL AND x > 5}, which
 * shows under a NOT or in a SELECT list, and the blanks at the end of a text.
 */
final class SearchTranslation implements Translation {
  @Override
  public RexNode translate(RexBuilder builder, RexCall call, List<RexNode> operands) {
    RexLiteral literal = (RexLiteral) call.getOperands().get(1);
    return new Search(builder, call.getType(), operands.get(0), literal.getType()).of(literal.getValueAs(Sarg.class));
  }

  private record Search(RexBuilder builder, RelDataType bool, RexNode operand, RelDataType type) {
    @SuppressWarnings({"unchecked", "rawtypes"})
    RexNode of(Sarg sarg) {
      RexNode ranges = ranges(sarg);
      if (sarg.nullAs == RexUnknownAs.UNKNOWN || !operand.getType().isNullable()) {
        return ranges;
      }
      boolean nullIsTrue = sarg.nullAs == RexUnknownAs.TRUE;
      SqlOperator test = nullIsTrue ? SqlStdOperatorTable.IS_NULL : SqlStdOperatorTable.IS_NOT_NULL;
      SqlOperator join = nullIsTrue ? SqlStdOperatorTable.OR : SqlStdOperatorTable.AND;
      return call(join, List.of(call(test, List.of(operand)), ranges));
    }

    private <C extends Comparable<C>> RexNode ranges(Sarg<C> sarg) {
      if (sarg.isPoints()) {
        return points(sarg.rangeSet, SqlStdOperatorTable.EQUALS, false);
      }
      if (sarg.isComplementedPoints()) {
        return points(sarg.rangeSet.complement(), SqlStdOperatorTable.NOT_EQUALS, true);
      }
      return RexUtil.composeDisjunction(builder, sarg.rangeSet.asRanges().stream().map(this::range).toList());
    }

    private <C extends Comparable<C>> RexNode points(RangeSet<C> points, SqlOperator one, boolean negated) {
      List<RexNode> all = new ArrayList<>(List.of(operand));
      points.asRanges().forEach(range -> all.add(value(range.lowerEndpoint())));
      return switch (all.size()) {
        case 1 -> always(negated);
        case 2 -> call(one, all);
        default -> call(RemoteOperators.in(negated), all);
      };
    }

    private <C extends Comparable<C>> RexNode range(Range<C> range) {
      if (range.hasLowerBound() && range.hasUpperBound() && range.lowerEndpoint().equals(range.upperEndpoint())) {
        return call(SqlStdOperatorTable.EQUALS, List.of(operand, value(range.lowerEndpoint())));
      }
      List<RexNode> both = new ArrayList<>();
      if (range.hasLowerBound()) {
        boolean closed = range.lowerBoundType() == BoundType.CLOSED;
        SqlOperator from = closed ? SqlStdOperatorTable.GREATER_THAN_OR_EQUAL : SqlStdOperatorTable.GREATER_THAN;
        both.add(call(from, List.of(operand, value(range.lowerEndpoint()))));
      }
      if (range.hasUpperBound()) {
        boolean closed = range.upperBoundType() == BoundType.CLOSED;
        SqlOperator to = closed ? SqlStdOperatorTable.LESS_THAN_OR_EQUAL : SqlStdOperatorTable.LESS_THAN;
        both.add(call(to, List.of(operand, value(range.upperEndpoint()))));
      }
      return both.isEmpty() ? always(true) : RexUtil.composeConjunction(builder, both);
    }

    /** True or false for every value, and NULL for NULL. */
    private RexNode always(boolean truth) {
      SqlOperator comparison = truth ? SqlStdOperatorTable.EQUALS : SqlStdOperatorTable.NOT_EQUALS;
      return call(comparison, List.of(operand, operand));
    }

    private RexNode value(Object value) {
      return value instanceof NlsString text ? builder.makeCharLiteral(text) : builder.makeLiteral(value, type, false);
    }

    private RexNode call(SqlOperator operator, List<RexNode> operands) {
      return builder.makeCall(bool, operator, operands);
    }
  }
}
