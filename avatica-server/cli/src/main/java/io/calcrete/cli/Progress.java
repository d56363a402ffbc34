package io.calcrete.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A line on standard error that says that something is still going on: after a second, each second, and gone when it is
 * done. Only on a terminal, and only until rows appear on the same one.
 */
final class Progress implements AutoCloseable {
  private static final String ERASE = "\r\u001b[K";

  private final Console console;
  private final ScheduledExecutorService clock;
  private final long start = System.nanoTime();
  private long rows;
  private boolean shown;
  private boolean over;

  private Progress(Console console) {
    this.console = console;
    this.clock = Executors.newSingleThreadScheduledExecutor(Progress::daemon);
  }

  /** Begins to watch. */
  static Progress on(Console console) {
    Progress progress = new Progress(console);
    if (console.isTerminal(Console.Channel.ERRORS)) {
      progress.clock.scheduleAtFixedRate(progress::show, 1, 1, TimeUnit.SECONDS);
    }
    return progress;
  }

  private static Thread daemon(Runnable show) {
    Thread thread = new Thread(show, "progress");
    thread.setDaemon(true);
    return thread;
  }

  /** So many rows are written by now. */
  synchronized void written(long count) {
    rows = count;
    if (console.isTerminal(Console.Channel.OUTPUT)) {
      close();
    }
  }

  private synchronized void show() {
    if (!over) {
      long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
      String so = rows == 0 ? "" : ", " + String.format(Locale.ROOT, "%,d", rows) + " rows";
      console.errors().print(ERASE + seconds + " s" + so + " (Ctrl-C cancels)");
      console.errors().flush();
      shown = true;
    }
  }

  @Override
  public synchronized void close() {
    if (!over) {
      over = true;
      clock.shutdownNow();
      if (shown) {
        console.errors().print(ERASE);
        console.errors().flush();
      }
    }
  }
}
