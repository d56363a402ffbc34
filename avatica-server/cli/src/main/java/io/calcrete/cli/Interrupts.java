package io.calcrete.cli;

import org.jline.utils.Signals;

/** Makes Ctrl-C cancel what runs, and the second Ctrl-C end the process at once. */
final class Interrupts implements AutoCloseable {
  private final Object before;

  private Interrupts(Runnable cancel) {
    boolean[] again = {false};
    this.before =
        Signals.register(
            "INT",
            () -> {
              if (again[0]) {
                Runtime.getRuntime().halt(Command.INTERRUPTED);
              }
              again[0] = true;
              cancel.run();
            });
  }

  static Interrupts to(Runnable cancel) {
    return new Interrupts(cancel);
  }

  @Override
  public void close() {
    Signals.unregister("INT", before);
  }
}
