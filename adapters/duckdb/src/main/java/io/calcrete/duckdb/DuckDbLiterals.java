package io.calcrete.duckdb;

import io.calcrete.backend.RemoteOperators;
import java.math.BigDecimal;
import java.util.List;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlAbstractDateTimeLiteral;
import org.apache.calcite.sql.SqlIntervalLiteral;
import org.apache.calcite.sql.parser.SqlParserUtil;
import org.apache.calcite.sql.type.SqlTypeName;

/** Dates, times and intervals as DuckDB reads them. */
final class DuckDbLiterals {
  private static final int MICROS = 6;
  private static final long MILLIS_IN_DAY = 86_400_000;

  private DuckDbLiterals() {}

  /** The literal, in a cast where DuckDB would take it for another type. */
  static RexNode typed(RexBuilder builder, RexLiteral literal) {
    RelDataType type = literal.getType();
    if (literal.isNull()) {
      // Functions that are declared for several types cannot be told apart by a bare NULL.
      return Kinds.SCALARS.contains(type.getSqlTypeName()) ? verbatim(builder, type, "NULL") : literal;
    }
    BigDecimal number = Kinds.exact(type) ? literal.getValueAs(BigDecimal.class) : null;
    boolean taken =
        switch (type.getSqlTypeName()) {
          case TINYINT, SMALLINT -> number == null;
          case BIGINT -> number == null || !isInt(number);
          case DECIMAL -> number == null || number.scale() == type.getScale();
          case REAL -> false;
          default -> true;
        };
    if (taken) {
      return literal;
    }
    String text = number == null ? "'" + literal.getValueAs(Double.class) + "'" : number.toPlainString();
    return verbatim(builder, type, text);
  }

  private static RexNode verbatim(RexBuilder builder, RelDataType type, String value) {
    return builder.makeCall(
        type, RemoteOperators.verbatim("CAST(" + value + " AS " + DuckDbDialect.typeName(type) + ")"), List.of());
  }

  private static boolean isInt(BigDecimal number) {
    return number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
  }

  /** Without the type's own name, DuckDB cuts nanoseconds off. An instant's text is in UTC. */
  static String dateTime(SqlAbstractDateTimeLiteral literal) {
    SqlTypeName type = literal.getTypeName();
    boolean fine = literal.getPrec() > MICROS;
    return switch (type) {
      case DATE -> "DATE";
      case TIME -> fine ? "TIME_NS" : "TIME";
      case TIMESTAMP -> fine ? "TIMESTAMP_NS" : "TIMESTAMP";
      case TIMESTAMP_WITH_LOCAL_TIME_ZONE -> fine ? "TIMESTAMPTZ_NS" : "TIMESTAMPTZ";
      default -> type.getName();
    } + " '" + literal.toFormattedString() + (type == SqlTypeName.TIMESTAMP_WITH_LOCAL_TIME_ZONE ? "+00'" : "'");
  }

  /** DuckDB takes one unit at a time. */
  static String interval(SqlIntervalLiteral literal) {
    SqlIntervalLiteral.IntervalValue value = literal.getValueAs(SqlIntervalLiteral.IntervalValue.class);
    if (value.getIntervalQualifier().isYearMonth()) {
      return "INTERVAL '" + SqlParserUtil.intervalToMonths(value) + "' MONTH";
    }
    long millis = SqlParserUtil.intervalToMillis(value);
    return millis % MILLIS_IN_DAY == 0
        ? "INTERVAL '" + millis / MILLIS_IN_DAY + "' DAY"
        : "INTERVAL '" + millis + "' MILLISECOND";
  }
}
