package io.calcrete.conformance;

import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Queries and data that nobody thought of have the same rows with pushdown as without.
 *
 * <p>200 queries, always the same; with {@code -Dcalcrete.long=true} 20,000. A failure names its seed, and {@code
 * -Dcalcrete.seed=4711 -Dcalcrete.tries=1} asks only that query again.
 */
interface PropertyConformance extends ConformanceTests {
  /** Queries that are asked of the same data. */
  int QUERIES_OF_A_DATA_SET = 40;

  /** Opens a database of the backend's kind with tables made from a seed; closed when another one is opened. */
  TestedBackend generated(long seed);

  @TestFactory
  default Stream<DynamicTest> generatedQueries() {
    long first = Long.getLong("calcrete.seed", 0);
    long tries = Long.getLong("calcrete.tries", Boolean.getBoolean("calcrete.long") ? 20_000 : 200);
    return LongStream.range(first, first + tries)
        .mapToObj(seed -> ConformanceTests.test("seed " + seed, () -> new GeneratedCheck(this::generated, seed).run()));
  }
}
