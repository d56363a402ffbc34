package io.calcrete.benchmarks.tpch;

import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * What came of a contender's try at a query.
 *
 * @param seconds how long it took, if it succeeded
 * @param fault in a word or two why there is no right answer, or null if there is one
 * @param detail the same at length
 */
record Outcome(double seconds, @Nullable String fault, String detail) {
  static Outcome took(double seconds) {
    return new Outcome(seconds, null, "");
  }

  static Outcome late(int limitSeconds, String detail) {
    return new Outcome(Double.NaN, "> " + limitSeconds + " s", detail);
  }

  static Outcome error(String detail) {
    return new Outcome(Double.NaN, "error", detail);
  }

  static Outcome wrong(String detail) {
    return new Outcome(Double.NaN, "wrong", detail);
  }

  /** The faster of two, or the one that failed. */
  static Outcome better(Outcome one, Outcome other) {
    return !one.succeeded() || other.succeeded() && one.seconds < other.seconds ? one : other;
  }

  boolean succeeded() {
    return fault == null;
  }
}
