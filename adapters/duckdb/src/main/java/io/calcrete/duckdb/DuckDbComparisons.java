package io.calcrete.duckdb;

import io.calcrete.backend.Arguments;
import io.calcrete.backend.ArrowTypes;
import io.calcrete.backend.Capabilities;
import io.calcrete.backend.Translation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.util.TimestampString;

/** Comparisons, logic, CASE. */
final class DuckDbComparisons {
  private static final int MICROS = 6;

  private static final Map<SqlOperator, String> FUNCTIONS =
      Map.of(
          SqlStdOperatorTable.PLUS, "add",
          SqlStdOperatorTable.MINUS, "subtract",
          SqlStdOperatorTable.MULTIPLY, "multiply");

  private DuckDbComparisons() {}

  static void declare(Capabilities.Builder capabilities) {
    capabilities
        .scalars(
            DuckDbComparisons::comparable,
            DuckDbComparisons::withOverflow,
            "EQUALS",
            "NOT_EQUALS",
            "LESS_THAN",
            "LESS_THAN_OR_EQUAL",
            "GREATER_THAN",
            "GREATER_THAN_OR_EQUAL",
            "IS_DISTINCT_FROM",
            "IS_NOT_DISTINCT_FROM")
        .scalars(
            DuckDbComparisons::comparable,
            (builder, call, operands) -> Translation.SEARCH.translate(builder, call, computed(builder, operands)),
            "SEARCH")
        .scalars(
            Arguments.of(Set.of(SqlTypeName.BOOLEAN)),
            "AND",
            "OR",
            "NOT",
            "IS_TRUE",
            "IS_FALSE",
            "IS_NOT_TRUE",
            "IS_NOT_FALSE",
            "IS_UNKNOWN")
        .scalars(Arguments.ANY, "IS_NULL", "IS_NOT_NULL")
        .scalars(DuckDbComparisons::choosable, DuckDbComparisons::withTypedBranches, "CASE")
        .scalars(Arguments.of(Kinds.SCALARS).returning(Kinds.SCALARS), DuckDbComparisons::withTypedOperands, "COALESCE");
  }

  /** Every operand with the first, since comparisons have two and a SEARCH is one after the other. */
  private static boolean comparable(RexCall call) {
    List<RexNode> operands = call.getOperands();
    RexNode first = operands.get(0);
    return operands.stream().skip(1).allMatch(other -> Kinds.isNull(first) || Kinds.isNull(other) || comparable(first, other));
  }

  private static boolean comparable(RexNode left, RexNode right) {
    RelDataType a = left.getType();
    RelDataType b = right.getType();
    if (Kinds.exact(a) && Kinds.exact(b)) {
      return Math.max(Kinds.wholeDigits(a), Kinds.wholeDigits(b)) + Math.max(a.getScale(), b.getScale())
          <= ArrowTypes.MAX_DECIMAL_PRECISION;
    }
    if (Kinds.isDouble(a) || Kinds.isDouble(b)) {
      return Kinds.becomesDouble(a) && Kinds.becomesDouble(b);
    }
    if (Kinds.text(a) || Kinds.BINARIES.contains(a.getSqlTypeName())) {
      return a.getSqlTypeName().getFamily() == b.getSqlTypeName().getFamily();
    }
    if (a.getSqlTypeName() == SqlTypeName.TIMESTAMP && b.getSqlTypeName() == SqlTypeName.TIMESTAMP) {
      boolean sameUnit = (a.getPrecision() > MICROS) == (b.getPrecision() > MICROS);
      return sameUnit || fitsNanoseconds(left) || fitsNanoseconds(right);
    }
    return a.getSqlTypeName() == b.getSqlTypeName() && Kinds.SCALARS.contains(a.getSqlTypeName());
  }

  /** DuckDB compares microseconds with nanoseconds in nanoseconds, which end in 1677 and 2262. */
  private static boolean fitsNanoseconds(RexNode node) {
    if (!Kinds.isLiteral(node) || node.getType().getPrecision() > MICROS || !(node instanceof RexLiteral literal)) {
      return false;
    }
    TimestampString time = literal.getValueAs(TimestampString.class);
    int year = time == null ? 0 : Integer.parseInt(time.toString().substring(0, 4));
    return year > 1677 && year < 2262;
  }

  private static RexNode withOverflow(RexBuilder builder, RexCall call, List<RexNode> operands) {
    return call.clone(call.getType(), computed(builder, operands));
  }

  /**
   * Sums, differences and products that are computed before they are compared: DuckDB makes {@code b + 1 > 0} a
   * {@code b > -1}, which has no overflow. It does so for the operators, not for the functions of the same meaning.
   */
  private static List<RexNode> computed(RexBuilder builder, List<RexNode> operands) {
    return operands.stream()
        .map(
            operand -> {
              String function =
                  operand instanceof RexCall call && Kinds.integer(call.getType()) ? FUNCTIONS.get(call.getOperator()) : null;
              return function == null
                  ? operand
                  : Rewriting.function(
                      builder, operand.getType(), function, ((RexCall) operand).getOperands().toArray(RexNode[]::new));
            })
        .toList();
  }

  private static boolean choosable(RexCall call) {
    return Kinds.SCALARS.contains(call.getType().getSqlTypeName())
        && values(call).stream()
            .map(i -> call.getOperands().get(i))
            .allMatch(value -> Kinds.isNull(value) || Kinds.SCALARS.contains(value.getType().getSqlTypeName()));
  }

  /** Where the values stand between the conditions. */
  private static List<Integer> values(RexCall call) {
    List<Integer> values = new ArrayList<>();
    int last = call.getOperands().size() - 1;
    for (int i = 1; i < last; i += 2) {
      values.add(i);
    }
    values.add(last);
    return values;
  }

  /** DuckDB bends a literal to the type of its neighbours, where the plan widens the neighbours. */
  private static RexNode withTypedBranches(RexBuilder builder, RexCall call, List<RexNode> operands) {
    List<RexNode> typed = new ArrayList<>(operands);
    values(call).forEach(i -> typed.set(i, typed(builder, call, i, operands.get(i))));
    return call.clone(call.getType(), typed);
  }

  private static RexNode withTypedOperands(RexBuilder builder, RexCall call, List<RexNode> operands) {
    List<RexNode> typed = new ArrayList<>();
    for (int i = 0; i < operands.size(); i++) {
      typed.add(typed(builder, call, i, operands.get(i)));
    }
    return call.clone(call.getType(), typed);
  }

  private static RexNode typed(RexBuilder builder, RexCall call, int i, RexNode operand) {
    RexNode planned = call.getOperands().get(i);
    return Kinds.isNull(planned) || Kinds.same(planned.getType(), call.getType())
        ? operand
        : Rewriting.cast(builder, operand, call.getType());
  }
}
