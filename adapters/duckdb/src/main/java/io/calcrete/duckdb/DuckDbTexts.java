package io.calcrete.duckdb;

import io.calcrete.backend.Arguments;
import io.calcrete.backend.Capabilities;
import java.util.List;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;

/**
 * Text, which DuckDB counts by code point, as it must be.
 *
 * <p>Not declared: UPPER and LOWER, which know one code point for one there, so that {@code ß} becomes {@code ẞ} and not
 * {@code SS} and a final sigma is as any other (142 and 41 code points differ from Unicode's full mappings); trimming
 * more than one character; places before the first.
 */
final class DuckDbTexts {
  private static final Arguments TEXTS = Arguments.of(Kinds.TEXTS);

  private DuckDbTexts() {}

  static void declare(Capabilities.Builder capabilities) {
    capabilities
        .scalars(TEXTS, "||", "REPLACE")
        .scalars(TEXTS.and(DuckDbTexts::plainPattern), "LIKE")
        .scalars(TEXTS, DuckDbTexts::cast, "CHAR_LENGTH")
        .scalars(TEXTS.and(call -> call.getOperands().size() == 2), DuckDbTexts::cast, "POSITION")
        .scalars(TEXTS.and(DuckDbTexts::oneCharacter), "TRIM")
        .scalars(DuckDbTexts::fromFirst, "SUBSTRING");
  }

  /** Lengths and places are BIGINT there. */
  private static RexNode cast(RexBuilder builder, RexCall call, List<RexNode> operands) {
    return Rewriting.cast(builder, call.clone(call.getType(), operands), call.getType());
  }

  /** No escape, or one character that stands in the statement. */
  private static boolean plainPattern(RexCall call) {
    return call.getOperands().size() == 2 || isCharacter(call.getOperands().get(2));
  }

  /** {@code TRIM(flag character FROM text)}. */
  private static boolean oneCharacter(RexCall call) {
    return call.getOperands().size() == 3 && isCharacter(call.getOperands().get(1));
  }

  private static boolean isCharacter(RexNode operand) {
    String text = Kinds.constant(operand);
    return text != null && text.codePointCount(0, text.length()) == 1;
  }

  private static boolean fromFirst(RexCall call) {
    List<RexNode> operands = call.getOperands();
    Long from = Kinds.whole(operands.get(1));
    Long length = operands.size() == 2 ? Long.valueOf(0) : Kinds.whole(operands.get(2));
    return Kinds.text(operands.get(0).getType()) && from != null && from >= 1 && length != null && length >= 0;
  }
}
