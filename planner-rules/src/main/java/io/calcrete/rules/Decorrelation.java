package io.calcrete.rules;

import io.calcrete.backend.CalcreteException;
import io.calcrete.backend.SqlState;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.Correlate;
import org.apache.calcite.rel.core.CorrelationId;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.core.RelFactories;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql2rel.RelDecorrelator;
import org.apache.calcite.sql2rel.TopDownGeneralDecorrelator;
import org.apache.calcite.tools.RelBuilder;

/**
 * Makes joins of correlated subqueries.
 *
 * <p>Calcite has two ways. The older one is proven, but loses rows where a subquery in a subquery refers to the outermost
 * query, and where the second of two subqueries compares with IS NOT DISTINCT FROM; those take the newer one.
 */
final class Decorrelation {
  private static final Set<SqlKind> NULL_AWARE =
      EnumSet.of(SqlKind.IS_NOT_DISTINCT_FROM, SqlKind.IS_DISTINCT_FROM, SqlKind.IS_NULL, SqlKind.IS_NOT_NULL);

  private Decorrelation() {}

  static RelNode of(RelNode rel) {
    check(rel);
    RelBuilder builder = RelFactories.LOGICAL_BUILDER.create(rel.getCluster(), null);
    RelNode flat =
        reachesFurther(rel) || correlations(rel) > 1 && comparesNulls(rel)
            ? TopDownGeneralDecorrelator.decorrelateQuery(rel, builder)
            : RelDecorrelator.decorrelateQuery(rel, builder);
    if (!RelOptUtil.getVariablesUsed(flat).isEmpty()) {
      throw CalcreteException.of(
          SqlState.FEATURE_NOT_SUPPORTED,
          "a subquery refers to the rows of an outer query in a way that cannot be made a join of; write it as one");
    }
    return flat;
  }

  private static long correlations(RelNode rel) {
    return (rel instanceof Correlate ? 1 : 0) + rel.getInputs().stream().mapToLong(Decorrelation::correlations).sum();
  }

  /** Whether a column of an outer row is compared so that NULL may be equal to NULL. */
  private static boolean comparesNulls(RelNode rel) {
    boolean[] found = {false};
    rel.accept(
        new RexShuttle() {
          @Override
          public RexNode visitCall(RexCall call) {
            found[0] |= NULL_AWARE.contains(call.getKind()) && call.toString().contains("$cor");
            return super.visitCall(call);
          }
        });
    return found[0] || rel.getInputs().stream().anyMatch(Decorrelation::comparesNulls);
  }

  /** Refuses what either way would evaluate over the rows of all outer rows together. */
  private static void check(RelNode rel) {
    if (rel instanceof Correlate correlate && spansRows(correlate.getRight(), correlate.getCorrelationId())) {
      throw CalcreteException.of(
          SqlState.FEATURE_NOT_SUPPORTED,
          "window functions and GROUPING SETS in a subquery that refers to a row of an outer query are not supported:"
              + " join the tables, and put the outer row's key into PARTITION BY or GROUP BY");
    }
    rel.getInputs().forEach(Decorrelation::check);
  }

  private static boolean spansRows(RelNode rel, CorrelationId outer) {
    boolean spans =
        rel instanceof Project project && project.containsOver()
            || rel instanceof Aggregate aggregate && aggregate.getGroupSets().size() > 1;
    return spans && RelOptUtil.getVariablesUsed(rel).contains(outer)
        || rel.getInputs().stream().anyMatch(input -> spansRows(input, outer));
  }

  /** Whether the right side of a correlation refers to the row of another one, outside it. */
  private static boolean reachesFurther(RelNode rel) {
    if (rel instanceof Correlate correlate) {
      Set<CorrelationId> others = new HashSet<>(RelOptUtil.getVariablesUsed(correlate.getRight()));
      others.remove(correlate.getCorrelationId());
      others.removeAll(RelOptUtil.getVariablesSet(correlate.getRight()));
      if (!others.isEmpty()) {
        return true;
      }
    }
    return rel.getInputs().stream().anyMatch(Decorrelation::reachesFurther);
  }
}
