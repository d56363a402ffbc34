package io.calcrete.backend;

import org.apache.arrow.vector.ipc.ArrowReader;

/**
 * One unit of work on a backend: a connection of its own from open to close. Used by one thread at a time.
 */
public interface BackendSession extends AutoCloseable {
  /**
   * Runs a query. Batches arrive as they are pulled, and match {@link SqlRequest#schema()} exactly: the backend casts
   * in its SQL, or converts. The reader is closed by the caller, before the session.
   *
   * @throws CalcreteException if the backend refuses or fails; batches may raise it too
   */
  ArrowReader query(SqlRequest request);

  /** Gives the connection back. Never throws. */
  @Override
  void close();
}
