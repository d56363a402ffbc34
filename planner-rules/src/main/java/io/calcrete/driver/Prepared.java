package io.calcrete.driver;

import static java.util.Objects.requireNonNull;

import io.calcrete.runtime.Plan;
import java.util.List;
import org.apache.calcite.rel.type.RelDataType;

/**
 * A statement that was planned.
 *
 * @param parameterTypes the type that the planner gave each question mark
 */
record Prepared(String sql, Plan plan, List<RelDataType> parameterTypes) {
  Prepared {
    requireNonNull(sql, "sql");
    requireNonNull(plan, "plan");
    parameterTypes = List.copyOf(parameterTypes);
  }
}
