package io.calcrete.runtime;

import static java.util.Objects.requireNonNull;

import org.apache.arrow.vector.ipc.ArrowReader;

/** One backend answers the whole statement, alone or with the rows of others, and its batches are the result. */
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
