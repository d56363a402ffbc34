package io.calcrete.duckdb;

import io.calcrete.backend.Capabilities;
import io.calcrete.backend.RemoteOperators;
import io.calcrete.backend.Translation;
import java.util.List;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.SqlTypeName;

/**
 * Numbers.
 *
 * <p>DuckDB's overflow is an error, as it must be, but in the type of the operation there, which is not always the
 * planned one: {@code tinyint_column + 1} stays a TINYINT. Operands are cast where that is so. Decimals are exact as
 * long as the planned type holds every digit. Not declared: dividing decimals (DOUBLE there) other than {@link
 * DecimalDivision} does, rounding doubles (away from
 * zero in binary), roots, powers and logarithms (last digits differ from library to library).
 */
final class DuckDbArithmetic {
  private DuckDbArithmetic() {}

  static void declare(Capabilities.Builder capabilities) {
    for (String prefix : List.of("", "CHECKED_")) {
      capabilities
          .scalars(DuckDbArithmetic::onIntegers, integers(SqlStdOperatorTable.PLUS), prefix + "PLUS")
          .scalars(DuckDbArithmetic::onIntegers, integers(SqlStdOperatorTable.MINUS), prefix + "MINUS")
          .scalars(DuckDbArithmetic::onIntegers, integers(SqlStdOperatorTable.MULTIPLY), prefix + "TIMES")
          .scalars(DuckDbArithmetic::onIntegers, DuckDbArithmetic::integerDivision, prefix + "DIVIDE")
          .scalars(DuckDbArithmetic::exactSum, decimals(SqlStdOperatorTable.PLUS), prefix + "PLUS")
          .scalars(DuckDbArithmetic::exactSum, decimals(SqlStdOperatorTable.MINUS), prefix + "MINUS")
          .scalars(DuckDbArithmetic::exactProduct, DuckDbArithmetic::product, prefix + "TIMES")
          .scalars(DuckDbArithmetic::onDoubles, plain(SqlStdOperatorTable.PLUS), prefix + "PLUS")
          .scalars(DuckDbArithmetic::onDoubles, plain(SqlStdOperatorTable.MINUS), prefix + "MINUS")
          .scalars(DuckDbArithmetic::onDoubles, plain(SqlStdOperatorTable.MULTIPLY), prefix + "TIMES")
          .scalars(DuckDbArithmetic::onDoubles, DuckDbArithmetic::doubleDivision, prefix + "DIVIDE")
          .scalars(DuckDbArithmetic::keepsType, plain(SqlStdOperatorTable.UNARY_MINUS), prefix + "MINUS_PREFIX");
    }
    DecimalDivision.declare(capabilities);
    capabilities
        .scalars(DuckDbArithmetic::onIntegers, DuckDbArithmetic::modulo, "MOD")
        .scalars(DuckDbArithmetic::keepsType, "ABS")
        .scalars(DuckDbArithmetic::toWhole, DuckDbArithmetic::cast, "FLOOR", "CEIL")
        .scalars(DuckDbArithmetic::toDigits, named("round"), "ROUND")
        .scalars(DuckDbArithmetic::toDigits, named("trunc"), "TRUNCATE");
  }

  private static boolean onIntegers(RexCall call) {
    return Kinds.integer(call.getType()) && call.getOperands().stream().allMatch(o -> Kinds.integer(o.getType()));
  }

  /** Both operands fit the planned type, so that DuckDB is exact or says that the result has too many digits. */
  private static boolean exactSum(RexCall call) {
    RelDataType type = call.getType();
    return onDecimals(call)
        && call.getOperands().stream()
            .map(RexNode::getType)
            .allMatch(o -> o.getScale() <= type.getScale() && Kinds.wholeDigits(o) <= Kinds.wholeDigits(type));
  }

  private static boolean exactProduct(RexCall call) {
    int digits = call.getOperands().stream().mapToInt(o -> o.getType().getScale()).sum();
    return onDecimals(call) && digits == call.getType().getScale();
  }

  private static boolean onDecimals(RexCall call) {
    return Kinds.decimal(call.getType()) && call.getOperands().stream().allMatch(o -> Kinds.exact(o.getType()));
  }

  private static boolean onDoubles(RexCall call) {
    return Kinds.isDouble(call.getType())
        && call.getOperands().stream().anyMatch(o -> Kinds.isDouble(o.getType()))
        && call.getOperands().stream().allMatch(o -> Kinds.becomesDouble(o.getType()));
  }

  private static boolean keepsType(RexCall call) {
    RelDataType operand = call.getOperands().get(0).getType();
    return (Kinds.exact(operand) || Kinds.isDouble(operand)) && Kinds.same(operand, call.getType());
  }

