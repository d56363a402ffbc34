package io.calcrete.sql.parser;

import io.calcrete.sql.JsonOperator;
import io.calcrete.sql.JsonOperators;
import io.calcrete.sql.JsonPath;
import io.calcrete.sql.JsonStep;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlCharStringLiteral;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNumericLiteral;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.parser.SqlParserUtil.ToTreeListItem;
import org.apache.calcite.util.Util;

/**
 * The JSON arrows of PostgreSQL, with PostgreSQL's precedence, which they share with {@code ||}.
 *
 * <p>The key of {@code ->} and {@code ->>} is the name of a member, the index of an element (negative from the end), or,
 * as in DuckDB, a path if it is {@code '$'} or begins with {@code $.} or {@code $[}. An expression is a key as well, never
 * a path. The key of {@code #>} and {@code #>>} is a list such as {@code '{a,0,b}'}.
 *
 * <p>Where PostgreSQL reads an expression differently from what its writer can have meant ({@code 'x' || j ->> 'a'} is
 * {@code ('x' || j) ->> 'a'}, and {@code j ->> 'n' + 1} is {@code j ->> ('n' + 1)}), PostgreSQL fails, mostly. We say where
 * the parentheses go.
 */
final class JsonArrows {
  static final PostgresSyntax GET = arrow("->", JsonOperators.JSON_GET, JsonArrows::keySteps);
  static final PostgresSyntax GET_TEXT = arrow("->>", JsonOperators.JSON_GET_TEXT, JsonArrows::keySteps);
  static final PostgresSyntax GET_PATH = arrow("#>", JsonOperators.JSON_GET, JsonArrows::listSteps);
  static final PostgresSyntax GET_PATH_TEXT = arrow("#>>", JsonOperators.JSON_GET_TEXT, JsonArrows::listSteps);

  private static final Set<PostgresSyntax> ARROWS = Set.of(GET, GET_TEXT, GET_PATH, GET_PATH_TEXT);
  private static final Set<SqlKind> ARITHMETIC =
      Set.of(SqlKind.PLUS, SqlKind.MINUS, SqlKind.TIMES, SqlKind.DIVIDE, SqlKind.MOD);

  private JsonArrows() {}

  /** Reads the right side of an arrow: the steps of a constant path, or empty for a key that is computed. */
  private interface Key {
    Optional<List<JsonStep>> steps(SqlNode key);
  }

  private static PostgresSyntax arrow(String name, JsonOperator operator, Key key) {
    return new PostgresSyntax(
        name,
        PostgresSyntax.OTHER_OPERATORS,
        (pos, operands) -> {
          SqlNode json = operands.get(0);
          SqlNode right = operands.get(1);
          return key.steps(right)
              .map(steps -> get(operator, pos, json, steps, right.getParserPosition()))
              .orElseGet(() -> operator.createCall(pos, json, JsonOperators.JSON_KEY_PATH.createCall(pos, right)));
        });
  }

  /** Goes on with the path of an arrow to the left, if there is one. */
  private static SqlCall get(
      JsonOperator operator, SqlParserPos pos, SqlNode json, List<JsonStep> steps, SqlParserPos keyPos) {
    if (json instanceof SqlCall inner
        && inner.getOperator() == JsonOperators.JSON_GET
        && inner.operand(1) instanceof SqlCharStringLiteral innerPath) {
      JsonPath path = path(innerPath);
      if (!path.strict()) {
        return operator.createCall(pos, inner.operand(0), literal(path.then(steps), keyPos));
      }
    }
    return operator.createCall(pos, json, literal(JsonPath.of(steps), keyPos));
  }

  /** In UTF-8 where Calcite's default character set, ISO-8859-1 unless told otherwise, cannot say it. */
  private static SqlNode literal(JsonPath path, SqlParserPos pos) {
    boolean plain = Util.getDefaultCharset().newEncoder().canEncode(path.toString());
    return SqlLiteral.createCharString(path.toString(), plain ? null : "UTF-8", pos);
  }

  private static Optional<List<JsonStep>> keySteps(SqlNode key) {
    if (key instanceof SqlCharStringLiteral text) {
      return Optional.of(isPath(text(text)) ? path(text).steps() : List.of(new JsonStep.Member(text(text))));
    }
    if (key instanceof SqlNumericLiteral number) {
      return Optional.of(List.of(JsonStep.element(index(number))));
    }
    if (ARITHMETIC.contains(key.getKind())
        && ((SqlCall) key).getOperandList().stream().anyMatch(SqlCharStringLiteral.class::isInstance)) {
      throw SyntaxFault.at(
          key.getParserPosition(),
          "arithmetic binds tighter than a JSON arrow, as in PostgreSQL: write (json ->> 'key') + 1");
    }
    return Optional.empty();
  }

  /** Not each text with a dollar: {@code '$ref'} is the name of a member in many a document. */
  private static boolean isPath(String key) {
    return key.equals("$") || key.startsWith("$.") || key.startsWith("$[");
  }

  private static JsonPath path(SqlCharStringLiteral text) {
    try {
      return JsonPath.parse(text(text));
    } catch (IllegalArgumentException e) {
      throw SyntaxFault.at(text.getParserPosition(), e.getMessage());
    }
  }

  private static int index(SqlNumericLiteral number) {
    try {
      return number.bigDecimalValue().intValueExact();
    } catch (ArithmeticException e) {
      throw SyntaxFault.at(number.getParserPosition(), "not the index of an array's element: " + number);
    }
  }

  private static Optional<List<JsonStep>> listSteps(SqlNode key) {
    try {
      if (key instanceof SqlCharStringLiteral text) {
        return Optional.of(ListLiteral.read(text(text)));
      }
      throw new IllegalArgumentException("a literal such as '{a,0,b}' is expected behind #> and #>>, found " + key);
    } catch (IllegalArgumentException e) {
      throw SyntaxFault.at(key.getParserPosition(), e.getMessage());
    }
  }

  private static String text(SqlCharStringLiteral literal) {
    return literal.getValueAs(String.class);
  }

  /**
   * Refuses an arrow whose left side is more than the value before it.
   *
   * @param list operands and operators before the arrow, in the order of the text
   */
  static void checkLeft(List<Object> list, PostgresSyntax arrow, SqlParserPos pos) {
    for (int i = list.size() - 1; i >= 0; i--) {
      if (list.get(i) instanceof ToTreeListItem item) {
        if (item.getOperator().getLeftPrec() < PostgresSyntax.OTHER_OPERATORS) {
          return;
        }
        if (ARITHMETIC.contains(item.getOperator().getKind()) || item.getOperator() == PostgresSyntax.CONCAT) {
          String before = item.getOperator().getName();
          throw SyntaxFault.at(
              pos,
              "%s does not bind tighter than %s, as in PostgreSQL: write a %2$s (json %1$s key), or (a %2$s b) %1$s key"
                  .formatted(arrow.getName(), before));
        }
        if (ARROWS.contains(item.getOperator())) {
          return;
        }
      }
    }
  }
}
