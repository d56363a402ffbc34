package io.calcrete.sql.parser;

import java.util.Set;

/**
 * Tells a JSON arrow from a lambda in the arguments of a function: {@code COALESCE(d -> 'a', '')} and
 * {@code FILTER(l, x -> x > 1)} begin alike.
 *
 * <p>It is an arrow if a name stands before it, a literal or a parameter behind it, and the name does not come again in the
 * same argument, as such a lambda would ignore what it is given. So {@code f(x -> 1 + x)} is a lambda, and
 * {@code f(d -> 'a' || d)} as well; {@code f((d -> 'a') || d)} and {@code f(t.d -> 'a' || d)} are not.
 */
final class ArrowInArgument implements CalcreteSqlParserConstants {
  private static final Set<Integer> KEYS =
      Set.of(QUOTED_STRING, PREFIXED_STRING_LITERAL, UNICODE_STRING_LITERAL, C_STYLE_ESCAPED_STRING_LITERAL,
          BIG_QUERY_QUOTED_STRING, BIG_QUERY_DOUBLE_QUOTED_STRING, UNSIGNED_INTEGER_LITERAL, MINUS, HOOK);
  private static final Set<Integer> OPENING = Set.of(LPAREN, LBRACKET, LBRACE);
  private static final Set<Integer> CLOSING = Set.of(RPAREN, RBRACKET, RBRACE);

  private ArrowInArgument() {}

  /** @param parser before the argument */
  static boolean follows(CalcreteSqlParser parser) {
    return parser.getToken(2).kind == LAMBDA && KEYS.contains(parser.getToken(3).kind) && !comesAgain(parser);
  }

  private static boolean comesAgain(CalcreteSqlParser parser) {
    Token name = parser.getToken(1);
    int depth = 0;
    Token before = parser.getToken(2);
    for (int i = 3; depth >= 0; i++) {
      Token token = parser.getToken(i);
      if (token.kind == EOF || token.kind == COMMA && depth == 0) {
        return false;
      }
      if (token.image.equalsIgnoreCase(name.image) && before.kind != DOT) {
        return true;
      }
      depth += OPENING.contains(token.kind) ? 1 : CLOSING.contains(token.kind) ? -1 : 0;
      before = token;
    }
    return false;
  }
}
