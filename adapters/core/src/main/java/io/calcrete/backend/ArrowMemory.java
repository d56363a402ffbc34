package io.calcrete.backend;

import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;

/** Where Arrow memory comes from: one root in a process, one child for each statement. */
public final class ArrowMemory {
  private ArrowMemory() {}

  /**
   * A child of the process's root. The caller closes it, which fails if a buffer was left open.
   *
   * @param name for reports of leaks
   */
  public static BufferAllocator child(String name) {
    return Root.ALLOCATOR.newChildAllocator(name, 0, Long.MAX_VALUE);
  }

  /** Bytes that statements of this process hold now. */
  public static long allocated() {
    return Root.ALLOCATOR.getAllocatedMemory();
  }

  /** Made on first use, after java.nio has been opened. */
  private static final class Root {
    static final BufferAllocator ALLOCATOR = open();

    private static BufferAllocator open() {
      JavaNio.open();
      return new RootAllocator();
    }
  }
}
