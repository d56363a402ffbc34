package io.calcrete.driver;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexSubQuery;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;

/**
 * What a statement asks of its session, such as CURRENT_DATE: a parameter before the statement is planned, so that every
 * backend and host sees one value for the whole statement, and never its own login or clock.
 *
 * @param operator which function
 * @param type the type that the planner gave it; fractions of a second are cut to its precision
 */
record SessionFunction(SqlOperator operator, RelDataType type) {
  private static final Map<SqlOperator, Kind> KINDS =
      Map.of(
          SqlStdOperatorTable.CURRENT_TIMESTAMP, Kind.NOW,
          SqlStdOperatorTable.LOCALTIMESTAMP, Kind.NOW,
          SqlStdOperatorTable.CURRENT_DATE, Kind.TODAY,
          SqlStdOperatorTable.CURRENT_TIME, Kind.TIME,
          SqlStdOperatorTable.LOCALTIME, Kind.TIME,
          SqlStdOperatorTable.CURRENT_USER, Kind.USER,
          SqlStdOperatorTable.SESSION_USER, Kind.USER,
          SqlStdOperatorTable.SYSTEM_USER, Kind.USER,
          SqlStdOperatorTable.USER, Kind.USER);

  private enum Kind {
    NOW,
    TODAY,
    TIME,
    USER
  }

  /** The value for a statement that began at {@code now}; milliseconds, which every host can take. */
  Object value(Instant now, ZoneId zone, String user) {
    LocalDateTime local = LocalDateTime.ofInstant(now.truncatedTo(ChronoUnit.MILLIS), zone);
    return switch (KINDS.get(operator)) {
      case NOW ->
          switch (type.getSqlTypeName()) {
            case TIMESTAMP_WITH_LOCAL_TIME_ZONE, TIMESTAMP_TZ -> now.truncatedTo(unit()).atOffset(ZoneOffset.UTC);
            default -> local.truncatedTo(unit());
          };
      case TODAY -> local.toLocalDate();
      case TIME -> LocalTime.from(local.truncatedTo(unit()));
      case USER -> user;
    };
  }

  private ChronoUnit unit() {
    return type.getPrecision() < 3 ? ChronoUnit.SECONDS : ChronoUnit.MILLIS;
  }

  /**
   * Replaces the session functions of a statement by parameters.
   *
   * @param first the index of the first new parameter
   * @param found where the functions are added, in the order of their parameters
   */
  static RelNode replaced(RelNode rel, int first, List<SessionFunction> found) {
    RexBuilder builder = rel.getCluster().getRexBuilder();
    List<SessionFunction> functions = new ArrayList<>();
    RelNode replaced = replaced(rel, first, functions, builder);
    found.addAll(functions);
    return replaced;
  }

  private static RelNode replaced(RelNode rel, int first, List<SessionFunction> found, RexBuilder builder) {
    RexShuttle expressions =
        new RexShuttle() {
          @Override
          public RexNode visitCall(RexCall call) {
            if (!KINDS.containsKey(call.getOperator())) {
              return super.visitCall(call);
            }
            SessionFunction function = new SessionFunction(call.getOperator(), call.getType());
            int known = found.indexOf(function);
            if (known < 0) {
              found.add(function);
              known = found.size() - 1;
            }
            return builder.makeDynamicParam(call.getType(), first + known);
          }

          @Override
          public RexNode visitSubQuery(RexSubQuery subquery) {
            RexSubQuery visited = (RexSubQuery) super.visitSubQuery(subquery);
            return visited.clone(replaced(visited.rel, first, found, builder));
          }
        };
    return rel.accept(
        new RelHomogeneousShuttle() {
          @Override
          public RelNode visit(RelNode other) {
            return super.visit(other).accept(expressions);
          }
        });
  }
}
