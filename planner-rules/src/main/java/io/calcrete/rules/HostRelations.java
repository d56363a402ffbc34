package io.calcrete.rules;

import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.SetOp;
import org.apache.calcite.rel.core.Union;
import org.apache.calcite.rel.logical.LogicalAggregate;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rel.logical.LogicalSort;

/** Rewrites the operators that Calcite's Enumerable engine evaluates otherwise than SEMANTICS.md says. */
final class HostRelations extends RelHomogeneousShuttle {
  @Override
  public RelNode visit(RelNode rel) {
    RelNode visited = super.visit(rel);
    if (visited instanceof LogicalAggregate aggregate) {
      return HostGroupingSets.rewrite(HostZeros.rewrite(aggregate));
    }
    if (visited instanceof SetOp operation && !(visited instanceof Union union && union.all)) {
      return HostZeros.rewrite(operation);
    }
    if (visited instanceof LogicalSort sort) {
      return HostSorts.rewrite(sort);
    }
    return visited instanceof LogicalProject project && project.containsOver()
        ? project.accept(new HostWindows(project.getCluster().getRexBuilder()))
        : visited;
  }
}
