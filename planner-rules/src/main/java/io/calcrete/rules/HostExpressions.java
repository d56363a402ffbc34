package io.calcrete.rules;

import io.calcrete.backend.CalcreteException;
import io.calcrete.backend.SqlState;
import io.calcrete.sql.HostOperators;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.calcite.avatica.util.TimeUnitRange;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.util.TimestampString;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Replaces, on the host, what Calcite's Enumerable engine evaluates otherwise than SEMANTICS.md says by {@link
 * io.calcrete.sql.HostFunctions} and {@link io.calcrete.sql.HostTimes}. What it cannot evaluate without losing something
 * is refused.
 */
final class HostExpressions extends RexShuttle {
  private static final Set<SqlTypeName> APPROXIMATE =
      EnumSet.of(SqlTypeName.REAL, SqlTypeName.FLOAT, SqlTypeName.DOUBLE);

  private static final Map<SqlKind, String> DOUBLES =
      Map.of(
          SqlKind.EQUALS, "equal",
          SqlKind.NOT_EQUALS, "notEqual",
          SqlKind.LESS_THAN, "less",
          SqlKind.GREATER_THAN, "greater",
          SqlKind.LESS_THAN_OR_EQUAL, "lessOrEqual",
          SqlKind.GREATER_THAN_OR_EQUAL, "greaterOrEqual",
          SqlKind.DIVIDE, "divide");

  private static final Map<SqlOperator, String> TEXT =
      Map.of(
          SqlStdOperatorTable.CHAR_LENGTH, "length",
          SqlStdOperatorTable.CHARACTER_LENGTH, "length",
          SqlStdOperatorTable.UPPER, "upper",
          SqlStdOperatorTable.LOWER, "lower");

  private static final Set<SqlKind> COMPARISONS =
      EnumSet.of(
          SqlKind.LESS_THAN, SqlKind.GREATER_THAN, SqlKind.LESS_THAN_OR_EQUAL, SqlKind.GREATER_THAN_OR_EQUAL);

  private static final Map<SqlTypeName, String> EXTRACT_FROM =
      Map.of(
          SqlTypeName.DATE, "extractFromDate",
          SqlTypeName.TIME, "extractFromTime",
          SqlTypeName.TIMESTAMP, "extractFromTimestamp");

  private static final Map<SqlTypeName, String> ROUNDED =
      Map.of(SqlTypeName.DATE, "Date", SqlTypeName.TIME, "Time", SqlTypeName.TIMESTAMP, "Timestamp");

  /** Units that begin at a whole second. */
  private static final Set<TimeUnitRange> UNITS =
      EnumSet.complementOf(
          EnumSet.of(
              TimeUnitRange.MILLISECOND, TimeUnitRange.MICROSECOND, TimeUnitRange.NANOSECOND, TimeUnitRange.EPOCH));

  private static final Map<SqlOperator, String> LOGARITHMS =
      Map.of(
          SqlStdOperatorTable.LN, "naturalLogarithm",
          SqlStdOperatorTable.LOG10, "decimalLogarithm",
          SqlStdOperatorTable.POWER, "power");

  /** The digits of a BIGINT. */
  private static final int LONGEST_WHOLE_NUMBER = 19;

  private final RexBuilder builder;

  HostExpressions(RexBuilder builder) {
    this.builder = builder;
  }

  @Override
  public RexNode visitLiteral(RexLiteral literal) {
    if (literal.getTypeName() == SqlTypeName.TIMESTAMP && !literal.isNull()) {
      TimestampString value = literal.getValueAs(TimestampString.class);
      if (value != null && !value.round(3).equals(value)) {
        throw CalcreteException.of(
            SqlState.FEATURE_NOT_SUPPORTED,
            "TIMESTAMP '" + value + "' is finer than milliseconds, which the Enumerable host would cut");
      }
    }
    return literal;
  }

  @Override
  public RexNode visitCall(RexCall call) {
    if (call.getKind() == SqlKind.SEARCH && isComparedOtherwise(call.getOperands().get(0))) {
      return RexUtil.expandSearch(builder, null, call).accept(this);
    }
    RexCall visited = (RexCall) super.visitCall(call);
    List<RexNode> operands = visited.getOperands();
    String doubles = DOUBLES.get(visited.getKind());
    if (doubles != null && isApproximate(operands)) {
      return of(doubles, visited.getType(), operands.stream().map(this::asDouble).toList());
    }
    if (visited.getKind() == SqlKind.DIVIDE && visited.getType().getSqlTypeName() == SqlTypeName.DECIMAL) {
      return decimalDivision(visited);
    }
    if (COMPARISONS.contains(visited.getKind()) && HostOrder.isText(operands.get(0).getType())) {
      return visited.clone(
          visited.getType(), operands.stream().map(operand -> HostOrder.ordered(builder, operand)).toList());
    }
    if (LOGARITHMS.containsKey(visited.getOperator())) {
      List<RexNode> numbers = operands.stream().map(this::asDouble).toList();
      return of(LOGARITHMS.get(visited.getOperator()), visited.getType(), numbers);
    }
    if (visited.getOperator() == SqlStdOperatorTable.JSON_VALUE) {
      return jsonValue(visited);
    }
    if (TEXT.containsKey(visited.getOperator())) {
      return of(TEXT.get(visited.getOperator()), visited.getType(), operands);
    }
    return switch (visited.getKind()) {
      case AND, OR -> RexUtil.flatten(builder, visited);
      case EXTRACT -> extract(visited);
      case FLOOR -> rounded("floor", visited);
      case CEIL -> rounded("ceil", visited);
      case TRIM -> trim(visited);
      case POSITION -> operands.size() == 2 ? of("position", visited.getType(), operands) : visited;
      case CAST -> cast(visited);
      default -> visited.getOperator() == SqlStdOperatorTable.ABS ? abs(visited) : substring(visited);
    };
  }

