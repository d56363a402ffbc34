package io.calcrete.tests;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Six small tables of one shape in four databases, full of NULLs and of values that meet. */
final class RandomTables {
  static final List<String> NAMES = List.of("one.a", "one.b", "two.a", "two.c", "three.a", "four.b");

  private static final List<String> TEXTS = List.of("'a'", "'b'", "'B'", "'é'", "'王'", "''", "'a b'");
  private static final int ROWS = 9;

  private RandomTables() {}

  static Federation in(Path directory) throws SQLException {
    Random random = new Random(20_240_229);
    return Federation.in(directory)
        .duckDb("one", create("a"), fill("a", random), create("b"), fill("b", random))
        .sqlite("two", create("a"), fill("a", random), create("c"), fill("c", random))
        .duckDb("three", create("a"), fill("a", random))
        .sqlite("four", create("b"), fill("b", random));
  }

  private static String create(String table) {
    return "CREATE TABLE " + table
        + " (id INTEGER PRIMARY KEY, k INTEGER, n BIGINT, s VARCHAR, d DECIMAL(8, 2), f DOUBLE, t DATE)";
  }

  private static String fill(String table, Random random) {
    return IntStream.range(0, ROWS)
        .mapToObj(id -> row(id, random))
        .collect(Collectors.joining(", ", "INSERT INTO " + table + " VALUES ", ""));
  }

  /** The doubles are quarters, whose sums are exact in any order. */
  private static String row(int id, Random random) {
    return "(%d, %s, %s, %s, %s, %s, %s)"
        .formatted(
            id,
            orNull(random, random.nextInt(5)),
            orNull(random, random.nextInt(8) - 2),
            orNull(random, TEXTS.get(random.nextInt(TEXTS.size()))),
            orNull(random, random.nextInt(8) + ".50"),
            orNull(random, random.nextInt(8) / 4.0),
            orNull(random, "'" + LocalDate.of(2024, 2, 27).plusDays(random.nextInt(4)) + "'"));
  }

  private static Object orNull(Random random, Object value) {
    return random.nextInt(5) == 0 ? "NULL" : value;
  }
}
