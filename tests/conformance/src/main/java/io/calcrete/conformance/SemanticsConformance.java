package io.calcrete.conformance;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every line of SEMANTICS.md is so, on the backend as on the host. */
interface SemanticsConformance extends ConformanceTests {
  @TestFactory
  default Stream<DynamicContainer> semantics() {
    return Semantics.matters().stream()
        .map(matter -> dynamicContainer(matter.name(), matter.queries().stream().flatMap(this::onBoth)));
  }

  private Stream<DynamicTest> onBoth(CorpusQuery query) {
    CorpusCheck check = CorpusCheck.whateverTheTypes(tested(), query);
    return Stream.of(
        ConformanceTests.test(query.name() + ", with pushdown", check::pushed),
        ConformanceTests.test(query.name() + ", on the host", check::onTheHost));
  }
}
