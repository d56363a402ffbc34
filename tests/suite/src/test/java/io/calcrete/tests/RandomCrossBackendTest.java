package io.calcrete.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.calcrete.backend.ArrowMemory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Made-up queries over four databases, compared with one DuckDB that has all the tables. A query's seed is its name;
 * with {@code -Dcalcrete.long=true} there are many more.
 */
class RandomCrossBackendTest {
  private static final long QUERIES = Boolean.getBoolean("calcrete.long") ? 20_000 : 400;
  private static final long PLAIN_QUERIES = QUERIES / 4;

  /** Long enough for the slowest machine; a query that is planned without end fails instead of stopping all others. */
  private static final Duration LIMIT = Duration.ofSeconds(20);

  @TempDir static Path directory;

  private static Federation tables;
  private static Connection oracle;

  @BeforeAll
  static void open() throws SQLException {
    tables = RandomTables.in(directory);
    oracle = tables.oracle();
  }

  @AfterAll
  static void close() throws SQLException {
    oracle.close();
    tables.close();
  }

  @TestFactory
  Stream<DynamicTest> overJdbcCalcrete() {
    return LongStream.range(0, QUERIES).mapToObj(seed -> answersAsOneDatabase(Door.CALCRETE, seed));
  }

  @TestFactory
  Stream<DynamicTest> withEveryDynamicFilter() {
    return LongStream.range(0, QUERIES).mapToObj(seed -> answersAsOneDatabase(Door.FILTERED, seed));
  }

  @TestFactory
  Stream<DynamicTest> withEveryDynamicFilterOnEnumerable() {
    return LongStream.range(0, QUERIES).mapToObj(seed -> answersAsOneDatabase(Door.FILTERED_ON_ENUMERABLE, seed));
  }

  @TestFactory
  Stream<DynamicTest> overPlainCalcite() {
    return LongStream.range(0, PLAIN_QUERIES).mapToObj(seed -> answersAsOneDatabase(Door.PLAIN_CALCITE, seed));
  }

  private static DynamicTest answersAsOneDatabase(Door door, long seed) {
    String sql = RandomQuery.of(seed);
    return DynamicTest.dynamicTest(
        "seed " + seed, () -> assertTimeoutPreemptively(LIMIT, () -> answersAsOneDatabase(door, sql)));
  }

  private static void answersAsOneDatabase(Door door, String sql) throws SQLException {
    boolean ordered = sql.contains(" ORDER BY ");
    List<String> expected = ordered ? Answers.rows(oracle, sql) : Answers.sorted(oracle, sql);
    try (Connection connection = door.open(tables)) {
      List<String> actual = ordered ? Answers.rows(connection, sql) : Answers.sorted(connection, sql);

      assertThat(actual).as(() -> door != Door.PLAIN_CALCITE ? Answers.plan(connection, sql) : sql).isEqualTo(expected);
    }
    assertThat(ArrowMemory.allocated()).as("Arrow memory that was not given back").isZero();
  }
}
