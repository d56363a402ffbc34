package io.calcrete.duckdb;

import static java.util.Objects.requireNonNull;

import io.calcrete.backend.CalcreteException;
import io.calcrete.backend.SqlState;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Connections that wait for the next session. No more than {@link #MOST_IDLE} wait; how many are in use is not limited,
 * since DuckDB itself shares its threads among them. Thread-safe.
 */
final class DuckDbPool implements AutoCloseable {
  private static final int MOST_IDLE = 8;

  private final String name;
  private final DuckDbConnections connections;
  private final Deque<WarmConnection> idle = new ArrayDeque<>();
  private boolean closed;

  /**
   * A pool.
   *
   * @param name what people call the database
   */
  DuckDbPool(String name, DuckDbConnections connections) {
    this.name = requireNonNull(name, "name");
    this.connections = requireNonNull(connections, "connections");
  }

  /** The connection that was used last, since its memory is the warmest; or a new one. */
  WarmConnection take() {
    synchronized (this) {
      if (!idle.isEmpty()) {
        return idle.pop();
      }
    }
    return fresh();
  }

  /** A connection that nobody has used. */
  WarmConnection fresh() {
    synchronized (this) {
      if (closed) {
        throw CalcreteException.of(SqlState.CONNECTION_LOST, name + " has been closed");
      }
    }
    return new WarmConnection(connections.open());
  }

  /** Takes back a connection without a running query. */
  void giveBack(WarmConnection connection) {
    synchronized (this) {
      if (!closed && connections.reusable() && idle.size() < MOST_IDLE) {
        idle.push(connection);
        return;
      }
    }
    connection.close();
  }

  @Override
  public synchronized void close() {
    closed = true;
    idle.forEach(WarmConnection::close);
    idle.clear();
    connections.close();
  }
}
