package io.calcrete.backend;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Says that nobody waits for a statement any more, because it was cancelled or its time is up.
 *
 * <p>One signal belongs to one execution. Whoever does something that can be interrupted registers how; each action
 * runs at most once, at once if the signal has already been given. Thread-safe.
 */
public final class CancelSignal implements AutoCloseable {
  /** One daemon thread for the deadlines of all statements: it only ever passes the signal on. */
  private static final ScheduledExecutorService CLOCK = clock();

  private final List<Runnable> actions = new ArrayList<>();
  private final @Nullable ScheduledFuture<?> alarm;
  private @Nullable Reason reason;

  /** Why a statement was stopped. */
  public enum Reason {
    CANCELLED,
    TIMEOUT
  }

  /** A signal that is given only by {@link #cancel()}. */
  public CancelSignal() {
    this(Duration.ZERO);
  }

  /** A signal that is also given when {@code timeout} has passed; zero means never. */
  public CancelSignal(Duration timeout) {
    this.alarm =
        timeout.isZero()
            ? null
            : CLOCK.schedule(() -> give(Reason.TIMEOUT), timeout.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Stops the statement. */
  public void cancel() {
    give(Reason.CANCELLED);
  }

  /** Whether the signal has been given. */
  public synchronized boolean given() {
    return reason != null;
  }

  /** Throws the error that a stopped statement ends with, if it has been stopped. */
  public synchronized void check() {
    if (reason != null) {
      throw error();
    }
  }

  /** The error that a stopped statement ends with: SQLState 57014, as PostgreSQL says it. */
  public synchronized CalcreteException error() {
    return reason == Reason.TIMEOUT
        ? CalcreteException.timeout("the statement took longer than its query timeout and was stopped")
        : CalcreteException.of(SqlState.QUERY_CANCELED, "the statement was cancelled");
  }

  /** Registers what to do when the signal is given. The handle that comes back takes the action away again. */
  public Registration onCancel(Runnable action) {
    synchronized (this) {
      if (reason == null) {
        actions.add(action);
        return () -> remove(action);
      }
    }
    action.run();
    return () -> {};
  }

  /** Stops the clock of the deadline; the signal is not given any more by itself. */
  @Override
  public void close() {
    if (alarm != null) {
      alarm.cancel(false);
    }
  }

  private synchronized void remove(Runnable action) {
    actions.remove(action);
  }

  private void give(Reason given) {
    List<Runnable> todo;
    synchronized (this) {
      if (reason != null) {
        return;
      }
      reason = given;
      todo = List.copyOf(actions);
      actions.clear();
    }
    todo.forEach(Runnable::run);
  }

  private static ScheduledExecutorService clock() {
    ScheduledThreadPoolExecutor clock =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "calcrete-deadlines");
              thread.setDaemon(true);
              return thread;
            });
    clock.setRemoveOnCancelPolicy(true);
    return clock;
  }

  /** Takes a registered action away. */
  @FunctionalInterface
  public interface Registration extends AutoCloseable {
    @Override
    void close();
  }
}
