package io.calcrete.duckdb;

import io.calcrete.backend.Arguments;
import io.calcrete.backend.Capabilities;
import io.calcrete.backend.Translation;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexOver;
import org.apache.calcite.rex.RexWindow;
import org.apache.calcite.rex.RexWindowBound;
import org.apache.calcite.sql.type.SqlTypeName;

/**
 * Aggregates and window functions.
 *
 * <p>Sums of whole numbers are HUGEINT there and cast to the planned type, which makes too large a sum an error. Not
 * declared: averages of exact numbers, which are doubles there, and deviations, whose last digits hang on the method.
 */
final class DuckDbAggregates {
  /** For windows: the call itself, whose operands are translated already. */
  private static final Translation SAME = (builder, call, operands) -> call;

  private static final Translation CAST = (builder, call, operands) -> Rewriting.cast(builder, call, call.getType());

  private DuckDbAggregates() {}

  static void declare(Capabilities.Builder capabilities) {
    aggregates(capabilities);
    windows(capabilities);
  }

  private static void aggregates(Capabilities.Builder capabilities) {
    BiPredicate<List<RelDataType>, RelDataType> any = (arguments, result) -> arguments.size() <= 1;
    for (String name : List.of("SUM", "SUM0")) {
      capabilities
          .aggregate(name, (arguments, result) -> sumsWhole(arguments, result), true, true)
          .aggregate(name, (arguments, result) -> sumsSame(arguments, result), true, false);
    }
    capabilities
        .aggregate("COUNT", any, false, false)
        .aggregate("COUNT", (arguments, result) -> arguments.size() == 1 && scalar(arguments.get(0)), true, false)
        .aggregate("MIN", (arguments, result) -> scalar(arguments.get(0)), true, false)
        .aggregate("MAX", (arguments, result) -> scalar(arguments.get(0)), true, false)
        .aggregate("BOOL_AND", any, true, false)
        .aggregate("BOOL_OR", any, true, false)
        .aggregate("EVERY", any, true, false)
        .aggregate("SOME", any, true, false)
        .aggregate("AVG", (arguments, result) -> averages(arguments.get(0), result), true, false)
        .aggregate("ANY_VALUE", (arguments, result) -> arguments.size() == 1, false, false)
        .aggregate("BIT_AND", (arguments, result) -> Kinds.integer(arguments.get(0)), true, false)
        .aggregate("BIT_OR", (arguments, result) -> Kinds.integer(arguments.get(0)), true, false)
        .aggregate("BIT_XOR", (arguments, result) -> Kinds.integer(arguments.get(0)), true, false)
        .aggregate("GROUPING", (arguments, result) -> result.getSqlTypeName() == SqlTypeName.BIGINT, false, false)
        .aggregate("LITERAL_AGG", (arguments, result) -> true, false, false);
  }

  private static boolean sumsWhole(List<RelDataType> arguments, RelDataType result) {
    return Kinds.integer(arguments.get(0))
        && (result.getSqlTypeName() == SqlTypeName.BIGINT || Kinds.decimal(result) && result.getScale() == 0);
  }

  private static boolean sumsSame(List<RelDataType> arguments, RelDataType result) {
    RelDataType argument = arguments.get(0);
    boolean decimals = Kinds.decimal(argument) && Kinds.decimal(result) && argument.getScale() == result.getScale();
    return decimals && result.getPrecision() == 38 || Kinds.isDouble(argument) && Kinds.isDouble(result);
  }

  private static boolean averages(RelDataType argument, RelDataType result) {
    return (Kinds.isDouble(argument) || argument.getSqlTypeName() == SqlTypeName.REAL) && Kinds.isDouble(result);
  }

  private static boolean scalar(RelDataType type) {
    return Kinds.SCALARS.contains(type.getSqlTypeName());
  }

  private static void windows(Capabilities.Builder capabilities) {
    Arguments framed = DuckDbAggregates::framed;
    Arguments scalars = framed.and(Arguments.of(Kinds.SCALARS));
    capabilities
        .windows(framed, SAME, "ROW_NUMBER", "RANK", "DENSE_RANK", "PERCENT_RANK", "CUME_DIST", "COUNT")
        .windows(framed, CAST, "NTILE")
        .windows(scalars, SAME, "FIRST_VALUE", "LAST_VALUE", "MIN", "MAX")
        .windows(scalars.and(DuckDbAggregates::shifts), SAME, "LAG", "LEAD")
        .windows(framed.and(call -> sumsWhole(types(call), call.getType())), CAST, "SUM", "SUM0")
        .windows(framed.and(call -> sumsSame(types(call), call.getType())), SAME, "SUM", "SUM0")
        .windows(framed.and(call -> averages(types(call).get(0), call.getType())), SAME, "AVG");
  }

  private static List<RelDataType> types(RexCall call) {
    return call.getOperands().stream().map(operand -> operand.getType()).toList();
  }

  /** By rows any distance, by values only from the beginning, the current row or the end. */
  private static boolean framed(RexCall call) {
    if (!(call instanceof RexOver over) || over.ignoreNulls() || over.isDistinct()) {
      return false;
    }
    RexWindow window = over.getWindow();
    return window.isRows()
        || Stream.of(window.getLowerBound(), window.getUpperBound()).map(RexWindowBound::getOffset).allMatch(o -> o == null);
  }

  /** By a distance that stands in the statement, and with a default of the same type. */
  private static boolean shifts(RexCall call) {
    List<RelDataType> types = types(call);
    Long distance = types.size() < 2 ? Long.valueOf(1) : Kinds.whole(call.getOperands().get(1));
    return distance != null
        && distance >= 0
        && (types.size() < 3 || Kinds.isNull(call.getOperands().get(2)) || Kinds.same(types.get(0), types.get(2)));
  }
}
