package io.calcrete.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.calcrete.backend.ArrowMemory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** What queries over several databases return is what one DuckDB with all their tables returns. */
class CrossBackendTest {
  @TempDir static Path directory;

  private static Federation shop;
  private static Connection oracle;

  @BeforeAll
  static void open() throws SQLException {
    shop = Shop.in(directory);
    oracle = shop.oracle();
  }

  @AfterAll
  static void close() throws SQLException {
    oracle.close();
    shop.close();
  }

  @TestFactory
  Stream<DynamicTest> overJdbcCalcrete() {
    return answersAsOneDatabase(Door.CALCRETE);
  }

  @TestFactory
  Stream<DynamicTest> withEveryDynamicFilter() {
    return answersAsOneDatabase(Door.FILTERED);
  }

  @TestFactory
  Stream<DynamicTest> withEveryDynamicFilterOnEnumerable() {
    return answersAsOneDatabase(Door.FILTERED_ON_ENUMERABLE);
  }

  @TestFactory
  Stream<DynamicTest> overPlainCalcite() {
    return answersAsOneDatabase(Door.PLAIN_CALCITE);
  }

  private static Stream<DynamicTest> answersAsOneDatabase(Door door) {
    return answersAsOneDatabase("cross-backend.sql", door, shop, oracle);
  }

  /** A test for each query of a resource. */
  static Stream<DynamicTest> answersAsOneDatabase(String queries, Door door, Federation federation, Connection oracle) {
    return NamedQueries.of(queries).queries().stream()
        .map(
            query ->
                DynamicTest.dynamicTest(
                    query.name(), () -> within(() -> answersAlike(query.sql(), door, federation, oracle))));
  }

  /** Long enough for the slowest machine; a query that is planned without end fails instead of stopping all others. */
  private static void within(Executable query) {
    assertTimeoutPreemptively(Duration.ofSeconds(20), query);
  }

  private static void answersAlike(String sql, Door door, Federation federation, Connection oracle)
      throws SQLException {
    try (Connection connection = door.open(federation)) {
      boolean ordered = sql.matches("(?s).* ORDER BY [^()]*");
      List<String> expected = ordered ? Answers.rows(oracle, sql) : Answers.sorted(oracle, sql);
      List<String> actual = ordered ? Answers.rows(connection, sql) : Answers.sorted(connection, sql);

      assertThat(actual).as(() -> door != Door.PLAIN_CALCITE ? Answers.plan(connection, sql) : sql).isEqualTo(expected);
    }
    assertThat(ArrowMemory.allocated()).as("Arrow memory that was not given back").isZero();
  }
}
