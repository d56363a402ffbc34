package io.calcrete.conformance;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;

/** A part of the kit: tests of the one backend that {@link BackendConformance} opened. */
interface ConformanceTests {
  /** A planner that does not come to an end fails one test, and not the whole run. */
  Duration LONGEST = Duration.ofSeconds(20);

  /** What is tested. */
  TestedBackend tested();

  /** A test with an end: JUnit's {@code @Timeout} does not reach the tests that a factory makes. */
  static DynamicTest test(String name, Executable body) {
    return DynamicTest.dynamicTest(name, () -> assertTimeoutPreemptively(LONGEST, body));
  }
}
