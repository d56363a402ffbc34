package io.calcrete.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.calcrete.backend.ArrowMemory;
import java.sql.Connection;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Errors have an SQLState of the right class, name what is wrong, and say which backend said so. */
interface ErrorConformance extends ConformanceTests {
  @TestFactory
  default Stream<DynamicTest> errorsOfStatements() {
    return Fault.FRONT_END.stream()
        .map(fault -> ConformanceTests.test(fault.name(), () -> assertFault(tested().pushing(), fault)));
  }

  @TestFactory
  default Stream<DynamicTest> errorsOfValues() {
    return Fault.DATA.stream()
        .flatMap(
            fault ->
                Stream.of(
                    ConformanceTests.test(fault.name() + ", with pushdown", () -> assertNamesBackend(fault)),
                    ConformanceTests.test(
                        fault.name() + ", on the host", () -> assertFault(tested().reference(), fault))));
  }

  /** A backend that fails is named, with what it was sent. */
  private void assertNamesBackend(Fault fault) throws Exception {
    Outcome.Failure failure = assertFault(tested().pushing(), fault);
    Explained plan = Explained.of(tested().pushing(), fault.sql());
    if (plan.isWhollyPushed()) {
      assertThat(failure.message()).contains(tested().backend().name(), "it was sent: ", plan.sent().get(0));
    }
  }

  static Outcome.Failure assertFault(Connection connection, Fault fault) throws Exception {
    Outcome outcome = QueryRunner.run(connection, CorpusQuery.unnamed(fault.sql()));
    assertThat(outcome).as(fault.sql()).isInstanceOf(Outcome.Failure.class);
    Outcome.Failure failure = (Outcome.Failure) outcome;
    assertThat(failure.sqlState()).as(failure.message()).startsWith(fault.state());
    assertThat(failure.message()).doesNotContain("Exception");
    assertThat(fault.words()).allSatisfy(word -> assertThat(failure.message()).contains(word));
    assertThat(ArrowMemory.allocated()).as("Arrow memory that was not given back").isZero();
    CancelConformance.assertStillWorks(connection);
    return failure;
  }
}
