package io.calcrete.driver;

import static java.util.Objects.requireNonNull;

import io.calcrete.runtime.Plan;
import java.util.List;
import org.apache.calcite.rel.type.RelDataType;

/**
 * A statement that was planned.
 *
 * @param parameterTypes the type that the planner gave each question mark
 * @param sessionFunctions what further parameters, after those, are in each run
 */
record Prepared(String sql, Plan plan, List<RelDataType> parameterTypes, List<SessionFunction> sessionFunctions) {
  Prepared {
    requireNonNull(sql, "sql");
    requireNonNull(plan, "plan");
    parameterTypes = List.copyOf(parameterTypes);
    sessionFunctions = List.copyOf(sessionFunctions);
  }
}