  private static boolean toWhole(RexCall call) {
    RelDataType operand = call.getOperands().get(0).getType();
    boolean decimals = Kinds.decimal(operand) && Kinds.decimal(call.getType());
    return call.getOperands().size() == 1 && (decimals || Kinds.isDouble(operand) && Kinds.isDouble(call.getType()));
  }

  /** Of decimals, to a number of digits behind the point that stands in the statement. */
  private static boolean toDigits(RexCall call) {
    RelDataType operand = call.getOperands().get(0).getType();
    boolean decimals = Kinds.decimal(operand) && Kinds.decimal(call.getType());
    Long digits = call.getOperands().size() == 1 ? Long.valueOf(0) : Kinds.whole(call.getOperands().get(1));
    return decimals && digits != null && digits >= 0 && digits <= operand.getScale();
  }

  private static Translation plain(SqlOperator operator) {
    return (builder, call, operands) -> builder.makeCall(call.getType(), operator, operands);
  }

  private static Translation integers(SqlOperator operator) {
    return (builder, call, operands) -> builder.makeCall(call.getType(), operator, inType(builder, call, operands));
  }

  private static Translation decimals(SqlOperator operator) {
    return (builder, call, operands) ->
        Rewriting.cast(builder, builder.makeCall(call.getType(), operator, operands), call.getType());
  }

  /** Of operands one of which has all the digits of the product: there the product of two short decimals overflows. */
  private static RexNode product(RexBuilder builder, RexCall call, List<RexNode> operands) {
    RelDataTypeFactory types = builder.getTypeFactory();
    RelDataType wide =
        types.createSqlType(SqlTypeName.DECIMAL, call.getType().getPrecision(), call.getOperands().get(0).getType().getScale());
    List<RexNode> widened = List.of(Rewriting.cast(builder, operands.get(0), wide), operands.get(1));
    return Rewriting.cast(builder, builder.makeCall(call.getType(), SqlStdOperatorTable.MULTIPLY, widened), call.getType());
  }

  private static Translation named(String name) {
    return (builder, call, operands) ->
        Rewriting.cast(
            builder, Rewriting.function(builder, call.getType(), name, operands.toArray(RexNode[]::new)), call.getType());
  }

  private static RexNode cast(RexBuilder builder, RexCall call, List<RexNode> operands) {
    return Rewriting.cast(builder, call.clone(call.getType(), operands), call.getType());
  }

  private static RexNode integerDivision(RexBuilder builder, RexCall call, List<RexNode> operands) {
    List<RexNode> typed = inType(builder, call, operands);
    RexNode quotient = builder.makeCall(call.getType(), RemoteOperators.binary("//"), typed);
    return Rewriting.guarded(builder, operands.get(0), operands.get(1), quotient);
  }

  private static RexNode doubleDivision(RexBuilder builder, RexCall call, List<RexNode> operands) {
    RexNode quotient = builder.makeCall(call.getType(), RemoteOperators.binary("/"), operands);
    return Rewriting.guarded(builder, operands.get(0), operands.get(1), quotient);
  }

  /** In a wider type, since DuckDB calls the smallest number modulo -1 an overflow. */
  private static RexNode modulo(RexBuilder builder, RexCall call, List<RexNode> operands) {
    boolean big = call.getOperands().stream().anyMatch(o -> o.getType().getSqlTypeName() == SqlTypeName.BIGINT);
    boolean safe = Kinds.isLiteral(operands.get(1)) && Kinds.whole(operands.get(1)) != -1;
    RexNode dividend =
        safe
            ? operands.get(0)
            : builder.makeCall(call.getType(), RemoteOperators.cast(big ? "HUGEINT" : "BIGINT"), operands.subList(0, 1));
    RexNode rest = builder.makeCall(call.getType(), RemoteOperators.binary("%"), List.of(dividend, operands.get(1)));
    return Rewriting.guarded(builder, operands.get(0), operands.get(1), Rewriting.cast(builder, rest, call.getType()));
  }

  /** Operands such that DuckDB computes in the planned type. */
  private static List<RexNode> inType(RexBuilder builder, RexCall call, List<RexNode> operands) {
    List<RexNode> planned = call.getOperands();
    boolean decided =
        planned.stream().anyMatch(o -> !Kinds.isLiteral(o) && Kinds.same(o.getType(), call.getType()))
            || planned.stream().allMatch(o -> Kinds.isLiteral(o) && Kinds.same(o.getType(), call.getType()));
    return decided
        ? operands
        : List.of(Rewriting.cast(builder, operands.get(0), call.getType()), operands.get(1));
  }
}
