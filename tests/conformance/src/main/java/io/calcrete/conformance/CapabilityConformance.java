package io.calcrete.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;

import io.calcrete.backend.Capabilities;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/** What the backend declares is pushed and right; what it does not declare is not pushed and still right. */
interface CapabilityConformance extends ConformanceTests {
  /** Statements for what the kit does not know, such as functions of the backend's own. */
  default List<Probe> moreProbes() {
    return List.of();
  }

  @TestFactory
  default Stream<DynamicContainer> capabilities() {
    Map<Declaration, List<Probe>> probes = probes();
    return probes.keySet().stream()
        .map(
            declaration ->
                dynamicContainer(
                    declaration.toString(),
                    probes.get(declaration).stream()
                        .map(
                            probe ->
                                ConformanceTests.test(probe.sql(), () -> new ProbeCheck(tested(), probe).run()))));
  }

  @TestFactory
  default Stream<DynamicContainer> declarations() {
    Map<Declaration, List<Probe>> probes = probes();
    Capabilities capabilities = tested().backend().capabilities();
    return Arrays.stream(Declaration.Kind.values())
        .map(
            kind ->
                dynamicContainer(
                    kind.file() + " that are declared and pushed",
                    kind.in(capabilities).stream()
                        .map(
                            declaration ->
                                ConformanceTests.test(
                                    declaration.name(),
                                    () -> assertPushed(declaration, probes.getOrDefault(declaration, List.of()))))));
  }

  @TestFactory
  default Stream<DynamicContainer> typesThatAreDeclared() {
    TypeDeclarations types = new TypeDeclarations(tested());
    return Stream.of(
        dynamicContainer("columns that are compared", types.compared()),
        dynamicContainer("values that stand in the statement", types.values()));
  }

  private Map<Declaration, List<Probe>> probes() {
    return Stream.concat(Probe.all().stream(), moreProbes().stream())
        .collect(Collectors.groupingBy(Probe::declaration, LinkedHashMap::new, Collectors.toList()));
  }

  /** A statement is pushed whole, and is not where only this declaration is missing. */
  private void assertPushed(Declaration declaration, List<Probe> probes) throws SQLException {
    Assumptions.assumeFalse(declaration.isRewritten(), "the planner says it in other operators");
    Connection without = tested().without(declaration);
    assertThat(probes)
        .as("statements of the kit or of moreProbes() that show " + declaration)
        .anyMatch(
            probe ->
                Explained.of(tested().pushing(), probe.sql()).isWhollyPushed()
                    && !Explained.of(without, probe.sql()).isWhollyPushed());
  }
}
