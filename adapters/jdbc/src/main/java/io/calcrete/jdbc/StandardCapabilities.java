package io.calcrete.jdbc;

import io.calcrete.backend.Arguments;
import io.calcrete.backend.Capabilities;
import io.calcrete.backend.Feature;
import io.calcrete.backend.Translation;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.util.Sarg;

/**
 * What no SQL database gets wrong: which rows have which whole or decimal number, joins on those, counts, least and
 * greatest.
 *
 * <p>Not declared, and why: texts are compared under collations that differ from one column to the next. Doubles differ
 * about NaN. BOOLEAN and DATE literals are not spelt alike (SQL Server has no TRUE, Oracle's DATE has a time of day).
 * NULLS LAST, LIMIT and OFFSET are not known everywhere, and so ORDER BY is not. Sums overflow in different ways, and
 * arithmetic does.
 */
final class StandardCapabilities {
  /** Derby takes 31 digits, everybody else more. */
  private static final int MOST_DIGITS = 31;

  /** Oracle takes 1000 values in a list. */
  private static final int MOST_RANGES = 500;

  private StandardCapabilities() {}

  static Capabilities of(String product) {
    Arguments numbers = Arguments.operands(StandardCapabilities::isNumber);
    return Capabilities.builder(product)
        .literals(SqlTypes.WHOLE)
        .literals(StandardCapabilities::isNumber)
        .comparable(StandardCapabilities::isNumber)
        .scalars(numbers, "EQUALS", "NOT_EQUALS", "LESS_THAN", "LESS_THAN_OR_EQUAL", "GREATER_THAN", "GREATER_THAN_OR_EQUAL")
        .scalars(numbers.and(StandardCapabilities::fewRanges), Translation.SEARCH, "SEARCH")
        .scalars(StandardCapabilities::isOfConditions, "AND", "OR", "NOT")
        .scalars(Arguments.ANY, "IS_NULL", "IS_NOT_NULL")
        .joins(JoinRelType.INNER, JoinRelType.LEFT)
        .features(Feature.GROUP_BY, Feature.UNION_ALL)
        .aggregate("COUNT", (arguments, result) -> arguments.size() <= 1, false, false)
        .aggregate("COUNT", oneNumber(), true, false)
        .aggregate("MIN", oneNumber(), true, false)
        .aggregate("MAX", oneNumber(), true, false)
        .build();
  }

  private static boolean isNumber(RelDataType type) {
    return SqlTypes.isWhole(type) || SqlTypes.isDecimal(type, MOST_DIGITS);
  }

  /** Conditions, and not columns of type BOOLEAN, which some databases do not take for conditions. */
  private static boolean isOfConditions(RexCall call) {
    return call.getOperands().stream()
        .allMatch(operand -> operand instanceof RexCall && operand.getType().getSqlTypeName() == SqlTypeName.BOOLEAN);
  }

  private static boolean fewRanges(RexCall call) {
    return call.getOperands().get(1) instanceof RexLiteral ranges
        && ranges.getValueAs(Sarg.class) instanceof Sarg<?> sarg
        && sarg.rangeSet.asRanges().size() <= MOST_RANGES;
  }

  private static BiPredicate<List<RelDataType>, RelDataType> oneNumber() {
    return (arguments, result) -> arguments.size() == 1 && isNumber(arguments.get(0));
  }

  /** The types of system tables, which nobody means by "all tables". */
  static boolean isListed(String tableType) {
    return Set.of("TABLE", "VIEW", "SYNONYM", "ALIAS").stream().anyMatch(tableType::contains)
        && !tableType.contains("SYSTEM")
        && !tableType.contains("TEMPORARY");
  }
}
