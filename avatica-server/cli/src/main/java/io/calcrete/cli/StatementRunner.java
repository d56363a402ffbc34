package io.calcrete.cli;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Runs statements one after the other and writes what they return. Any thread may cancel the one that runs. */
final class StatementRunner {
  private final Connection connection;
  private final Console console;
  private @Nullable Statement running;
  private boolean cancelled;

  StatementRunner(Connection connection, Console console) {
    this.connection = connection;
    this.console = console;
  }

  /** Runs a statement; returns how long it took until its last row was written. */
  Duration run(String sql, Format format) throws SQLException, IOException {
    long start = System.nanoTime();
    long changed = -1;
    try (Progress progress = Progress.on(console);
        Statement statement = begin()) {
      if (statement.execute(sql)) {
        try (ResultSet rows = statement.getResultSet()) {
          format.rows().write(rows, console.output(), progress::written);
        }
      } else {
        changed = statement.getLargeUpdateCount();
      }
    } finally {
      end();
    }
    if (changed >= 0) {
      console.note(changed == 1 ? "1 row changed" : changed + " rows changed");
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /** Cancels the statement that runs, if one does. */
  synchronized void cancel() {
    cancelled = true;
    if (running != null) {
      try {
        running.cancel();
      } catch (SQLException e) {
        console.error("the statement cannot be cancelled: " + ErrorLines.oneLine(String.valueOf(e.getMessage())));
      }
    }
  }

  /** Whether the last statement was cancelled. */
  synchronized boolean cancelled() {
    return cancelled;
  }

  private synchronized Statement begin() throws SQLException {
    cancelled = false;
    running = connection.createStatement();
    return running;
  }

  private synchronized void end() {
    running = null;
  }
}
