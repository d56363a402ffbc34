package io.calcrete.rules;

import io.calcrete.sql.HostOperators;
import java.util.List;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.type.SqlTypeName;

/**
 * Text in the order of its code points on an engine that compares Java's chars, among which surrogates come before
 * {@code U+E000}: compared is a text whose chars are in that order, from which the text itself can be had back.
 */
final class HostTexts {
  private HostTexts() {}

  static boolean isText(RelDataType type) {
    return SqlTypeName.CHAR_TYPES.contains(type.getSqlTypeName());
  }

  /** What to compare instead of an expression: for anything but text, itself. */
  static RexNode ordered(RexBuilder builder, RexNode value) {
    return isText(value.getType())
        ? builder.makeCall(value.getType(), HostOperators.of("codePointOrdered"), List.of(value))
        : value;
  }

  /** The text of an {@link #ordered} one. */
  static RexNode restored(RexBuilder builder, RexNode ordered) {
    return builder.makeCall(ordered.getType(), HostOperators.of("codePointRestored"), List.of(ordered));
  }
}
