package io.calcrete.jdbc;

import io.calcrete.backend.CancelSignal;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passes a cancel signal on to a statement.
 *
 * <p>{@code Statement.cancel} does nothing when it comes a moment too early, before the driver has begun to wait for the
 * database; and it may take a connection of its own to say. So a thread of its own says it, again and again, until the
 * statement has ended. It never says it afterwards: by then the connection may have been given to somebody else.
 */
final class RunningStatement implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RunningStatement.class);
  private static final long REPEAT_MILLIS = 50;

  private final Statement statement;
  private final CancelSignal.Registration registration;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition ended = lock.newCondition();
  private boolean over;

  /** Begins to pass the signal on, at once if it has been given already. */
  RunningStatement(Statement statement, CancelSignal cancel) {
    this.statement = statement;
    this.registration = cancel.onCancel(this::stop);
  }

  /** The statement has ended; when this returns, nobody cancels it any more. */
  @Override
  public void close() {
    registration.close();
    lock.lock();
    try {
      over = true;
      ended.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void stop() {
    Thread thread = new Thread(this::repeat, "calcrete-cancel");
    thread.setDaemon(true);
    thread.start();
  }

  private void repeat() {
    lock.lock();
    try {
      while (!over) {
        cancel();
        ended.await(REPEAT_MILLIS, TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  private void cancel() {
    try {
      statement.cancel();
    } catch (SQLException e) {
      LOG.debug("a statement could not be cancelled", e);
    }
  }
}
