package io.calcrete.conformance;

/** A part of the kit: tests of the one backend that {@link BackendConformance} opened. */
interface ConformanceTests {
  /** What is tested. */
  TestedBackend tested();
}
