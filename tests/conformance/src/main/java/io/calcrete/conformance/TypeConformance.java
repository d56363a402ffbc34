package io.calcrete.conformance;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/** Every value of the data set comes back as it went in, whichever way it is read. */
interface TypeConformance extends ConformanceTests {
  @TestFactory
  default Stream<DynamicContainer> types() {
    return tested().fixture().tables().stream()
        .map(
            table -> {
              TypeCheck check = new TypeCheck(tested(), table);
              return dynamicContainer(
                  table.name(),
                  Stream.of(
                      ConformanceTests.test("as Java's objects", check::objects),
                      ConformanceTests.test("as text", check::texts),
                      ConformanceTests.test("as numbers", check::numbers),
                      ConformanceTests.test("as java.sql's dates in zones that shift", check::datesInZones),
                      ConformanceTests.test("as batches", check::batches),
                      ConformanceTests.test("as parameters", check::parameters)));
            });
  }
}
