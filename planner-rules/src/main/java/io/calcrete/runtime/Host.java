package io.calcrete.runtime;

import org.apache.arrow.vector.ipc.ArrowReader;

/** Evaluates the residual of a plan: what is left above the backends. */
public interface Host {
  /** What people call it, in EXPLAIN. */
  String name();

  /**
   * Runs the residual. The leaves' batches are had through the execution, which outlives the reader.
   *
   * @return batches of the statement's row type
   */
  ArrowReader run(Execution execution);
}
