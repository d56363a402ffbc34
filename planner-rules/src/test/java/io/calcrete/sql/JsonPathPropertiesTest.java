package io.calcrete.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class JsonPathPropertiesTest {
  @Property(seed = "1")
  void anyNameCanBeWritten(@ForAll String name, @ForAll @IntRange(min = -1_000) int index) {
    JsonPath path = JsonPath.of(List.of(new JsonStep.Member(name), JsonStep.element(index % 1_000_000)));
    assertThat(JsonPath.parse(path.toString())).isEqualTo(path);
  }
}
