package io.calcrete.backend.config;

import static java.util.Objects.requireNonNull;

/** A value that is used and never shown: {@link #toString()} says {@code ***}. */
public final class Secret {
  private final String value;

  /** Wraps a value, and has it blotted out of every error from now on. */
  public Secret(String value) {
    this.value = requireNonNull(value, "value");
    Secrets.remember(value);
  }

  /** The value itself, for the one who connects with it. */
  public String reveal() {
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret && secret.value.equals(value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return "***";
  }
}
