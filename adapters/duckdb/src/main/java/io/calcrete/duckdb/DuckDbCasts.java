package io.calcrete.duckdb;

import io.calcrete.backend.Capabilities;
import io.calcrete.backend.RemoteOperators;
import java.util.List;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.SqlTypeName;

/**
 * Casts, from each type to each.
 *
 * <p>Not declared: to VARCHAR(n) and CHAR(n) that might cut or pad, which DuckDB does not; doubles to text (1.0 there, 1
 * elsewhere) and to decimals (in binary, not by their digits); to shorter fractions of seconds but whole ones and milliseconds; anything that hangs on a
 * time zone; text to dates and times, of which DuckDB takes many more forms. Text to whole numbers and decimals is
 * declared behind a test of its own, since DuckDB takes {@code 1.9}, {@code 0x1F} and {@code 1_000} for whole numbers.
 */
final class DuckDbCasts {
  private static final int MICROS = 6;
  private static final int MILLIS = 3;

  /** A sign and the longest whole number's digits. */
  private static final int LONGEST_INTEGER = 20;

  private static final String WHOLE = "'\\s*[+-]?[0-9]+\\s*'";
  private static final String DECIMAL = "'\\s*[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?\\s*'";

  private DuckDbCasts() {}

  static void declare(Capabilities.Builder capabilities) {
    capabilities
        .scalars(call -> declared(from(call), call.getOperands().get(0), call.getType()), "CAST")
        .scalars(DuckDbCasts::textToNumber, DuckDbCasts::readNumber, "CAST")
        .scalars(DuckDbCasts::toCoarser, DuckDbCasts::rounded, "CAST");
  }

  private static RelDataType from(RexCall call) {
    return call.getOperands().get(0).getType();
  }

  private static boolean declared(RelDataType from, RexNode operand, RelDataType to) {
    if (Kinds.isNull(operand)) {
      return Kinds.SCALARS.contains(to.getSqlTypeName());
    }
    if (Kinds.text(to)) {
      return toText(from, to);
    }
    if (Kinds.same(from, to)) {
      return Kinds.SCALARS.contains(to.getSqlTypeName());
    }
    if (Kinds.integer(to)) {
      return Kinds.exact(from) || Kinds.isDouble(from) || from.getSqlTypeName() == SqlTypeName.REAL;
    }
    if (Kinds.decimal(to)) {
      return Kinds.exact(from);
    }
    if (Kinds.isDouble(to)) {
      return Kinds.becomesDouble(from);
    }
    return switch (to.getSqlTypeName()) {
      case REAL -> Kinds.integer(from);
      case DATE -> from.getSqlTypeName() == SqlTypeName.TIMESTAMP;
      case TIME -> Kinds.coarseTimestamp(from) && to.getPrecision() == MICROS;
      case TIMESTAMP -> toTimestamp(from, to);
      default -> false;
    };
  }

  /** Midnight, or the same moment counted more finely. */
  private static boolean toTimestamp(RelDataType from, RelDataType to) {
    return Kinds.coarseTimestamp(to)
        && (from.getSqlTypeName() == SqlTypeName.DATE
            || Kinds.coarseTimestamp(from) && from.getPrecision() <= to.getPrecision());
  }

  /** To whole milliseconds or seconds, the fractions that DuckDB can cut to. */
  private static boolean toCoarser(RexCall call) {
    RelDataType from = from(call);
    RelDataType to = call.getType();
    return Kinds.coarseTimestamp(from)
        && Kinds.coarseTimestamp(to)
        && to.getPrecision() < from.getPrecision()
        && (to.getPrecision() == 0 || to.getPrecision() == MILLIS);
  }

  /** Half up, as PostgreSQL does it: DuckDB's own cast cuts. */
  private static RexNode rounded(RexBuilder builder, RexCall call, List<RexNode> operands) {
    boolean seconds = call.getType().getPrecision() == 0;
    RexNode half =
        builder.makeCall(
            call.getType(),
            RemoteOperators.verbatim(seconds ? "INTERVAL 500 MILLISECOND" : "INTERVAL 500 MICROSECOND"),
            List.of());
    RexNode moved = builder.makeCall(call.getType(), RemoteOperators.binary("+"), List.of(operands.get(0), half));
    RexNode cut =
        Rewriting.function(
            builder, call.getType(), "date_trunc", builder.makeLiteral(seconds ? "second" : "millisecond"), moved);
    return Rewriting.cast(builder, cut, call.getType());
  }

  private static boolean toText(RelDataType from, RelDataType to) {
    int room = to.getPrecision() == RelDataType.PRECISION_NOT_SPECIFIED ? Integer.MAX_VALUE : to.getPrecision();
    if (to.getSqlTypeName() == SqlTypeName.CHAR) {
      return from.getSqlTypeName() == SqlTypeName.CHAR && from.getPrecision() == to.getPrecision();
    }
    return switch (from.getSqlTypeName()) {
      case CHAR, VARCHAR ->
          room == Integer.MAX_VALUE
              || from.getPrecision() != RelDataType.PRECISION_NOT_SPECIFIED && from.getPrecision() <= room;
      case BOOLEAN -> room >= "false".length();
      case TINYINT, SMALLINT, INTEGER, BIGINT -> room >= LONGEST_INTEGER;
      // A sign, a point, and the zero before it.
      case DECIMAL -> room >= from.getPrecision() + 3;
      case DATE -> room == Integer.MAX_VALUE;
      case TIME, TIMESTAMP -> room == Integer.MAX_VALUE && from.getPrecision() <= MICROS;
      default -> false;
    };
  }

  private static boolean textToNumber(RexCall call) {
    return Kinds.text(from(call)) && Kinds.exact(call.getType());
  }

  private static RexNode readNumber(RexBuilder builder, RexCall call, List<RexNode> operands) {
    RexNode text = operands.get(0);
    RelDataType bool = builder.getTypeFactory().createSqlType(SqlTypeName.BOOLEAN);
    RexNode form =
        builder.makeCall(
            text.getType(), RemoteOperators.verbatim(Kinds.integer(call.getType()) ? WHOLE : DECIMAL), List.of());
    RexNode reads = Rewriting.function(builder, bool, "regexp_full_match", text, form);
    RexNode number = Rewriting.cast(builder, text, call.getType());
    RexNode error = Rewriting.function(builder, call.getType(), "error", complaint(builder, text, call.getType()));
    RexNode isNull = builder.makeCall(bool, SqlStdOperatorTable.IS_NULL, List.of(text));
    RexNode may = builder.makeCall(bool, SqlStdOperatorTable.OR, List.of(isNull, reads));
    return builder.makeCall(
        call.getType(), SqlStdOperatorTable.CASE, List.of(text.getType().isNullable() ? may : reads, number, error));
  }

  private static RexNode complaint(RexBuilder builder, RexNode text, RelDataType type) {
    String begin = "invalid input syntax for type " + type.getSqlTypeName().getName().toLowerCase(java.util.Locale.ROOT) + ": \"";
    return builder.makeCall(
        text.getType(),
        RemoteOperators.binary("||"),
        List.of(
            builder.makeCall(
                text.getType(), RemoteOperators.binary("||"), List.of(builder.makeLiteral(begin), text)),
            builder.makeLiteral("\"")));
  }
}
