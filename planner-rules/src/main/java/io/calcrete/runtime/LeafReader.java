package io.calcrete.runtime;

import io.calcrete.backend.BackendSession;
import io.calcrete.backend.DelegatingArrowReader;
import io.calcrete.backend.SqlRequest;
import java.io.IOException;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.ipc.ArrowReader;

/** The batches of one backend query, with what must be closed after them. Closing twice is harmless. */
final class LeafReader extends DelegatingArrowReader {
  private final AutoCloseable owner;
  private boolean closed;

  LeafReader(ArrowReader reader, BufferAllocator allocator, AutoCloseable owner) {
    super(reader, allocator);
    this.owner = owner;
  }

  /** Asks the backend, in a session that ends with the reader. */
  static LeafReader of(Leaf leaf, SqlRequest request) {
    BackendSession session = leaf.backend().open();
    try {
      return new LeafReader(session.query(request), request.allocator(), session);
    } catch (RuntimeException e) {
      session.close();
      throw e;
    }
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
