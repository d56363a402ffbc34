package io.calcrete.cli;

import java.time.Duration;
import java.util.Locale;

/** Times as people read them. */
final class Durations {
  private Durations() {}

  /** Such as {@code 12 ms}, {@code 3.4 s} and {@code 2 min 5 s}. */
  static String words(Duration time) {
    if (time.toMillis() < 1_000) {
      return time.toMillis() + " ms";
    }
    return time.toSeconds() < 60
        ? String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1_000.0)
        : time.toMinutes() + " min " + time.toSecondsPart() + " s";
  }
}
