package io.calcrete.rules;

import io.calcrete.backend.Backend;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.calcite.rel.RelNode;

/** Which backends the tables below an operator are in. */
final class Homes {
  private Homes() {}

  static Set<Backend> of(RelNode rel) {
    Set<Backend> homes = new LinkedHashSet<>();
    collect(rel, homes);
    return homes;
  }

  /** The one backend of all tables below, if there is one. */
  static Optional<Backend> single(RelNode rel) {
    Set<Backend> homes = of(rel);
    return homes.size() == 1 ? homes.stream().findFirst() : Optional.empty();
  }

  private static void collect(RelNode wrapped, Set<Backend> homes) {
    // Inside a heuristic planner, inputs are wrapped into vertices that hide theirs.
    RelNode rel = wrapped.stripped();
    if (rel instanceof BackendScan scan) {
      homes.add(scan.backendTable().backend());
    } else if (rel instanceof BackendQuery leaf) {
      homes.add(leaf.backend());
    } else if (rel instanceof StreamScan stream) {
      homes.add(stream.host());
    }
    rel.getInputs().forEach(input -> collect(input, homes));
  }
}
