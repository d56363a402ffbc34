package io.calcrete.rules;

/** Whether the keys of one leaf filter another: the connection's property {@code dynamicFilters}. */
public enum FilterChoice {
  /** Where it is expected to be worth the wait. */
  AUTO,
  /** Wherever it can be, for tests. */
  ALWAYS,
  /** Nowhere. */
  NEVER
}
