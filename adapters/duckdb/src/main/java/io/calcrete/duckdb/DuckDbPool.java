package io.calcrete.duckdb;

import static java.util.Objects.requireNonNull;

import io.calcrete.backend.CalcreteException;
import io.calcrete.backend.SqlState;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Connections that wait for the next session. No more than {@link #MOST_IDLE} wait; how many are in use is not limited,
 * since DuckDB itself shares its threads among them. Whoever takes one gives it back or discards it. Thread-safe.
 */
final class DuckDbPool implements AutoCloseable {
  private static final int MOST_IDLE = 8;

  private final String name;
  private final DuckDbConnections connections;
  private final Deque<WarmConnection> idle = new ArrayDeque<>();
  private int used;
  private long uses;
  private boolean closed;
  private Runnable whenUnused = () -> {};

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
        use();
        return idle.pop();
      }
    }
    return fresh();
  }

  private void use() {
    used++;
    uses++;
  }

  /** A connection that nobody has used. */
  WarmConnection fresh() {
    synchronized (this) {
      if (closed) {
        throw CalcreteException.of(SqlState.CONNECTION_LOST, name + " has been closed");
      }
      use();
    }
    try {
      return new WarmConnection(connections.open());
    } catch (RuntimeException e) {
      release();
      throw e;
    }
  }

  /** Takes back a connection without a running query. */
  void giveBack(WarmConnection connection) {
    synchronized (this) {
      if (!closed && connections.reusable() && idle.size() < MOST_IDLE) {
        idle.push(connection);
        release();
        return;
      }
    }
    discard(connection);
  }

  /** Closes a connection that was taken. */
  void discard(WarmConnection connection) {
    connection.close();
    release();
  }

  private synchronized void release() {
    used--;
    if (used == 0) {
      whenUnused.run();
    }
  }

  /**
   * From now on, closes the database when nobody has used it for a while; the next session opens it again.
   *
   * @param closed told after the database was closed
   */
  synchronized void closeWhenIdle(Duration timeout, Runnable closed) {
    AtomicBoolean watched = new AtomicBoolean();
    Executor later = CompletableFuture.delayedExecutor(timeout.toNanos(), TimeUnit.NANOSECONDS);
    whenUnused =
        () -> {
          // One watch at a time, however many statements there are.
          if (watched.compareAndSet(false, true)) {
            long before = uses;
            later.execute(
                () -> {
                  watched.set(false);
                  closeIfUnusedSince(before, closed);
                });
          }
        };
  }

  private synchronized void closeIfUnusedSince(long before, Runnable told) {
    if (used > 0 || closed) {
      return;
    }
    if (uses == before) {
      closeAll();
      told.run();
    } else {
      whenUnused.run();
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    closeAll();
  }

  private void closeAll() {
    idle.forEach(WarmConnection::close);
    idle.clear();
    connections.close();
  }
}
