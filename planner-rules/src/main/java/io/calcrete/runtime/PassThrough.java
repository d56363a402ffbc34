package io.calcrete.runtime;

import static java.util.Objects.requireNonNull;

import org.apache.arrow.vector.ipc.ArrowReader;

/** No host is needed: one backend answers the whole statement, and its batches are the result. */
final class PassThrough implements Host {
  private final Leaf leaf;

  PassThrough(Leaf leaf) {
    this.leaf = requireNonNull(leaf, "leaf");
  }

  @Override
  public String name() {
    return leaf.backend().name();
  }

  @Override
  public ArrowReader run(Execution execution) {
    return execution.open(leaf);
  }
}
