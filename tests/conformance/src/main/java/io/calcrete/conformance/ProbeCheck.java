package io.calcrete.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.calcrete.backend.ArrowMemory;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Assumptions;

/** One statement, on a backend that declares what it needs and on the same backend without the declaration. */
final class ProbeCheck {
  private final TestedBackend tested;
  private final Probe probe;

  ProbeCheck(TestedBackend tested, Probe probe) {
    this.tested = tested;
    this.probe = probe;
  }

  /** The answer is the host's, with the declaration and without; whatever stays above, the plan says why. */
  void run() throws SQLException {
    Assumptions.assumeTrue(
        tested.fixture().answers(probe.sql()), () -> tested.backend().name() + " has no type for a column of a table");
    Outcome expected = QueryRunner.run(tested.reference(), probe.query());
    Explained plan = answers(tested.pushing(), expected);
    if (probe.declaration().isIn(tested.backend().capabilities())) {
      Explained without = answers(tested.without(probe.declaration()), expected);
      probe.declaration().words().ifPresent(words -> assertThat(without.sent()).noneMatch(words));
      assertReasoned(without);
    }
    assertReasoned(plan);
    assertThat(ArrowMemory.allocated()).as("Arrow memory that was not given back").isZero();
  }

  private Explained answers(Connection connection, Outcome expected) {
    Explained plan = Explained.of(connection, probe.sql());
    Outcome outcome = QueryRunner.run(connection, probe.query());
    assertThat(outcome).as(() -> probe.sql() + "\n" + plan).isEqualTo(expected).isInstanceOf(Outcome.Rows.class);
    return plan;
  }

  private void assertReasoned(Explained plan) {
    String product = tested.backend().capabilities().product();
    if (!plan.isWhollyPushed()) {
      assertThat(plan.reasons())
          .as(() -> "why something stays above\n" + probe.sql() + "\n" + plan)
          .anyMatch(
              reason -> reason.contains(" is not one that " + product) || reason.contains(product + " does not "));
    }
  }
}
