package io.calcrete.backend;

import java.util.Set;
import java.util.function.Predicate;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.type.SqlTypeName;

/** Which calls of a function a declaration covers, by the types of what it is called with. */
@FunctionalInterface
public interface Arguments {
  /** Whether the declaration covers this call. */
  boolean accept(RexCall call);

  /** Any call. */
  Arguments ANY = call -> true;

  /** Every operand, flags apart, has one of these types. A NULL literal has every type. */
  static Arguments of(Set<SqlTypeName> types) {
    return operands(type -> types.contains(type.getSqlTypeName()));
  }

  /** Every operand, flags apart, has such a type. */
  static Arguments operands(Predicate<RelDataType> type) {
    return call ->
        call.getOperands().stream()
            .allMatch(operand -> isFlag(operand) || isNull(operand) || type.test(operand.getType()));
  }

  /** Operands as this, and a result of one of these types. */
  default Arguments returning(Set<SqlTypeName> types) {
    return and(call -> types.contains(call.getType().getSqlTypeName()));
  }

  /** Covered by both. */
  default Arguments and(Arguments other) {
    return call -> accept(call) && other.accept(call);
  }

  /** Covered by either. */
  default Arguments or(Arguments other) {
    return call -> accept(call) || other.accept(call);
  }

  /** Whether an operand is a keyword of the function's syntax, such as LEADING, rather than a value. */
  static boolean isFlag(RexNode operand) {
    return operand.getType().getSqlTypeName() == SqlTypeName.SYMBOL;
  }

  private static boolean isNull(RexNode operand) {
    return operand instanceof RexLiteral literal && literal.isNull();
  }
}
