package io.calcrete.rules;

/** Who evaluates what is left above the backends: the connection's property {@code host}. */
public enum HostChoice {
  /** A backend that takes streams, as far as it evaluates them as standard SQL does. */
  AUTO,
  /** Calcite's own engine, always: the reference that the others are compared with. */
  ENUMERABLE
}
