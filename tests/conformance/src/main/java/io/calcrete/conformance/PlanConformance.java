package io.calcrete.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/**
 * Given this SQL, that text goes to the backend, this is left above, and these rows come back.
 *
 * <p>The kit has the SQL and the rows. The plans stand beside the test class in a file of its name, {@code
 * OracleConformanceTest.plans}; where there is none, a plan may be any.
 */
interface PlanConformance extends ConformanceTests {
  @TestFactory
  default Stream<DynamicTest> plans() {
    ExpectedPlans plans = ExpectedPlans.of(getClass());
    return CorpusReader.read("plans", "queries").stream()
        .map(
            query ->
                ConformanceTests.test(
                    query.name(),
                    () -> {
                      CorpusCheck.whateverTheTypes(tested(), query).pushed();
                      plans.check(query.name(), Explained.of(tested().planned(), query.sql()));
                    }));
  }

  /** Five thousand values are a list in one statement, and not a join. */
  @Test
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  default void aLongListStaysAList() {
    List<String> values = IntStream.range(0, 5_000).map(i -> i * 3).mapToObj(String::valueOf).toList();
    String sql = "SELECT id FROM products WHERE id IN (" + String.join(", ", values) + ")";
    Explained plan = Explained.of(tested().planned(), sql);

    assertThat(plan.isWhollyPushed()).as(() -> plan.toString().substring(0, 200)).isTrue();
    assertThat(plan.sent()).hasSize(1).allMatch(text -> text.contains("14997") && !text.contains("JOIN"));
    assertThat(rows(sql)).containsExactlyInAnyOrder("3", "6");
  }

  private List<String> rows(String sql) {
    Outcome outcome = QueryRunner.run(tested().planned(), CorpusQuery.unnamed(sql));
    return outcome instanceof Outcome.Rows rows ? rows.rows() : List.of(outcome.toString());
  }
}
