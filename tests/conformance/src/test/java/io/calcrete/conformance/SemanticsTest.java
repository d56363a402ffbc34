package io.calcrete.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SemanticsTest {
  private final List<Semantics.Matter> matters = Semantics.matters();

  @Test
  void everyLineOfThePageIsThere() {
    assertThat(matters).extracting(Semantics.Matter::id).doesNotHaveDuplicates().hasSize(22);
  }

  @Test
  void everyLineHasStatements() {
    assertThat(matters).allSatisfy(matter -> assertThat(matter.queries()).hasSizeGreaterThan(2));
  }

  @Test
  void everyStatementSaysWhatComesBack() {
    assertThat(matters)
        .flatExtracting(Semantics.Matter::queries)
        .allSatisfy(query -> assertThat(query.rows().isPresent() ^ query.error().isPresent()).as(query.name()).isTrue());
  }
}
