package io.calcrete.conformance;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Queries over the orders that no database ends in this century, or that return more rows than anybody buffers. */
final class LongQuery {
  private LongQuery() {}

  /** Compares orders with each other, thirteen to the power of eleven. One backend can evaluate it whole. */
  static String endless() {
    String conditions =
        IntStream.range(1, 11)
            .mapToObj(i -> "o" + (i - 1) + ".id <> o" + i + ".id")
            .collect(Collectors.joining(" AND "));
    return "SELECT COUNT(*) FROM " + tables(11) + " WHERE " + conditions;
  }

  /** About 370,000 rows. */
  static String wide() {
    return "SELECT o0.id, o4.status FROM " + tables(5);
  }

  private static String tables(int count) {
    return IntStream.range(0, count).mapToObj(i -> "orders AS o" + i).collect(Collectors.joining(", "));
  }
}
