package io.calcrete.backend;

import org.apache.calcite.sql.SqlBinaryOperator;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlWriter;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.InferTypes;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.ReturnTypes;

/**
 * Operators that only a backend knows, for {@link Translation}s. They have no meaning in Calcite: they are made after
 * planning, with the type that the planned call has, and only ever written as text.
 */
public final class RemoteOperators {
  /** Binds more tightly than any operator, so that operands that are calls of one stand in parentheses. */
  private static final int TIGHTEST = 100;

  private RemoteOperators() {}

  /** {@code name(a, b)}; the name is written as given. */
  public static SqlFunction function(String name) {
    return new SqlFunction(
        new SqlIdentifier(name, SqlParserPos.ZERO),
        ReturnTypes.ARG0,
        null,
        OperandTypes.VARIADIC,
        null,
        SqlFunctionCategory.USER_DEFINED_FUNCTION) {
      @Override
      public void unparse(SqlWriter writer, SqlCall call, int leftPrec, int rightPrec) {
        writer.print(name);
        SqlWriter.Frame frame = writer.startList("(", ")");
        call.getOperandList()
            .forEach(
                operand -> {
                  writer.sep(",");
                  operand.unparse(writer, 0, 0);
                });
        writer.endList(frame);
      }
    };
  }

  /** {@code (a op b)}, always in parentheses, since precedence differs from backend to backend. */
  public static SqlOperator binary(String symbol) {
    return new SqlBinaryOperator(
        symbol, SqlKind.OTHER, 60, true, ReturnTypes.ARG0, InferTypes.FIRST_KNOWN, OperandTypes.ANY_ANY) {
      @Override
      public void unparse(SqlWriter writer, SqlCall call, int leftPrec, int rightPrec) {
        SqlWriter.Frame frame = writer.startList("(", ")");
        call.operand(0).unparse(writer, TIGHTEST, TIGHTEST);
        writer.print(symbol);
        writer.setNeedWhitespace(true);
        call.operand(1).unparse(writer, TIGHTEST, TIGHTEST);
        writer.endList(frame);
      }
    };
  }

  /** {@code CAST(a AS type)} with the type written as given, which its name tells too; never simplified away. */
  public static SqlFunction cast(String type) {
    return new SqlFunction(
        new SqlIdentifier("CAST AS " + type, SqlParserPos.ZERO),
        ReturnTypes.ARG0,
        null,
        OperandTypes.ANY,
        null,
        SqlFunctionCategory.USER_DEFINED_FUNCTION) {
      @Override
      public void unparse(SqlWriter writer, SqlCall call, int leftPrec, int rightPrec) {
        writer.print("CAST");
        SqlWriter.Frame frame = writer.startList("(", ")");
        call.operand(0).unparse(writer, 0, 0);
        writer.print("AS " + type);
        writer.endList(frame);
      }
    };
  }

  /** {@code (a IN (b, c))}, or NOT IN, of any number of operands. */
  static SqlFunction in(boolean negated) {
    String name = negated ? "NOT IN" : "IN";
    return new SqlFunction(
        new SqlIdentifier(name, SqlParserPos.ZERO),
        ReturnTypes.BOOLEAN_NULLABLE,
        null,
        OperandTypes.VARIADIC,
        null,
        SqlFunctionCategory.USER_DEFINED_FUNCTION) {
      @Override
      public void unparse(SqlWriter writer, SqlCall call, int leftPrec, int rightPrec) {
        SqlWriter.Frame outer = writer.startList("(", ")");
        call.operand(0).unparse(writer, TIGHTEST, TIGHTEST);
        writer.keyword(name);
        SqlWriter.Frame frame = writer.startList("(", ")");
        for (SqlNode value : call.getOperandList().subList(1, call.operandCount())) {
          writer.sep(",");
          value.unparse(writer, 0, 0);
        }
        writer.endList(frame);
        writer.endList(outer);
      }
    };
  }

  /** Text written as given, such as an error that a guard raises; no operands. */
  public static SqlFunction verbatim(String text) {
    return new SqlFunction(
        new SqlIdentifier("VERBATIM", SqlParserPos.ZERO),
        ReturnTypes.ARG0,
        null,
        OperandTypes.NILADIC,
        null,
        SqlFunctionCategory.USER_DEFINED_FUNCTION) {
      @Override
      public void unparse(SqlWriter writer, SqlCall call, int leftPrec, int rightPrec) {
        writer.print(text);
        writer.setNeedWhitespace(true);
      }
    };
  }
}
