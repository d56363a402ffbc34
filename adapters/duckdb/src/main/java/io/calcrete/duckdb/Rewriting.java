package io.calcrete.duckdb;

import io.calcrete.backend.RemoteOperators;
import java.math.BigDecimal;
import java.util.List;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.SqlTypeName;

/** What the rewrites of calls have in common. */
final class Rewriting {
  private static final SqlOperator DIVISION_BY_ZERO = RemoteOperators.verbatim("error('division by zero')");

  private Rewriting() {}

  /** A cast that is written whatever Calcite thinks of it. */
  static RexNode cast(RexBuilder builder, RexNode operand, RelDataType type) {
    return builder.makeCall(type, RemoteOperators.cast(DuckDbDialect.typeName(type)), List.of(operand));
  }

  /** A function of DuckDB's own. */
  static RexNode function(RexBuilder builder, RelDataType type, String name, RexNode... operands) {
    return builder.makeCall(type, RemoteOperators.function(name), List.of(operands));
  }

  /**
   * A division that is an error where it divides by zero. DuckDB's doubles give infinity there, and its whole numbers
   * give NULL if the database's owner has set them to. NULL divided by zero is NULL.
   */
  static RexNode guarded(RexBuilder builder, RexNode dividend, RexNode divisor, RexNode quotient) {
    if (Kinds.isLiteral(divisor) && !isZero(divisor)) {
      return quotient;
    }
    RelDataType bool = builder.getTypeFactory().createSqlType(SqlTypeName.BOOLEAN);
    RexNode zero = builder.makeExactLiteral(BigDecimal.ZERO);
    RexNode isZero = builder.makeCall(bool, SqlStdOperatorTable.EQUALS, List.of(divisor, zero));
    if (dividend.getType().isNullable()) {
      RexNode isValue = builder.makeCall(bool, SqlStdOperatorTable.IS_NOT_NULL, List.of(dividend));
      isZero = builder.makeCall(bool, SqlStdOperatorTable.AND, List.of(isZero, isValue));
    }
    RexNode error = builder.makeCall(quotient.getType(), DIVISION_BY_ZERO, List.of());
    return builder.makeCall(quotient.getType(), SqlStdOperatorTable.CASE, List.of(isZero, error, quotient));
  }

  private static boolean isZero(RexNode literal) {
    BigDecimal value = ((org.apache.calcite.rex.RexLiteral) literal).getValueAs(BigDecimal.class);
    return value == null || value.signum() == 0;
  }
}
