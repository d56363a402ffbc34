package io.calcrete.jdbc;

import io.calcrete.backend.Arguments;
import io.calcrete.backend.Capabilities;
import io.calcrete.backend.RemoteOperators;
import io.calcrete.backend.Translation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.fun.SqlTrimFunction;
import org.apache.calcite.sql.type.SqlTypeName;

/**
 * Functions of text. SQLite counts code points, as SQL does. LIKE, length and substr take a text to end at U+0000, so
 * that a text with one in it goes to {@link SqliteFunctions} instead: {@code CASE WHEN instr(t, char(0)) > 0 THEN ours
 * ELSE SQLite's END}.
 */
final class SqliteTexts {
  private static final SqlOperator INSTR = RemoteOperators.function("instr");
  private static final SqlOperator LENGTH = RemoteOperators.function("length");
  private static final SqlOperator SUBSTR = RemoteOperators.function("substr");
  private static final SqlOperator CONCAT = RemoteOperators.binary("||");
  private static final SqlOperator NUL = RemoteOperators.verbatim("char(0)");
  private static final SqlOperator GREATER = RemoteOperators.binary(">=");
  private static final SqlOperator LESS = RemoteOperators.binary("<");

  /** {@code like(pattern, text, escape)} is what SQLite makes of the operator; as a function it has no precedence. */
  private static final SqlOperator LIKE = RemoteOperators.function("like");

  /** SQLite takes 50,000 bytes. */
  private static final int LONGEST_PATTERN = 10_000;

  /** A checked text is written three times, so that nesting them triples the text each time. */
  private static final int DEEPEST = 2;

  private SqliteTexts() {}

  static void declare(Capabilities.Builder builder, boolean utf8) {
    Arguments texts = Arguments.of(SqlTypes.TEXT);
    Arguments shallow = call -> depth(call) <= DEEPEST;
    builder
        .scalars(texts, (b, call, operands) -> b.makeCall(call.getType(), CONCAT, operands), "||")
        .scalars(texts.and(shallow), SqliteTexts::length, "CHAR_LENGTH", "CHARACTER_LENGTH")
        .scalars(shallow.and(SqliteTexts::isPlainSubstring), SqliteTexts::substring, "SUBSTRING")
        .scalars(texts.and(shallow).and(SqliteTexts::isPlainLike), like(utf8), "LIKE")
        .scalars(SqliteTexts::isPlainTrim, SqliteTexts::trim, "TRIM")
        .scalars(texts.and(call -> call.getOperands().size() == 2), SqliteTexts::position, "POSITION")
        .scalars(texts.and(SqliteTexts::isPlainReplace), "REPLACE");
  }

  private static RexNode length(RexBuilder builder, RexCall call, List<RexNode> operands) {
    RexNode ours = builder.makeCall(call.getType(), RemoteOperators.function(SqliteFunctions.CHAR_LENGTH), operands);
    return unlessNul(builder, operands.get(0), ours, builder.makeCall(call.getType(), LENGTH, operands));
  }

  /** From a constant place on, of a constant length: SQLite counts negative ones from the end. */
  private static boolean isPlainSubstring(RexCall call) {
    List<RexNode> operands = call.getOperands();
    return SqlTypes.isText(operands.get(0).getType())
        && isWholeFrom(1, operands.get(1))
        && (operands.size() == 2 || isWholeFrom(0, operands.get(2)));
  }

  private static boolean isWholeFrom(int least, RexNode node) {
    BigDecimal value = SqlTypes.isWhole(node.getType()) ? SqlTypes.literal(node, BigDecimal.class) : null;
    return value != null && value.compareTo(BigDecimal.valueOf(least)) >= 0;
  }

  private static RexNode substring(RexBuilder builder, RexCall call, List<RexNode> operands) {
    List<RexNode> all = new ArrayList<>(operands);
    if (all.size() == 2) {
      all.add(builder.makeBigintLiteral(BigDecimal.valueOf(Long.MAX_VALUE)));
    }
    RexNode ours = builder.makeCall(call.getType(), RemoteOperators.function(SqliteFunctions.SUBSTRING), all);
    return unlessNul(builder, operands.get(0), ours, builder.makeCall(call.getType(), SUBSTR, operands));
  }

