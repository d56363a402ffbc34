package io.calcrete.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.calcrete.backend.ArrowMemory;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;
import org.checkerframework.checker.nullness.qual.Nullable;

/** One generated query over generated data. */
final class GeneratedCheck {
  /** How many values jqwik is told that it will make; it affects how often it makes the ends of ranges. */
  private static final int GENERATION_SIZE = 1_000;

  /** Smaller queries that are tried to make a failing one short. */
  private static final int MOST_SHRINKING = 100;

  private final LongFunction<TestedBackend> backends;
  private final long seed;

  GeneratedCheck(LongFunction<TestedBackend> backends, long seed) {
    this.backends = backends;
    this.seed = seed;
  }

  /** Tables with rows that follow from a seed. */
  static List<FixtureTable> tables(long seed) {
    return generated(GeneratedTables.all(), seed).value();
  }

  void run() {
    JqwikSession.run(this::check);
  }

  private void check() {
    long data = seed - Math.floorMod(seed, PropertyConformance.QUERIES_OF_A_DATA_SET);
    TestedBackend tested = backends.apply(data);
    Shrinkable<String> query = generated(GeneratedQueries.all(), seed);
    Optional<String> difference = difference(tested, query.value());
    if (difference.isPresent()) {
      throw new AssertionError(
          "-Dcalcrete.seed=" + seed + " -Dcalcrete.tries=1\n" + query.value() + "\n"
              + shrunk(tested, query, difference.get()));
    }
    assertThat(ArrowMemory.allocated()).as("Arrow memory that was not given back").isZero();
  }

  /** The difference of the smallest query that jqwik makes of a failing one and that fails too. */
  private static String shrunk(TestedBackend tested, Shrinkable<String> failing, String difference) {
    Shrinkable<String> smallest = failing;
    String found = difference;
    int left = MOST_SHRINKING;
    while (left > 0) {
      List<Shrinkable<String>> smaller = smaller(smallest, left);
      left -= smaller.size();
      Shrinkable<String> next = null;
      for (Shrinkable<String> candidate : smaller) {
        Optional<String> other = difference(tested, candidate.value());
        if (other.isPresent()) {
          next = candidate;
          found = other.get();
          break;
        }
      }
      if (next == null) {
        return found;
      }
      smallest = next;
    }
    return found;
  }

  private static List<Shrinkable<String>> smaller(Shrinkable<String> shrinkable, int most) {
    try (Stream<Shrinkable<String>> smaller = shrinkable.shrink()) {
      return smaller.filter(s -> s.value().length() < shrinkable.value().length()).limit(most).toList();
    }
  }

  private static Optional<String> difference(TestedBackend tested, String sql) {
    CorpusQuery query = CorpusQuery.unnamed(sql);
    Outcome reference = QueryRunner.run(tested.reference(), query);
    for (Connection connection : List.of(tested.pushing(), tested.hosted())) {
      Outcome outcome = QueryRunner.run(connection, query);
      if (!(outcome instanceof Outcome.Rows) || !outcome.equals(reference)) {
        return Optional.of(
            sql + "\nplanned so: " + outcome + "\nreference:  " + reference + "\n" + Explained.of(connection, sql));
      }
    }
    return Optional.empty();
  }

  /** The seeds of neighbours are spread, since Java's generator begins alike with them. */
  private static <T extends @Nullable Object> Shrinkable<T> generated(Arbitrary<T> arbitrary, long seed) {
    return arbitrary.generator(GENERATION_SIZE).next(new Random(seed * 0x9E3779B97F4A7C15L));
  }
}
