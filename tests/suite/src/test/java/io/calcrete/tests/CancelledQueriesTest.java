package io.calcrete.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.calcrete.backend.ArrowMemory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Queries on many threads, every fifth of them cancelled while it runs: what is not cancelled is answered, and nothing
 * stays behind. With {@code -Dcalcrete.long=true} there are 1,000 on 16 threads.
 */
class CancelledQueriesTest {
  private static final boolean LONG = Boolean.getBoolean("calcrete.long");
  private static final int QUERIES = LONG ? 1_000 : 60;
  private static final int THREADS = LONG ? 16 : 6;

  private static final String SQL =
      "SELECT f.id, f.v, p.v FROM duck.facts f JOIN lite.parents p ON f.parent = p.id WHERE p.id < %d";

  @TempDir Path directory;

  @Test
  void nothingStaysBehind() throws Exception {
    try (Federation federation =
        Federation.in(directory)
            .duckDb(
                "duck",
                "CREATE TABLE facts AS SELECT i AS id, i % 1000 AS parent, 'fact ' || i AS v FROM range(200000) t (i)")
            .sqlite(
                "lite",
                "CREATE TABLE parents (id INTEGER PRIMARY KEY, v VARCHAR)",
                "WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 999)"
                    + " INSERT INTO parents SELECT i, 'parent ' || i FROM n")) {
      Path model = federation.model();
      ExecutorService threads = Executors.newFixedThreadPool(THREADS);
      ExecutorService cancellers = Executors.newCachedThreadPool();
      try {
        List<Future<Integer>> rows = new ArrayList<>();
        for (int i = 0; i < QUERIES; i++) {
          int parents = 100 + i % 50;
          boolean cancelled = i % 5 == 0;
          boolean betweenRows = i % 10 == 0;
          rows.add(threads.submit(() -> run(model, parents, cancelled, betweenRows, cancellers)));
        }
        for (int i = 0; i < QUERIES; i++) {
          int found = rows.get(i).get();
          if (i % 5 != 0) {
            assertThat(found).isEqualTo(200 * (100 + i % 50));
          }
        }
      } finally {
        threads.shutdown();
        cancellers.shutdown();
      }
    }
    assertThat(ArrowMemory.allocated()).as("Arrow memory that was not given back").isZero();
  }

  /** Returns how many rows came before the end, or before the query was cancelled. */
  private static int run(Path model, int parents, boolean cancelled, boolean betweenRows, ExecutorService cancellers)
      throws Exception {
    int rows = 0;
    try (Connection connection = Door.CALCRETE.open(model);
        Statement statement = connection.createStatement()) {
      CountDownLatch begun = new CountDownLatch(1);
      Future<?> canceller = cancelled && !betweenRows ? cancellers.submit(() -> cancel(statement, begun)) : null;
      begun.countDown();
      try (ResultSet result = statement.executeQuery(SQL.formatted(parents))) {
        while (result.next()) {
          rows++;
          if (betweenRows && rows == 1_000) {
            statement.cancel();
          }
        }
      } catch (SQLException e) {
        assertThat(cancelled).as(e.getMessage()).isTrue();
        assertThat(e.getSQLState()).isEqualTo("57014");
      }
      if (canceller != null) {
        canceller.get();
      }
    }
    return rows;
  }

  private static Void cancel(Statement statement, CountDownLatch begun) throws Exception {
    begun.await();
    statement.cancel();
    return null;
  }
}
