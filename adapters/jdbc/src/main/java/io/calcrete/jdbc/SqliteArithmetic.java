package io.calcrete.jdbc;

import io.calcrete.backend.Arguments;
import io.calcrete.backend.Capabilities;
import io.calcrete.backend.RemoteOperators;
import io.calcrete.backend.Translation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.SqlTypeName;

/**
 * Arithmetic. SQLite makes a double of whole numbers that grow too large, and NULL of a division by zero; SQL ends both
 * with an error. So a result is looked at, {@code CASE typeof(a + b) WHEN 'real' THEN error ELSE a + b END}, and only
 * constants divide.
 *
 * <p>There is no NaN in SQLite. A sum or product of doubles is NaN only where infinities meet each other or zero: never
 * when one side is a finite constant other than zero.
 */
final class SqliteArithmetic {
  private static final SqlOperator TYPEOF = RemoteOperators.function("typeof");
  private static final SqlOperator OVERFLOW = RemoteOperators.function(SqliteFunctions.OVERFLOW);
  private static final Set<SqlKind> CHECKED = Set.of(SqlKind.PLUS, SqlKind.MINUS, SqlKind.TIMES, SqlKind.MINUS_PREFIX);

  /** A checked expression is written twice, so that nesting them doubles the text each time. */
  private static final int DEEPEST = 3;

  private SqliteArithmetic() {}

  static void declare(Capabilities.Builder builder) {
    Arguments whole = Arguments.of(SqlTypes.WHOLE).returning(Set.of(SqlTypeName.BIGINT)).and(call -> depth(call) <= DEEPEST);
    Arguments number = SqliteArithmetic::isDoubleWithConstant;
    Arguments dividedByConstant = Arguments.of(SqlTypes.WHOLE).and(call -> isDivisor(call.getOperands().get(1)));
    builder
        .scalars(whole, checked("+"), "PLUS")
        .scalars(whole, checked("-"), "MINUS")
        .scalars(whole, checked("*"), "TIMES")
        .scalars(whole, SqliteArithmetic::negated, "MINUS_PREFIX")
        .scalars(number, ofDoubles("+"), "PLUS")
        .scalars(number, ofDoubles("-"), "MINUS")
        .scalars(number, ofDoubles("*"), "TIMES")
        .scalars(number.and(call -> isConstant(call.getOperands().get(1))), ofDoubles("/"), "DIVIDE")
        .scalars(Arguments.of(SqlTypes.DOUBLE), SqliteArithmetic::minus, "MINUS_PREFIX")
        .scalars(dividedByConstant, plain("/"), "DIVIDE")
        .scalars(dividedByConstant, plain("%"), "MOD")
        .scalars(Arguments.of(Set.of(SqlTypeName.BIGINT)), "ABS")
        .scalars(Arguments.of(SqlTypes.DOUBLE), "ABS")
        .scalars(Arguments.of(SqlTypes.DOUBLE).and(call -> call.getOperands().size() == 1), "FLOOR", "CEIL");
  }

  private static Translation plain(String symbol) {
    SqlOperator operator = RemoteOperators.binary(symbol);
    return (builder, call, operands) -> builder.makeCall(call.getType(), operator, operands);
  }

  /** A constant is written as a double, lest SQLite divide integers. */
  private static Translation ofDoubles(String symbol) {
    Translation plain = plain(symbol);
    return (builder, call, operands) ->
        plain.translate(builder, call, operands.stream().map(operand -> asDouble(builder, operand)).toList());
  }

  private static RexNode asDouble(RexBuilder builder, RexNode operand) {
    return SqlTypes.isShortNumber(operand)
        ? builder.makeApproxLiteral(SqlTypes.literal(operand, BigDecimal.class))
        : operand;
  }

  private static Translation checked(String symbol) {
    SqlOperator operator = RemoteOperators.binary(symbol);
    return (builder, call, operands) -> checked(builder, builder.makeCall(call.getType(), operator, operands));
  }

  private static RexNode negated(RexBuilder builder, RexCall call, List<RexNode> operands) {
    return checked(builder, minus(builder, call, operands));
  }

  /** Subtracted from zero, since two signs in a row begin a comment. */
  private static RexNode minus(RexBuilder builder, RexCall call, List<RexNode> operands) {
    RexNode zero = builder.makeZeroLiteral(call.getType());
    return plain("-").translate(builder, call, List.of(zero, operands.get(0)));
  }

  private static RexNode checked(RexBuilder builder, RexNode result) {
    RelDataType type = result.getType();
    RexNode real =
        builder.makeCall(
            SqlStdOperatorTable.EQUALS,
            builder.makeCall(text(builder), TYPEOF, List.of(result)),
            builder.makeLiteral("real"));
    RexNode error = builder.makeCall(type, OVERFLOW, List.of(result));
    return builder.makeCall(type, SqlStdOperatorTable.CASE, List.of(real, error, result));
  }

  private static RelDataType text(RexBuilder builder) {
    return builder.getTypeFactory().createSqlType(SqlTypeName.VARCHAR);
  }

  private static int depth(RexNode node) {
    if (!(node instanceof RexCall call)) {
      return 0;
    }
    int below = call.getOperands().stream().mapToInt(SqliteArithmetic::depth).max().orElse(0);
    return below + (CHECKED.contains(call.getKind()) && SqlTypes.isWhole(call.getType()) ? 1 : 0);
  }

  /** One side a double, the other a constant: finite, and not zero. */
  private static boolean isDoubleWithConstant(RexCall call) {
    List<RexNode> operands = call.getOperands();
    return SqlTypes.isDouble(call.getType())
        && operands.size() == 2
        && operands.stream().anyMatch(SqliteArithmetic::isConstant)
        && operands.stream().anyMatch(operand -> SqlTypes.isDouble(operand.getType()))
        && operands.stream().allMatch(o -> SqlTypes.isDouble(o.getType()) || SqlTypes.isShortNumber(o));
  }

  private static boolean isConstant(RexNode node) {
    Double value =
        SqlTypes.isDouble(node.getType()) || SqlTypes.isShortNumber(node) ? SqlTypes.literal(node, Double.class) : null;
    return value != null && Double.isFinite(value) && value != 0;
  }

  /** Neither zero nor -1, by which the least number cannot be divided. */
  private static boolean isDivisor(RexNode node) {
    BigDecimal value = SqlTypes.literal(node, BigDecimal.class);
    return value != null && value.signum() != 0 && !value.equals(BigDecimal.ONE.negate());
  }
}
