package io.calcrete.runtime;

import io.calcrete.backend.Backend;
import io.calcrete.backend.BackendSession;
import io.calcrete.backend.DelegatingArrowReader;
import io.calcrete.backend.SqlRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.ipc.ArrowReader;

/** The batches of one backend query, with what must be closed after them. Closing twice is harmless. */
final class LeafReader extends DelegatingArrowReader {
  private static final Map<Backend, AtomicInteger> WAITING = Collections.synchronizedMap(new WeakHashMap<>());

  private final AutoCloseable owner;
  private boolean closed;

  LeafReader(ArrowReader reader, BufferAllocator allocator, AutoCloseable owner) {
    super(reader, allocator);
    this.owner = owner;
  }

  /** Asks the backend, in a session that ends with the reader. */
  static LeafReader of(Leaf leaf, SqlRequest request, LeafStatistics statistics) {
    BackendSession session = open(leaf.backend());
    try {
      return new LeafReader(new Counted(session.query(request), request.allocator(), statistics), request.allocator(), session);
    } catch (RuntimeException e) {
      session.close();
      throw e;
    }
  }

  private static BackendSession open(Backend backend) {
    AtomicInteger waiting = WAITING.computeIfAbsent(backend, b -> new AtomicInteger());
    waiting.incrementAndGet();
    try {
      return backend.open();
    } finally {
      waiting.decrementAndGet();
    }
  }

  /** Counts what passes. */
  private static final class Counted extends DelegatingArrowReader {
    private final LeafStatistics statistics;

    Counted(ArrowReader reader, BufferAllocator allocator, LeafStatistics statistics) {
      super(reader, allocator);
      this.statistics = statistics;
    }

    @Override
    public boolean loadNextBatch() throws IOException {
      boolean loaded = super.loadNextBatch();
      if (loaded) {
        statistics.batch(getVectorSchemaRoot());
      } else {
        statistics.end();
      }
      return loaded;
    }
  }

  /** Whether somebody waits for a connection to a backend. */
  static boolean isAwaited(Backend backend) {
    AtomicInteger waiting = WAITING.get(backend);
    return waiting != null && waiting.get() > 0;
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try {
      super.close();
    } finally {
      closeOwner();
    }
  }

  private void closeOwner() throws IOException {
    try {
      owner.close();
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  /** At the end of a statement: whatever goes wrong now changes no answer any more. */
  void closeQuietly() {
    try {
      close();
    } catch (IOException | RuntimeException e) {
      org.slf4j.LoggerFactory.getLogger(LeafReader.class).debug("closing a backend query failed", e);
    }
  }
}
