package io.calcrete.rules;

import io.calcrete.backend.CalcreteException;
import io.calcrete.backend.SqlState;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.logical.LogicalFilter;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexSubQuery;
import org.apache.calcite.sql.SqlKind;

/**
 * Refuses {@code (a, b) NOT IN (SELECT x, y ...)} where a column may be NULL: Calcite makes it unknown if any of the
 * columns is NULL, though another one may differ from every row, which makes it false. As a condition that a row must
 * meet, {@code (a, b) IN (...)} is right, since there unknown is as good as false.
 */
final class RowMembership extends RelHomogeneousShuttle {
  private static final RexShuttle CHECK =
      new RexShuttle() {
        @Override
        public RexNode visitSubQuery(RexSubQuery subquery) {
          if (isRowIn(subquery) && mayBeNull(subquery)) {
            throw CalcreteException.of(
                SqlState.FEATURE_NOT_SUPPORTED,
                "NOT IN of several columns that may be NULL is not supported: write NOT EXISTS with the comparisons"
                    + " that are meant");
          }
          return super.visitSubQuery(subquery);
        }
      };

  @Override
  public RelNode visit(RelNode rel) {
    if (rel instanceof LogicalFilter filter) {
      RelOptUtil.conjunctions(filter.getCondition()).stream().filter(term -> !isRowIn(term)).forEach(RowMembership::check);
    } else {
      rel.accept(CHECK);
    }
    return super.visit(rel);
  }

  private static void check(RexNode expression) {
    expression.accept(CHECK);
  }

  private static boolean isRowIn(RexNode expression) {
    return expression instanceof RexSubQuery subquery
        && subquery.getKind() == SqlKind.IN
        && subquery.getOperands().size() > 1;
  }

  private static boolean mayBeNull(RexSubQuery subquery) {
    return subquery.getOperands().stream().anyMatch(operand -> operand.getType().isNullable())
        || subquery.rel.getRowType().getFieldList().stream().anyMatch(field -> field.getType().isNullable());
  }
}