  private static boolean isComparedOtherwise(RexNode operand) {
    return HostOrder.isText(operand.getType()) || isApproximate(List.of(operand));
  }

  /** To the last digit of the planned type, where Calcite stops after sixteen. */
  private RexNode decimalDivision(RexCall call) {
    List<RexNode> operands = new ArrayList<>();
    call.getOperands().forEach(operand -> operands.add(asDecimal(operand)));
    operands.add(builder.makeExactLiteral(BigDecimal.valueOf(call.getType().getScale())));
    return of("divideDecimals", call.getType(), operands);
  }

  private RexNode asDecimal(RexNode operand) {
    if (operand.getType().getSqlTypeName() == SqlTypeName.DECIMAL) {
      return operand;
    }
    RelDataTypeFactory types = builder.getTypeFactory();
    RelDataType decimal = types.createSqlType(SqlTypeName.DECIMAL, LONGEST_WHOLE_NUMBER, 0);
    return builder.makeCast(types.createTypeWithNullability(decimal, operand.getType().isNullable()), operand);
  }

  /** As text, which is then cast: Calcite takes a value, as it stands there, for one of the type that is wanted. */
  private RexNode jsonValue(RexCall call) {
    if (HostOrder.isText(call.getType())) {
      return call;
    }
    RelDataTypeFactory types = builder.getTypeFactory();
    RelDataType text = types.createTypeWithNullability(types.createSqlType(SqlTypeName.VARCHAR), true);
    RelDataType any = types.createTypeWithNullability(types.createSqlType(SqlTypeName.ANY), true);
    RexNode found = call.clone(any, call.getOperands());
    return builder.makeCast(call.getType(), of("jsonText", text, List.of(found)));
  }

  private RexNode substring(RexCall call) {
    boolean text =
        call.getOperator() == SqlStdOperatorTable.SUBSTRING
            && SqlTypeName.CHAR_TYPES.contains(call.getOperands().get(0).getType().getSqlTypeName());
    if (!text) {
      return call;
    }
    List<RexNode> operands = new ArrayList<>(call.getOperands());
    operands.replaceAll(
        operand -> operand.getType().getSqlTypeName() == SqlTypeName.BIGINT ? asInteger(operand) : operand);
    return of(operands.size() == 2 ? "substringFrom" : "substring", call.getType(), operands);
  }

  private RexNode asInteger(RexNode operand) {
    RelDataTypeFactory types = builder.getTypeFactory();
    RelDataType integer = types.createSqlType(SqlTypeName.INTEGER);
    return builder.makeCast(types.createTypeWithNullability(integer, operand.getType().isNullable()), operand);
  }

  private RexNode abs(RexCall call) {
    return switch (call.getOperands().get(0).getType().getSqlTypeName()) {
      case INTEGER -> of("absInt", call.getType(), call.getOperands());
      case BIGINT -> of("absLong", call.getType(), call.getOperands());
      default -> call;
    };
  }

  /** The part of a date or time; what only other types have is Calcite's to find. */
  private RexNode extract(RexCall call) {
    String method = EXTRACT_FROM.get(call.getOperands().get(1).getType().getSqlTypeName());
    RexNode unit = call.getOperands().get(0);
    return method != null && UNITS.contains(flag(unit))
        ? of(method, call.getType(), List.of(named(unit), call.getOperands().get(1)))
        : call;
  }

  private RexNode rounded(String direction, RexCall call) {
    String type = ROUNDED.get(call.getType().getSqlTypeName());
    return call.getOperands().size() == 2 && type != null && UNITS.contains(flag(call.getOperands().get(1)))
        ? of(direction + type, call.getType(), List.of(named(call.getOperands().get(1)), call.getOperands().get(0)))
        : call;
  }

  private RexNode trim(RexCall call) {
    List<RexNode> operands = call.getOperands();
    return of("trim", call.getType(), List.of(named(operands.get(0)), operands.get(1), operands.get(2)));
  }

