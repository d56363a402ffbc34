package io.calcrete.sql.parser;

import java.util.List;
import java.util.function.BiFunction;
import org.apache.calcite.sql.SqlBinaryOperator;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlDynamicParam;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlUtil;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * An operator that exists while a statement is parsed. It has the precedence that PostgreSQL gives it, and becomes a call
 * of something that Calcite knows: {@code x::int} is {@code CAST(x AS INTEGER)}.
 */
final class PostgresSyntax extends SqlBinaryOperator {
  /**
   * "All other operators" in PostgreSQL's table: below {@code +} (40 in Calcite), above {@code BETWEEN}, {@code IN} and
   * {@code LIKE} (32) and the comparisons (30).
   */
  static final int OTHER_OPERATORS = 36;

  /** Above everything but the dot and the subscript, which Calcite has at 100. */
  private static final int CASTS = 94;

  static final PostgresSyntax CAST = new PostgresSyntax("::", CASTS, SqlStdOperatorTable.CAST::createCall);

  /** Calcite has {@code ||} at the level of {@code *}; PostgreSQL at that of the arrows. */
  static final PostgresSyntax CONCAT =
      new PostgresSyntax("||", OTHER_OPERATORS, SqlStdOperatorTable.CONCAT::createCall);

  private final BiFunction<SqlParserPos, List<SqlNode>, SqlCall> call;

  PostgresSyntax(String name, int precedence, BiFunction<SqlParserPos, List<SqlNode>, SqlCall> call) {
    super(name, SqlKind.OTHER, precedence, true, null, null, null);
    this.call = call;
  }

  @Override public SqlCall createCall(
      @Nullable SqlLiteral quantifier, SqlParserPos pos, @Nullable SqlNode... operands) {
    return call.apply(pos, List.of(operands));
  }

  /** Whether a value says nothing of its type, so that even {@code ::json}, which has no other effect, tells something. */
  static boolean isUntyped(Object value) {
    return value instanceof SqlDynamicParam || value instanceof SqlNode node && SqlUtil.isNullLiteral(node, false);
  }
}
