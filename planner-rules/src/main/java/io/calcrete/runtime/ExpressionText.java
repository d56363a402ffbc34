package io.calcrete.runtime;

import io.calcrete.sql.CalcreteTypeSystem;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.rel2sql.SqlImplementor;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlDialect;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNumericLiteral;
import org.apache.calcite.sql.dialect.AnsiSqlDialect;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.util.SqlShuttle;

/** Expressions of a plan as a person would write them, with the names of the columns that go in. */
final class ExpressionText {
  private static final int LONGEST_NUMBER = 12;

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

  /** Column names without their tables, and doubles as short as they can be said. */
  private static final SqlShuttle SHORT =
      new SqlShuttle() {
        @Override
        public SqlNode visit(SqlIdentifier name) {
          return name.names.size() == 1 ? name : name.getComponent(name.names.size() - 1);
        }

        @Override
        public SqlNode visit(SqlLiteral literal) {
          return number(literal);
        }
      };

  private static final SqlShuttle QUALIFIED =
      new SqlShuttle() {
        @Override
        public SqlNode visit(SqlLiteral literal) {
          return number(literal);
        }
      };

  private final List<SqlNode> columns;
  private final SqlImplementor.SimpleContext context;

  /** Expressions over these columns. */
  ExpressionText(List<SqlNode> columns) {
    this.columns = columns;
    this.context = new SqlImplementor.SimpleContext(PLAIN, columns::get);
  }

  /** The expression in SQL, in which it can be put into another. */
  SqlNode node(RexNode expression) {
    try {
      return context.toSql(null, expression);
    } catch (RuntimeException | AssertionError e) {
      // Some expressions have no text in SQL; the planner's own is better than none.
      return new SqlIdentifier(expression.toString(), SqlParserPos.ZERO);
    }
  }

  String of(RexNode expression) {
    return text(node(expression).accept(SHORT));
  }

  /** With the names of tables, so that the sides of a join are told apart. */
  String qualified(RexNode expression) {
    return text(node(expression).accept(QUALIFIED));
  }

  String column(int index) {
    return text(columns.get(index).accept(SHORT));
  }

  String of(AggregateCall call) {
    String arguments = call.getArgList().stream().map(this::column).collect(Collectors.joining(", "));
    String name = call.getAggregation().getName().replace("$SUM0", "SUM");
    return name
        + "("
        + (call.isDistinct() ? "DISTINCT " : "")
        + (arguments.isEmpty() ? "*" : arguments)
        + ")"
        + (call.hasFilter() ? " FILTER (WHERE " + column(call.filterArg) + ")" : "");
  }

  private static String text(SqlNode node) {
    return node.toSqlString(c -> c.withDialect(PLAIN).withAlwaysUseParentheses(false).withQuoteAllIdentifiers(false))
        .getSql()
        .replaceAll("\\s*\\R\\s*", " ");
  }

  private static SqlLiteral number(SqlLiteral literal) {
    if (!(literal instanceof SqlNumericLiteral number) || number.isInteger()) {
      return literal;
    }
    String plain = number.bigDecimalValue().stripTrailingZeros().toPlainString();
    return plain.length() > LONGEST_NUMBER ? literal : SqlLiteral.createExactNumeric(plain, SqlParserPos.ZERO);
  }
}
