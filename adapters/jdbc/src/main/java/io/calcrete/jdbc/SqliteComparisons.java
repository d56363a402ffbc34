package io.calcrete.jdbc;

import io.calcrete.backend.Arguments;
import io.calcrete.backend.Capabilities;
import io.calcrete.backend.RemoteOperators;
import io.calcrete.backend.Translation;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.util.Sarg;

/**
 * Comparisons, each of values of one family: SQLite compares an integer with a double exactly, where SQL makes the
 * integer a double first. That is the same for constants of few digits.
 */
final class SqliteComparisons {
  /** Each range becomes a term of an OR, and SQLite nests no deeper than 1000; single values become a list. */
  private static final int MOST_RANGES = 200;

  private static final String[] EQUALITY =
      {"EQUALS", "NOT_EQUALS", "IS_DISTINCT_FROM", "IS_NOT_DISTINCT_FROM"};

  private static final String[] ORDER =
      {"LESS_THAN", "LESS_THAN_OR_EQUAL", "GREATER_THAN", "GREATER_THAN_OR_EQUAL"};

  private SqliteComparisons() {}

  static void declare(Capabilities.Builder builder, boolean utf8) {
    Arguments exact = Arguments.operands(type -> SqlTypes.isWhole(type) || SqliteCapabilities.isShortDecimal(type));
    Arguments numbers = Arguments.of(SqlTypes.DOUBLE).or(SqliteComparisons::isDoubleWithNumber);
    Arguments ordered = exact.or(numbers).or(Arguments.of(SqlTypes.BINARY));
    Arguments text = Arguments.of(SqlTypes.TEXT);
    builder
        .scalars(ordered.or(text), EQUALITY)
        .scalars(utf8 ? ordered.or(text) : ordered, ORDER)
        .scalars((utf8 ? ordered.or(text) : ordered).and(SqliteComparisons::fewRanges), Translation.SEARCH, "SEARCH")
        .scalars(Arguments.of(SqlTypes.BOOLEAN), spelt("="), "EQUALS")
        .scalars(Arguments.of(SqlTypes.BOOLEAN), spelt("<>"), "NOT_EQUALS")
        .scalars(Arguments.of(SqlTypes.BOOLEAN), spelt("IS NOT"), "IS_DISTINCT_FROM")
        .scalars(Arguments.of(SqlTypes.BOOLEAN), spelt("IS"), "IS_NOT_DISTINCT_FROM");
    SqliteDates.declare(builder, EQUALITY);
    SqliteDates.declare(builder, ORDER);
  }

  /** Of conditions: {@code =} binds as tightly as LIKE and IN do, so that those need parentheses. */
  private static Translation spelt(String symbol) {
    SqlOperator operator = RemoteOperators.binary(symbol);
    return (builder, call, operands) -> builder.makeCall(call.getType(), operator, operands);
  }

  /** A double and a number written as a decimal, such as {@code x > 0.1}. */
  private static boolean isDoubleWithNumber(RexCall call) {
    return call.getOperands().stream()
        .allMatch(operand -> SqlTypes.isDouble(operand.getType()) || SqlTypes.isShortNumber(operand));
  }

  /** Whether a search has no more ranges than SQLite takes. */
  static boolean fewRanges(RexCall call) {
    RexNode ranges = call.getOperands().get(1);
    Sarg<?> sarg = SqlTypes.literal(ranges, Sarg.class);
    RelDataType type = call.getOperands().get(0).getType();
    return sarg != null
        && SqlTypes.sameFamily(type, ranges.getType())
        && (sarg.isPoints() || sarg.isComplementedPoints() || sarg.rangeSet.asRanges().size() <= MOST_RANGES);
  }
}
