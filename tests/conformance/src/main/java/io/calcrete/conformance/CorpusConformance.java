package io.calcrete.conformance;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every query of the corpus has the rows that the corpus says, or the same rows with pushdown as without. */
interface CorpusConformance extends ConformanceTests {
  @TestFactory
  default Stream<DynamicContainer> corpus() {
    Map<String, List<CorpusQuery>> topics =
        Corpus.queries().stream()
            .collect(Collectors.groupingBy(CorpusQuery::topic, LinkedHashMap::new, Collectors.toList()));
    return topics.entrySet().stream()
        .map(topic -> dynamicContainer(topic.getKey(), topic.getValue().stream().map(this::pushed)));
  }

  private DynamicTest pushed(CorpusQuery query) {
    return ConformanceTests.test(query.name(), () -> CorpusCheck.of(tested(), query).pushed());
  }
}
