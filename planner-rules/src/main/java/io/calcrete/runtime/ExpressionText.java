package io.calcrete.runtime;

import io.calcrete.sql.CalcreteTypeSystem;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.rel2sql.SqlImplementor;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlDialect;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.dialect.AnsiSqlDialect;
import org.apache.calcite.sql.parser.SqlParserPos;

/** Expressions of a plan as a person would write them, with the names of the columns that go in. */
final class ExpressionText {
  private static final SqlDialect PLAIN =
      new AnsiSqlDialect(
          AnsiSqlDialect.DEFAULT_CONTEXT
              .withIdentifierQuoteString(null)
              .withDataTypeSystem(CalcreteTypeSystem.INSTANCE)) {
        @Override
        public boolean supportsCharSet() {
          return false;
        }

        @Override
        public void quoteStringLiteral(StringBuilder text, String charset, String value) {
          text.append('\'').append(value.replace("'", "''")).append('\'');
        }
      };

  private final List<String> names;
  private final SqlImplementor.SimpleContext context;

  ExpressionText(List<String> names) {
    this.names = names;
    this.context =
        new SqlImplementor.SimpleContext(PLAIN, i -> new SqlIdentifier(names.get(i), SqlParserPos.ZERO));
  }

  String of(RexNode expression) {
    try {
      return context
          .toSql(null, expression)
          .toSqlString(c -> c.withDialect(PLAIN).withAlwaysUseParentheses(false).withQuoteAllIdentifiers(false))
          .getSql()
          .replaceAll("\\s*\\R\\s*", " ");
    } catch (RuntimeException | AssertionError e) {
      // Some expressions have no text in SQL; the planner's own is better than none.
      return expression.toString();
    }
  }

  String of(List<RexNode> expressions) {
    return expressions.stream().map(this::of).collect(Collectors.joining(", "));
  }

  String of(AggregateCall call) {
    String arguments = call.getArgList().stream().map(names::get).collect(Collectors.joining(", "));
    String name = call.getAggregation().getName().replace("$SUM0", "SUM");
    return name
        + "("
        + (call.isDistinct() ? "DISTINCT " : "")
        + (arguments.isEmpty() ? "*" : arguments)
        + ")"
        + (call.hasFilter() ? " FILTER (WHERE " + names.get(call.filterArg) + ")" : "");
  }
}
