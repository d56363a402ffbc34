package io.calcrete.rules;

import io.calcrete.sql.HostOperators;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.type.SqlTypeName;

/**
 * What to compare instead of values that Calcite's Enumerable engine orders otherwise than SEMANTICS.md says, and from
 * which the values can be had back.
 *
 * <p>Text is in the order of its code points, where the engine compares Java's chars, among which surrogates come before
 * {@code U+E000}. For doubles, NaN is the largest, and zero has no sign.
 */
final class HostOrder {
  private static final Set<SqlTypeName> APPROXIMATE =
      EnumSet.of(SqlTypeName.REAL, SqlTypeName.FLOAT, SqlTypeName.DOUBLE);

  private HostOrder() {}

  static boolean isText(RelDataType type) {
    return SqlTypeName.CHAR_TYPES.contains(type.getSqlTypeName());
  }

  /** Whether values are compared as something else. */
  static boolean differs(RelDataType type) {
    return isText(type) || APPROXIMATE.contains(type.getSqlTypeName());
  }

  /** What to compare instead of an expression: mostly itself. */
  static RexNode ordered(RexBuilder builder, RexNode value) {
    if (isText(value.getType())) {
      return builder.makeCall(value.getType(), HostOperators.of("codePointOrdered"), List.of(value));
    }
    return differs(value.getType())
        ? builder.makeCall(
            typed(builder, SqlTypeName.BIGINT, value),
            HostOperators.of("numberOrdered"),
            List.of(builder.makeCast(typed(builder, SqlTypeName.DOUBLE, value), value)))
        : value;
  }

  /** The value of an {@link #ordered} one of a type. */
  static RexNode restored(RexBuilder builder, RexNode ordered, RelDataType type) {
    if (isText(type)) {
      return builder.makeCall(type, HostOperators.of("codePointRestored"), List.of(ordered));
    }
    RexNode number =
        builder.makeCall(
            typed(builder, SqlTypeName.DOUBLE, ordered), HostOperators.of("numberRestored"), List.of(ordered));
    return builder.makeCast(type, number);
  }

  private static RelDataType typed(RexBuilder builder, SqlTypeName name, RexNode like) {
    RelDataTypeFactory types = builder.getTypeFactory();
    return types.createTypeWithNullability(types.createSqlType(name), like.getType().isNullable());
  }
}
