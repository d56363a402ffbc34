package io.calcrete.rules;

import java.util.List;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;

/**
 * The values that a column had in the rows of a leaf: what another leaf is filtered by.
 *
 * @param values in Calcite's internal representation, not null; the least and the greatest if they are a range
 * @param isRange whether the values are the ends of a range rather than all there are
 */
public record Keys(List<Object> values, boolean isRange) {
  public Keys {
    values = List.copyOf(values);
  }

  /** Whether no row can match. */
  public boolean isEmpty() {
    return values.isEmpty();
  }

  /** That an expression is one of the values. There must be some. */
  RexNode condition(RexBuilder builder, RexNode expression) {
    RelDataType type = builder.getTypeFactory().createTypeWithNullability(expression.getType(), false);
    List<RexNode> literals = values.stream().map(value -> builder.makeLiteral(value, type, false)).toList();
    if (isRange) {
      return builder.makeBetween(expression, literals.get(0), literals.get(1));
    }
    return literals.size() == 1
        ? builder.makeCall(SqlStdOperatorTable.EQUALS, expression, literals.get(0))
        : builder.makeIn(expression, literals);
  }
}