  /** LIKE itself, which shares its kind with ILIKE, with a constant pattern that SQLite reads as SQL does. */
  private static boolean isPlainLike(RexCall call) {
    List<RexNode> operands = call.getOperands();
    String pattern = SqlTypes.literal(operands.get(1), String.class);
    String escape = operands.size() == 3 ? SqlTypes.literal(operands.get(2), String.class) : "";
    return call.getOperator().getName().equals("LIKE")
        && pattern != null
        && escape != null
        && pattern.indexOf(0) < 0
        && pattern.length() <= LONGEST_PATTERN
        && (operands.size() == 2 || !escape.isEmpty())
        && new LikePattern(pattern, escape).isWellFormed();
  }

  private static Translation like(boolean utf8) {
    return (builder, call, operands) -> {
      RexNode text = operands.get(0);
      String pattern = SqlTypes.literal(operands.get(1), String.class);
      String escape = operands.size() == 3 ? SqlTypes.literal(operands.get(2), String.class) : "";
      List<RexNode> withEscape = List.of(text, operands.get(1), builder.makeLiteral(escape));
      RexNode ours = builder.makeCall(call.getType(), RemoteOperators.function(SqliteFunctions.LIKE), withEscape);
      List<RexNode> patternFirst = new ArrayList<>(operands);
      patternFirst.set(0, operands.get(1));
      patternFirst.set(1, text);
      RexNode matches = unlessNul(builder, text, ours, builder.makeCall(call.getType(), LIKE, patternFirst));
      LikePattern.Range prefix = new LikePattern(pattern, escape).prefix();
      return utf8 && prefix != null ? withPrefix(builder, text, prefix, matches) : matches;
    };
  }

  /** The texts with the pattern's first characters are a range, for which SQLite can use an index. */
  private static RexNode withPrefix(RexBuilder builder, RexNode text, LikePattern.Range prefix, RexNode matches) {
    RexNode from = builder.makeCall(matches.getType(), GREATER, List.of(text, builder.makeLiteral(prefix.first())));
    RexNode to = builder.makeCall(matches.getType(), LESS, List.of(text, builder.makeLiteral(prefix.behind())));
    return builder.makeCall(matches.getType(), SqlStdOperatorTable.AND, List.of(from, to, matches));
  }

  /** Trims one constant character; SQL has no other, and SQLite takes more for a set of them. */
  private static boolean isPlainTrim(RexCall call) {
    String character = SqlTypes.literal(call.getOperands().get(1), String.class);
    return call.getOperands().size() == 3
        && SqlTypes.isText(call.getOperands().get(2).getType())
        && character != null
        && character.codePointCount(0, character.length()) == 1;
  }

  private static RexNode trim(RexBuilder builder, RexCall call, List<RexNode> operands) {
    String name =
        switch (SqlTypes.literal(operands.get(0), SqlTrimFunction.Flag.class)) {
          case BOTH -> "trim";
          case LEADING -> "ltrim";
          case TRAILING -> "rtrim";
        };
    return builder.makeCall(
        call.getType(), RemoteOperators.function(name), List.of(operands.get(2), operands.get(1)));
  }

  private static RexNode position(RexBuilder builder, RexCall call, List<RexNode> operands) {
    return builder.makeCall(call.getType(), INSTR, List.of(operands.get(1), operands.get(0)));
  }

  /** SQLite replaces nothing when asked to replace a text that begins with U+0000. */
  private static boolean isPlainReplace(RexCall call) {
    String wanted = SqlTypes.literal(call.getOperands().get(1), String.class);
    return call.getOperands().size() == 3 && wanted != null && wanted.indexOf(0) < 0;
  }

  private static RexNode unlessNul(RexBuilder builder, RexNode text, RexNode ours, RexNode theirs) {
    RexNode nul = builder.makeCall(text.getType(), NUL, List.of());
    RexNode place =
        builder.makeCall(builder.getTypeFactory().createSqlType(SqlTypeName.INTEGER), INSTR, List.of(text, nul));
    RexNode hasNul =
        builder.makeCall(
            SqlStdOperatorTable.GREATER_THAN, place, builder.makeExactLiteral(BigDecimal.ZERO));
    return builder.makeCall(theirs.getType(), SqlStdOperatorTable.CASE, List.of(hasNul, ours, theirs));
  }

  private static int depth(RexNode node) {
    if (!(node instanceof RexCall call)) {
      return 0;
    }
    int below = call.getOperands().stream().mapToInt(SqliteTexts::depth).max().orElse(0);
    return switch (Capabilities.key(call.getOperator())) {
      case "CHAR_LENGTH", "CHARACTER_LENGTH", "SUBSTRING", "LIKE" -> below + 1;
      default -> below;
    };
  }
}
