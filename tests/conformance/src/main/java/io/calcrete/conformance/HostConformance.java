package io.calcrete.conformance;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The host that takes streams answers as Calcite's own engine does, where it is given the rows of a backend that declares
 * nothing. This is the gate of what it may evaluate.
 */
interface HostConformance extends ConformanceTests {
  @TestFactory
  default Stream<DynamicTest> corpusOnTheHost() {
    return Corpus.queries().stream()
        .map(
            query ->
                ConformanceTests.test(
                    query.topic() + ": " + query.name(), () -> CorpusCheck.of(tested(), query).hosted()));
  }

  @TestFactory
  default Stream<DynamicTest> errorsOnTheHost() {
    return Fault.DATA.stream()
        .map(fault -> ConformanceTests.test(fault.name(), () -> ErrorConformance.assertFault(tested().hosted(), fault)));
  }

  @Test
  default void aTimeoutEndsWhatAHostEvaluates() throws SQLException {
    try (Statement statement = tested().hosted().createStatement()) {
      statement.setQueryTimeout(1);
      Assertions.assertThatThrownBy(() -> TimeoutConformance.runs(statement))
          .isInstanceOfSatisfying(SQLTimeoutException.class, TimeoutConformance::assertTimedOut);
    }
    CancelConformance.assertStillWorks(tested().hosted());
  }
}
