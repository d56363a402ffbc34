package io.calcrete.backend;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.arrow.memory.BufferAllocator;
import org.junit.jupiter.api.Test;

class ArrowMemoryTest {
  /** The tests' JVM has no --add-opens: that this allocates at all is what is tested. */
  @Test
  void arrowAllocatesWithoutAFlag() {
    try (BufferAllocator allocator = ArrowMemory.child("test")) {
      allocator.buffer(64).close();
    }
    assertThat(ArrowMemory.allocated()).isZero();
  }
}
