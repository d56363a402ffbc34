package io.calcrete.backend.config;

import java.util.List;
import java.util.stream.Collectors;

/** A model with faults: all of them, each in a line that says where, what and what to do. */
public final class ModelException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final List<String> faults;

  /** At least one fault. */
  public ModelException(List<String> faults) {
    super(message(faults));
    this.faults = List.copyOf(faults);
  }

  /** One line each. */
  public List<String> faults() {
    return faults;
  }

  private static String message(List<String> faults) {
    return faults.size() == 1
        ? "the model has a fault: " + faults.get(0)
        : faults.stream()
            .collect(Collectors.joining("\n  - ", "the model has " + faults.size() + " faults:\n  - ", ""));
  }
}
