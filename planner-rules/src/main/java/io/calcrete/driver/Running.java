package io.calcrete.driver;

import io.calcrete.runtime.Execution;
import org.checkerframework.checker.nullness.qual.Nullable;

/** What a statement gives to its executions, and is told of them. */
interface Running {
  /** The value of a parameter. */
  @Nullable Object parameter(int index);

  /** An execution has begun; cancelling the statement stops it. */
  void runs(Execution execution);
}
