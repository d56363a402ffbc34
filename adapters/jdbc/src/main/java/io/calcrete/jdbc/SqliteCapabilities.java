package io.calcrete.jdbc;

import io.calcrete.backend.Arguments;
import io.calcrete.backend.Capabilities;
import io.calcrete.backend.Feature;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.type.SqlTypeName;

/**
 * What SQLite evaluates exactly as SEMANTICS.md says, with {@link SqliteType}'s columns.
 *
 * <p>Not declared, and why: UPPER and LOWER know ASCII only. Dates are texts in more than one form. Decimals are doubles,
 * so that they are compared and not added. Sums and products of doubles can be NaN where infinities meet, which SQLite
 * makes NULL, so that one side of each must be a constant; SUM and AVG have the same gap, where both infinities stand in
 * one group, and are declared all the same. SQLite casts anything to a number, so that no cast from text is declared.
 * INTERSECT ALL, EXCEPT ALL and GROUPING SETS it does not have.
 */
final class SqliteCapabilities {
  /** Measured with 1.5 million orders that look up their customers, against reading two whole numbers of each. */
  private static final double JOIN_COST = 0.7;

  private SqliteCapabilities() {}

  /**
   * The declaration.
   *
   * @param utf8 whether texts are stored in UTF-8; bytes of UTF-16 are not in the order of code points
   */
  static Capabilities of(boolean utf8) {
    Capabilities.Builder builder =
        Capabilities.builder(SqliteProduct.NAME)
            .joinCost(JOIN_COST)
            .literals(Set.of(SqlTypeName.BOOLEAN))
            .literals(SqlTypes.WHOLE)
            .literals(SqlTypes.DOUBLE)
            .literals(SqlTypes.TEXT)
            .literals(SqlTypes.BINARY)
            .literals(SqliteCapabilities::isShortDecimal)
            .comparable(type -> isComparable(type, utf8))
            .joins(
                JoinRelType.INNER,
                JoinRelType.LEFT,
                JoinRelType.RIGHT,
                JoinRelType.FULL,
                JoinRelType.SEMI,
                JoinRelType.ANTI)
            .features(
                Feature.ORDER_BY,
                Feature.LIMIT,
                Feature.OFFSET,
                Feature.GROUP_BY,
                Feature.AGGREGATE_FILTER,
                Feature.UNION,
                Feature.UNION_ALL,
                Feature.INTERSECT,
                Feature.EXCEPT,
                Feature.VALUES);
    SqliteComparisons.declare(builder, utf8);
    logic(builder);
    SqliteArithmetic.declare(builder);
    SqliteTexts.declare(builder, utf8);
    SqliteCasts.declare(builder);
    SqliteJson.declare(builder);
    aggregates(builder, utf8);
    SqliteWindows.declare(builder, utf8);
    return builder.build();
  }

  /** A decimal whose nearest double compares as it does. */
  static boolean isShortDecimal(RelDataType type) {
    return SqlTypes.isDecimal(type, SqliteType.MOST_EXACT_DIGITS);
  }

  /** Whether values are equal and ordered as they should be. */
  static boolean isComparable(RelDataType type, boolean utf8) {
    return SqlTypes.isBoolean(type)
        || SqlTypes.isWhole(type)
        || SqlTypes.isDouble(type)
        || SqlTypes.BINARY.contains(type.getSqlTypeName())
        || isShortDecimal(type)
        || utf8 && SqlTypes.isText(type);
  }

  private static void logic(Capabilities.Builder builder) {
    builder
        .scalars(Arguments.of(SqlTypes.BOOLEAN), "AND", "OR", "NOT")
        .scalars(Arguments.of(SqlTypes.BOOLEAN), "IS_TRUE", "IS_NOT_TRUE", "IS_FALSE", "IS_NOT_FALSE")
        .scalars(Arguments.ANY, "IS_NULL", "IS_NOT_NULL")
        .scalars(SqliteCapabilities::sameFamilyThroughout, "COALESCE")
        .scalars(SqliteCapabilities::isPlainCase, "CASE");
  }

  private static boolean sameFamilyThroughout(RexCall call) {
    return call.getOperands().stream().allMatch(operand -> passes(operand, call.getType()));
  }

  /** Conditions at the even places, but for the last, and values. */
  private static boolean isPlainCase(RexCall call) {
    List<RexNode> operands = call.getOperands();
    for (int i = 0; i < operands.size(); i++) {
      boolean condition = i % 2 == 0 && i < operands.size() - 1;
      if (condition ? !SqlTypes.isBoolean(operands.get(i).getType()) : !passes(operands.get(i), call.getType())) {
        return false;
      }
    }
    return true;
  }

  /** Whether a value can be handed on as one of a type without becoming another. */
  private static boolean passes(RexNode value, RelDataType type) {
    return value.getType().getSqlTypeName() == SqlTypeName.NULL || SqlTypes.sameFamily(value.getType(), type);
  }

  private static void aggregates(Capabilities.Builder builder, boolean utf8) {
    builder
        .aggregate("COUNT", (arguments, result) -> arguments.size() <= 1, false, false)
        .aggregate("COUNT", one(type -> isComparable(type, utf8)), true, false)
        .aggregate("MIN", one(type -> isComparable(type, utf8)), true, false)
        .aggregate("MAX", one(type -> isComparable(type, utf8)), true, false)
        .aggregate("SUM", one(SqlTypes::isDouble), true, false)
        .aggregate("AVG", one(SqlTypes::isDouble), true, false)
        .aggregate("SUM0", one(SqlTypes::isDouble), true, false)
        .aggregate("SUM", one(SqlTypes::isWhole).and((arguments, result) -> SqlTypes.isWhole(result)), true, false)
        .aggregate("SUM0", one(SqlTypes::isWhole).and((arguments, result) -> SqlTypes.isWhole(result)), true, false)
        .aggregate("SUM", one(SqlTypes::isWhole).and((arguments, result) -> isLongSum(result)), false, true);
  }

  private static boolean isLongSum(RelDataType type) {
    return type.getSqlTypeName() == SqlTypeName.DECIMAL && type.getScale() == 0;
  }

  private static BiPredicate<List<RelDataType>, RelDataType> one(Predicate<RelDataType> type) {
    return (arguments, result) -> arguments.size() == 1 && type.test(arguments.get(0));
  }
}
