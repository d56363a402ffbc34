package io.calcrete.duckdb;

import io.calcrete.backend.Capabilities;
import io.calcrete.backend.RemoteOperators;
import io.calcrete.backend.Translation;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.calcite.avatica.util.TimeUnitRange;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.type.SqlTypeName;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Dates and times without a zone.
 *
 * <p>Weeks begin on Monday there, and the Sunday of EXTRACT(DOW) is 0. Centuries and millenniums begin in another year
 * than elsewhere. Whatever would show an instant in a time zone stays above, since the zone is the session's.
 */
final class DuckDbDates {
  private static final Set<TimeUnitRange> EXTRACTED =
      EnumSet.of(
          TimeUnitRange.YEAR,
          TimeUnitRange.ISOYEAR,
          TimeUnitRange.QUARTER,
          TimeUnitRange.MONTH,
          TimeUnitRange.WEEK,
          TimeUnitRange.DAY,
          TimeUnitRange.DOW,
          TimeUnitRange.ISODOW,
          TimeUnitRange.DOY,
          TimeUnitRange.HOUR,
          TimeUnitRange.MINUTE,
          TimeUnitRange.SECOND,
          TimeUnitRange.MILLISECOND,
          TimeUnitRange.MICROSECOND);

  private static final Set<TimeUnitRange> OF_A_DAY =
      EnumSet.of(
          TimeUnitRange.HOUR,
          TimeUnitRange.MINUTE,
          TimeUnitRange.SECOND,
          TimeUnitRange.MILLISECOND,
          TimeUnitRange.MICROSECOND);

  private static final Set<TimeUnitRange> TRUNCATED =
      EnumSet.of(
          TimeUnitRange.YEAR,
          TimeUnitRange.QUARTER,
          TimeUnitRange.MONTH,
          TimeUnitRange.WEEK,
          TimeUnitRange.DAY,
          TimeUnitRange.HOUR,
          TimeUnitRange.MINUTE,
          TimeUnitRange.SECOND);

  private static final BigDecimal MILLIS_IN_DAY = BigDecimal.valueOf(86_400_000);
  private static final BigDecimal MILLIS_IN_SECOND = BigDecimal.valueOf(1_000);

  private DuckDbDates() {}

  static void declare(Capabilities.Builder capabilities) {
    capabilities
        .scalars(DuckDbDates::extracted, "EXTRACT")
        .scalars(DuckDbDates::truncated, DuckDbDates::truncate, "FLOOR")
        .scalars(DuckDbDates::moved, move("+"), "PLUS")
        .scalars(DuckDbDates::moved, move("-"), "MINUS");
  }

  private static boolean extracted(RexCall call) {
    TimeUnitRange unit = unit(call.getOperands().get(0));
    return unit != null
        && switch (call.getOperands().get(1).getType().getSqlTypeName()) {
          case DATE -> EXTRACTED.contains(unit) && !OF_A_DAY.contains(unit);
          case TIMESTAMP -> EXTRACTED.contains(unit);
          case TIME -> OF_A_DAY.contains(unit);
          default -> false;
        };
  }

  private static boolean truncated(RexCall call) {
    if (call.getOperands().size() != 2) {
      return false;
    }
    TimeUnitRange unit = unit(call.getOperands().get(1));
    SqlTypeName type = call.getOperands().get(0).getType().getSqlTypeName();
    return unit != null
        && TRUNCATED.contains(unit)
        && (type == SqlTypeName.TIMESTAMP || type == SqlTypeName.DATE && !OF_A_DAY.contains(unit))
        && type == call.getType().getSqlTypeName();
  }

  private static @Nullable TimeUnitRange unit(RexNode flag) {
    return flag instanceof RexLiteral literal && literal.getTypeName() == SqlTypeName.SYMBOL
        ? literal.getValueAs(TimeUnitRange.class)
        : null;
  }

  /** A TIMESTAMP comes out, whatever went in. */
  private static RexNode truncate(RexBuilder builder, RexCall call, List<RexNode> operands) {
    String unit = String.valueOf(unit(call.getOperands().get(1))).toLowerCase(Locale.ROOT);
    RexNode truncated =
        Rewriting.function(builder, call.getType(), "date_trunc", builder.makeLiteral(unit), operands.get(0));
    return Rewriting.cast(builder, truncated, call.getType());
  }

  /**
   * A date or time and an interval that stands in the statement, the result no finer than its type. Instants move by
   * milliseconds only: a month is as long as its time zone makes it.
   */
  private static boolean moved(RexCall call) {
    if (call.getOperands().size() != 2 || !(call.getOperands().get(1) instanceof RexLiteral interval) || interval.isNull()) {
      return false;
    }
    RelDataType type = call.getType();
    SqlTypeName by = interval.getType().getSqlTypeName();
    if (!Kinds.same(type, call.getOperands().get(0).getType())) {
      return false;
    }
    boolean months = SqlTypeName.YEAR_INTERVAL_TYPES.contains(by);
    boolean millis = SqlTypeName.DAY_INTERVAL_TYPES.contains(by);
    return switch (type.getSqlTypeName()) {
      case DATE -> months || millis && divides(MILLIS_IN_DAY, interval);
      case TIMESTAMP ->
          Kinds.coarseTimestamp(type)
              && (months || millis && (type.getPrecision() >= 3 || divides(MILLIS_IN_SECOND, interval)));
      case TIMESTAMP_WITH_LOCAL_TIME_ZONE -> millis && type.getPrecision() <= 6;
      default -> false;
    };
  }

  private static boolean divides(BigDecimal unit, RexLiteral interval) {
    BigDecimal millis = interval.getValueAs(BigDecimal.class);
    return millis != null && millis.remainder(unit).signum() == 0;
  }

  private static Translation move(String sign) {
    return (builder, call, operands) ->
        Rewriting.cast(
            builder, builder.makeCall(call.getType(), RemoteOperators.binary(sign), operands), call.getType());
  }
}
