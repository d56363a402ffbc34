package io.calcrete.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.calcrete.backend.ArrowMemory;
import java.sql.Connection;
import org.junit.jupiter.api.Assumptions;

/** One query of the corpus, asked of the backend and of the reference. */
final class CorpusCheck {
  private final TestedBackend tested;
  private final CorpusQuery query;
  private final boolean typesMatter;

  private CorpusCheck(TestedBackend tested, CorpusQuery query, boolean typesMatter) {
    this.tested = tested;
    this.query = query;
    this.typesMatter = typesMatter;
  }

  /** A query that the corpus knows the answer to, as long as columns have the types of the data set. */
  static CorpusCheck of(TestedBackend tested, CorpusQuery query) {
    return new CorpusCheck(tested, query, true);
  }

  /** A query whose answer is the same where columns have wider types. */
  static CorpusCheck whateverTheTypes(TestedBackend tested, CorpusQuery query) {
    return new CorpusCheck(tested, query, false);
  }

  /** The backend answers as the reference does, and as the corpus says. */
  void pushed() {
    check(tested.pushing());
  }

  /** So does the host that takes streams. */
  void hosted() {
    check(tested.hosted());
  }

  private void check(Connection connection) {
    assumeTablesAreThere();
    Outcome outcome = QueryRunner.run(connection, query);
    Outcome reference = QueryRunner.run(tested.reference(), query);
    if (!expects(connection, outcome)) {
      assertEqual(connection, outcome, reference);
    }
    assertThat(ArrowMemory.allocated()).as("Arrow memory that was not given back").isZero();
  }

  /** The host answers as the corpus says. */
  void onTheHost() {
    assumeTablesAreThere();
    expects(tested.reference(), QueryRunner.run(tested.reference(), query));
    assertThat(ArrowMemory.allocated()).as("Arrow memory that was not given back").isZero();
  }

  private void assumeTablesAreThere() {
    Assumptions.assumeTrue(
        tested.fixture().answers(query.sql()), () -> tested.backend().name() + " has no type for a column of a table");
  }

  /** Compares with what the corpus says, if it says something about this backend's tables. */
  private boolean expects(Connection connection, Outcome outcome) {
    boolean applies =
        tested.fixture().answersInFull(query.sql()) && (!typesMatter || tested.hasExactTypes(query.sql()));
    if (!applies || query.rows().isEmpty() && query.error().isEmpty()) {
      return false;
    }
    if (refusedByTheHost(connection, outcome)) {
      return true;
    }
    if (query.error().isPresent()) {
      String state = outcome instanceof Outcome.Failure failure ? failure.sqlState() : "no error but " + outcome;
      assertThat(state).as(() -> description(connection, outcome)).startsWith(query.error().get());
      return true;
    }
    Outcome.Rows rows = new Outcome.Rows(query.rows().get());
    assertThat(outcome).as(() -> description(connection, outcome)).isEqualTo(query.ordered() ? rows : rows.sorted());
    return true;
  }

  /** What a backend evaluates whole it must not refuse; a host that would cut microseconds must. */
  private boolean refusedByTheHost(Connection connection, Outcome outcome) {
    return outcome instanceof Outcome.Failure failure
        && failure.refusesMicroseconds()
        && !Explained.of(connection, query.sql()).isWhollyPushed();
  }

  private void assertEqual(Connection connection, Outcome outcome, Outcome reference) {
    if (reference instanceof Outcome.Failure expected) {
      if (expected.refusesMicroseconds()) {
        return;
      }
      String errorClass =
          outcome instanceof Outcome.Failure failure ? failure.errorClass() : "no error but " + outcome;
      assertThat(errorClass)
          .as(() -> description(connection, outcome) + "\nreference: " + reference)
          .isEqualTo(expected.errorClass());
    } else {
      assertThat(outcome)
          .as(() -> description(connection, outcome) + "\nreference: " + reference)
          .isEqualTo(reference);
    }
  }

  private String description(Connection connection, Outcome outcome) {
    String failure = outcome instanceof Outcome.Failure ? "\nended with: " + outcome : "";
    return query + "\n" + query.sql() + failure + "\n" + Explained.of(connection, query.sql());
  }
}