  private static @Nullable Object flag(RexNode operand) {
    return operand instanceof RexLiteral literal ? literal.getValue() : null;
  }

  /** A unit or another word of SQL as text; see {@link io.calcrete.sql.HostTimes}. */
  private RexNode named(RexNode flag) {
    return builder.makeLiteral(String.valueOf(flag(flag)));
  }

  private RexNode cast(RexCall call) {
    RexNode operand = call.getOperands().get(0);
    if (SqlTypeName.EXACT_TYPES.contains(call.getType().getSqlTypeName()) && isApproximate(List.of(operand))) {
      return call.clone(call.getType(), List.of(wholeNumber(call, operand)));
    }
    SqlTypeName from = operand.getType().getSqlTypeName();
    SqlTypeName to = call.getType().getSqlTypeName();
    if (from == SqlTypeName.TIMESTAMP_WITH_LOCAL_TIME_ZONE && to != from) {
      throw CalcreteException.of(
          SqlState.FEATURE_NOT_SUPPORTED,
          "CAST of TIMESTAMP WITH LOCAL TIME ZONE to " + to + " is not evaluated by the Enumerable host: read"
              + " the instant itself, which getString and getTimestamp show in the session's zone");
    }
    boolean time = to == SqlTypeName.TIME || to == SqlTypeName.TIMESTAMP;
    if (time && HostOrder.isText(operand.getType())) {
      return call.clone(call.getType(), List.of(of("coarse", operand.getType(), List.of(operand))));
    }
    return HostOrder.isText(call.getType()) ? castToText(call, operand) : call;
  }

  /** Calcite cuts off what is behind the point. */
  private RexNode wholeNumber(RexCall call, RexNode operand) {
    boolean whole = SqlTypeName.INT_TYPES.contains(call.getType().getSqlTypeName());
    return whole ? of("roundToEven", doubleType(operand), List.of(asDouble(operand))) : operand;
  }

  private RexNode castToText(RexCall call, RexNode operand) {
    RelDataTypeFactory types = builder.getTypeFactory();
    RelDataType text =
        types.createTypeWithNullability(types.createSqlType(SqlTypeName.VARCHAR), operand.getType().isNullable());
    RexNode written =
        switch (operand.getType().getSqlTypeName()) {
          case BOOLEAN -> of("textOfBoolean", text, List.of(operand));
          case FLOAT, DOUBLE -> of("textOfDouble", text, List.of(operand));
          // Its own shortest text is another than that of the double it widens to.
          case REAL ->
              of("textOfDouble", text, List.of(builder.makeCast(doubleType(operand), builder.makeCast(text, operand))));
          case DECIMAL ->
              of(
                  "textOfDecimal",
                  text,
                  List.of(operand, builder.makeExactLiteral(BigDecimal.valueOf(operand.getType().getScale()))));
          case TIME -> of("textOfTime", text, List.of(operand));
          case TIMESTAMP -> of("textOfTimestamp", text, List.of(operand));
          default -> operand;
        };
    boolean isText = HostOrder.isText(operand.getType());
    if ((written == operand && !isText) || (isText && isSame(call.getType(), operand.getType()))) {
      return call;
    }
    int length = call.getType().getPrecision();
    return length == RelDataType.PRECISION_NOT_SPECIFIED
        ? builder.makeCast(call.getType(), written)
        : fitted(call.getType(), written, length);
  }

  /** Whether types differ at most in taking NULL. What has the type's length has it in Java's chars, if it is a literal. */
  private static boolean isSame(RelDataType a, RelDataType b) {
    return a.getSqlTypeName() == b.getSqlTypeName() && a.getPrecision() == b.getPrecision();
  }

  /** By code point, where Calcite cuts and pads by Java's chars. */
  private RexNode fitted(RelDataType type, RexNode text, int length) {
    RexNode characters = builder.makeExactLiteral(BigDecimal.valueOf(length));
    return of(type.getSqlTypeName() == SqlTypeName.CHAR ? "padded" : "truncated", type, List.of(text, characters));
  }

  private static boolean isApproximate(List<RexNode> operands) {
    return operands.stream().anyMatch(operand -> APPROXIMATE.contains(operand.getType().getSqlTypeName()))
        && operands.stream().allMatch(operand -> SqlTypeName.NUMERIC_TYPES.contains(operand.getType().getSqlTypeName()));
  }

  private RexNode asDouble(RexNode operand) {
    if (operand.getType().getSqlTypeName() == SqlTypeName.DOUBLE) {
      return operand;
    }
    return builder.makeCast(doubleType(operand), operand);
  }

  private RelDataType doubleType(RexNode operand) {
    RelDataTypeFactory types = builder.getTypeFactory();
    return types.createTypeWithNullability(types.createSqlType(SqlTypeName.DOUBLE), operand.getType().isNullable());
  }

  private RexNode of(String method, RelDataType type, List<RexNode> operands) {
    return builder.makeCall(type, HostOperators.of(method), operands);
  }
}
