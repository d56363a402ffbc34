package io.calcrete.jdbc;

import io.calcrete.backend.Arguments;
import io.calcrete.backend.Capabilities;
import io.calcrete.backend.RemoteOperators;
import io.calcrete.backend.Translation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexDynamicParam;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.SqlTypeName;

/**
 * Comparisons of dates. SQLite has them as texts of several forms; those that are written as its own functions write
 * them, which nearly all are, compare as dates do. The others are written so first, and what is none is an error.
 */
final class SqliteDates {
  private static final String OWN_FORM = "date";

  private SqliteDates() {}

  static void declare(Capabilities.Builder builder, String... comparisons) {
    Arguments dates =
        Arguments.of(Set.of(SqlTypeName.DATE))
            .and(call -> call.getOperands().stream().allMatch(SqliteDates::isPlain));
    builder
        .literals(Set.of(SqlTypeName.DATE))
        .scalars(dates, written(Translation.SAME), comparisons)
        .scalars(dates.and(SqliteComparisons::fewRanges), written(Translation.SEARCH), "SEARCH");
  }

  private static boolean isPlain(RexNode operand) {
    return operand instanceof RexInputRef || operand instanceof RexLiteral || operand instanceof RexDynamicParam;
  }

  private static Translation written(Translation comparison) {
    return (builder, call, operands) -> {
      List<RexNode> written = new ArrayList<>();
      operands.forEach(operand -> written.add(operand instanceof RexInputRef ? written(builder, operand) : operand));
      return comparison.translate(builder, call, written);
    };
  }

  /** {@code CASE WHEN x IS NULL OR date(x) = x THEN x ELSE calcrete_date(x) END}. */
  private static RexNode written(RexBuilder builder, RexNode date) {
    RelDataType type = date.getType();
    RelDataType truth = builder.getTypeFactory().createSqlType(SqlTypeName.BOOLEAN);
    RexNode own = builder.makeCall(type, RemoteOperators.function(OWN_FORM), List.of(date));
    RexNode isOwn =
        builder.makeCall(
            truth,
            SqlStdOperatorTable.OR,
            List.of(
                builder.makeCall(truth, SqlStdOperatorTable.IS_NULL, List.of(date)),
                builder.makeCall(truth, RemoteOperators.binary("="), List.of(own, date))));
    RexNode other = builder.makeCall(type, RemoteOperators.function(SqliteFunctions.DATE), List.of(date));
    return builder.makeCall(type, SqlStdOperatorTable.CASE, List.of(isOwn, date, other));
  }
}
