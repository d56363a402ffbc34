package io.calcrete.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.calcrete.backend.ArrowMemory;
import io.calcrete.backend.Capabilities;
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

  /**
   * The answer is the host's. If the backend gives it alone, then because of its declaration: without that, something
   * stays above and the answer is the same. If not, the plan says what is not declared.
   */
  void run() throws SQLException {
    Assumptions.assumeTrue(
        tested.fixture().answers(probe.sql()), () -> tested.backend().name() + " has no type for a column of a table");
    Capabilities capabilities = tested.backend().capabilities();
    Outcome expected = QueryRunner.run(tested.reference(), probe.query());
    Explained plan = answers(tested.pushing(), expected);
    if (!plan.isWhollyPushed()) {
      assertStaysAbove(plan);
    } else if (probe.declaration().isIn(capabilities)) {
      assertStaysAbove(answers(tested.without(probe.declaration()), expected));
    }
    assertThat(ArrowMemory.allocated()).as("Arrow memory that was not given back").isZero();
  }

  private Explained answers(Connection connection, Outcome expected) {
    Explained plan = Explained.of(connection, probe.sql());
    Outcome outcome = QueryRunner.run(connection, probe.query());
    if (expected instanceof Outcome.Failure failure && outcome instanceof Outcome.Failure other) {
      assertThat(other.errorClass()).as(() -> probe.sql() + "\n" + plan).isEqualTo(failure.errorClass());
    } else {
      assertThat(outcome).as(() -> probe.sql() + "\n" + plan).isEqualTo(expected);
    }
    return plan;
  }

  private void assertStaysAbove(Explained plan) {
    String product = tested.backend().capabilities().product();
    assertThat(plan.isWhollyPushed()).as(() -> "pushed though " + probe.declaration() + " is not declared\n" + plan).isFalse();
    assertThat(plan.reasons())
        .as(() -> "why something stays above\n" + probe.sql() + "\n" + plan)
        .anyMatch(reason -> reason.contains(" is not one that " + product) || reason.contains(product + " does not "));
  }
}
