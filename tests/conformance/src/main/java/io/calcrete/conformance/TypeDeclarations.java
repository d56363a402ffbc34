package io.calcrete.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.calcrete.backend.Capabilities;
import io.calcrete.backend.Feature;
import java.util.stream.Stream;
import org.apache.calcite.rel.type.RelDataType;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;

/** The types whose values a backend declares to compare, and to take as values that stand in a statement. */
final class TypeDeclarations {
  private final TestedBackend tested;
  private final Capabilities capabilities;

  TypeDeclarations(TestedBackend tested) {
    this.tested = tested;
    this.capabilities = tested.backend().capabilities();
  }

  /** Rows are ordered and grouped by a column there, if its type is declared to compare as it should, and only then. */
  Stream<DynamicTest> compared() {
    return tested.fixture().tables().stream()
        .flatMap(
            table ->
                table.columns().stream()
                    .map(
                        column ->
                            ConformanceTests.test(
                                table.name() + "." + column.name(), () -> compares(table, column))));
  }

  private void compares(FixtureTable table, FixtureColumn column) {
    Assumptions.assumeTrue(capabilities.has(Feature.ORDER_BY) && capabilities.has(Feature.GROUP_BY));
    RelDataType type = tested.type(table, column);
    String name = SqlText.quoted(column.name());
    String from = " FROM " + SqlText.quoted(table.name());
    assertPushedIf(capabilities.comparable(type), type, "SELECT " + name + from + " ORDER BY " + name);
    assertPushedIf(capabilities.comparable(type), type, "SELECT " + name + ", COUNT(*)" + from + " GROUP BY " + name);
  }

  /** A value stands in the text that is sent, if its type is declared, and only then. */
  Stream<DynamicTest> values() {
    return Resources.lines("capabilities/values.txt").map(value -> ConformanceTests.test(value, () -> takes(value)));
  }

  private void takes(String value) {
    RelDataType type = tested.type(value);
    assertPushedIf(capabilities.literal(type), type, "SELECT id, " + value + " FROM products");
  }

  private void assertPushedIf(boolean declared, RelDataType type, String sql) {
    Explained plan = Explained.of(tested.pushing(), sql);
    Outcome pushed = QueryRunner.run(tested.pushing(), CorpusQuery.unnamed(sql));
    Outcome reference = QueryRunner.run(tested.reference(), CorpusQuery.unnamed(sql));
    if (!(reference instanceof Outcome.Failure failure && failure.refusesMicroseconds())) {
      assertThat(pushed).as(sql).isEqualTo(reference);
    }
    assertThat(plan.isWhollyPushed())
        .as(() -> type + (declared ? " is" : " is not") + " declared\n" + sql + "\n" + plan)
        .isEqualTo(declared);
    assertThat(plan.reasons().isEmpty()).as(() -> "a reason\n" + plan).isEqualTo(declared);
  }
}
