package io.calcrete.runtime;

import io.calcrete.backend.Backend;
import io.calcrete.backend.CalcreteException;
import io.calcrete.backend.SqlState;
import io.calcrete.rules.BackendQuery;
import io.calcrete.rules.BackendScan;
import io.calcrete.rules.CalcretePlanner;
import io.calcrete.rules.StreamScan;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.calcite.adapter.enumerable.EnumerableRel;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Values;
import org.apache.calcite.rel.type.RelDataType;

/**
 * A planned statement: an immutable description that any number of executions share.
 *
 * @param rowType what comes back
 * @param host who evaluates what is left above the backends
 * @param residual the plan with its backend queries, for EXPLAIN
 * @param hosted the same, with what a backend evaluates as host inside its query
 */
public record Plan(RelDataType rowType, Host host, RelNode residual, RelNode hosted) {

  /**
   * Makes a plan of a residual.
   *
   * @param rowType the statement's columns, with the names that its author gave them
   * @param hosted what {@link CalcretePlanner#hosted} made of the residual
   * @param compiled that for Calcite's Enumerable engine, asked for only if one is needed
   */
  public static Plan of(RelDataType rowType, CalcretePlanner.Hosted hosted, Supplier<RelNode> compiled) {
    checkGrants(hosted.hosted());
    return new Plan(rowType, host(hosted.hosted(), compiled), hosted.residual(), hosted.hosted());
  }

  private static Host host(RelNode hosted, Supplier<RelNode> compiled) {
    if (hosted instanceof BackendQuery query) {
      return new PassThrough(new Leaf(query));
    }
    return hosted instanceof Values values && Constants.applies(values)
        ? Constants.of(values)
        : EnumerableHost.compile((EnumerableRel) compiled.get());
  }

  /** Runs the plan. The reader must be closed before the execution. */
  public ArrowReader run(Execution execution) {
    return host.run(execution);
  }

  /** Every backend that a plan asks. */
  public static Set<Backend> backends(Plan plan) {
    Set<Backend> backends = new HashSet<>();
    collect(plan.residual, backends);
    return backends;
  }

  private static void collect(RelNode rel, Set<Backend> backends) {
    if (rel instanceof BackendQuery query) {
      backends.add(query.backend());
    }
    rel.getInputs().forEach(input -> collect(input, backends));
  }

  /** The last line of defence: every scan of the finished plan carries a grant that lets it be read. */
  private static void checkGrants(RelNode rel) {
    if (rel instanceof BackendQuery query) {
      checkGrants(query.part());
    } else if (rel instanceof StreamScan stream) {
      checkGrants(stream.leaf());
    } else if (rel instanceof BackendScan scan && !scan.backendTable().grant().read()) {
      throw CalcreteException.of(
          SqlState.INSUFFICIENT_PRIVILEGE, "reading '" + scan.backendTable().grant().table() + "' was not granted");
    }
    rel.getInputs().forEach(Plan::checkGrants);
  }
}
