package io.calcrete.driver;

import io.calcrete.runtime.Execution;
import org.checkerframework.checker.nullness.qual.Nullable;

/** The execution that cancelling a statement stops: the last one that began. Thread-safe. */
final class RunningExecution {
  private volatile @Nullable Execution execution;

  void is(Execution begun) {
    execution = begun;
  }

  void cancel() {
    Execution current = execution;
    if (current != null) {
      current.cancel().cancel();
    }
  }
}
