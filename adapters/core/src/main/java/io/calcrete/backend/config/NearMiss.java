package io.calcrete.backend.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that somebody may have meant. */
public final class NearMiss {
  private NearMiss() {}

  /** The closest of the known names, if one is close: a third of the letters may differ, case not counted. */
  public static Optional<String> of(String wrong, Collection<String> known) {
    return known.stream()
        .min(Comparator.comparingInt((String name) -> distance(wrong, name)).thenComparing(Comparator.naturalOrder()))
        .filter(name -> distance(wrong, name) <= Math.max(1, Math.max(wrong.length(), name.length()) / 3));
  }

  /** As a sentence to append: {@code "; did you mean 'database'?"}, or nothing. */
  public static String hint(String wrong, Collection<String> known) {
    return of(wrong, known).map(name -> "; did you mean '" + name + "'?").orElse("");
  }

  /** Letters inserted, left out, replaced, or swapped with their neighbour (optimal string alignment). */
  private static int distance(String from, String to) {
    String a = from.toLowerCase(Locale.ROOT);
    String b = to.toLowerCase(Locale.ROOT);
    int[][] distance = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          distance[i][j] = i + j;
          continue;
        }
        int replaced = distance[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        distance[i][j] = Math.min(replaced, Math.min(distance[i - 1][j], distance[i][j - 1]) + 1);
        boolean swapped =
            i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          distance[i][j] = Math.min(distance[i][j], distance[i - 2][j - 2] + 1);
        }
      }
    }
    return distance[a.length()][b.length()];
  }
}
