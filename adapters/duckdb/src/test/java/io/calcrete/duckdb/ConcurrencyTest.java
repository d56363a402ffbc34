package io.calcrete.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.calcrete.backend.ArrowMemory;
import io.calcrete.backend.BackendSession;
import io.calcrete.conformance.Asking;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sessions of one backend do not see each other. */
class ConcurrencyTest {
  private static final int THREADS = 8;
  private static final int QUERIES = 50;

  @TempDir Path folder;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private DuckDbBackend backend;

  @BeforeEach
  void open() {
    Databases.duckdb(folder.resolve("t.duckdb"), "CREATE TABLE t AS SELECT range AS c FROM range(10000)");
    backend = Databases.backend(folder, Map.of("database", "t.duckdb"));
  }

  @AfterEach
  void close() {
    threads.shutdownNow();
    backend.close();
    assertThat(ArrowMemory.allocated()).isZero();
  }

  private void inEachThread(Callable<Void> work) throws Exception {
    List<Future<Void>> running = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      running.add(threads.submit(work));
    }
    for (Future<Void> one : running) {
      one.get();
    }
  }

  @Test
  void aSessionForEachQuery() throws Exception {
    inEachThread(
        () -> {
          for (int i = 0; i < QUERIES; i++) {
            assertThat(
                    Asking.of(backend)
                        .with(i, Asking.INTEGER)
                        .inBatchesOf(1_000)
                        .column("SELECT c FROM main.t WHERE c % 50 = ? ORDER BY c", Asking.BIGINT))
                .isEqualTo(expected(i));
          }
          return null;
        });
  }

  @Test
  void aSessionForAllQueriesOfAThread() throws Exception {
    inEachThread(
        () -> {
          try (BackendSession session = backend.open()) {
            for (int i = 0; i < QUERIES; i++) {
              String sql = "SELECT c FROM main.t WHERE c % 50 = " + i + " ORDER BY c";
              List<Object> column =
                  Asking.of(backend).rows(session, sql, Asking.BIGINT).stream().map(row -> row.get(0)).toList();
              assertThat(column).isEqualTo(expected(i));
            }
          }
          return null;
        });
  }

  @Test
  void theFirstUseByAllAtOnce() throws Exception {
    inEachThread(
        () -> {
          assertThat(Databases.paths(backend)).containsExactly("main.t");
          return null;
        });
  }

  private static List<Object> expected(int remainder) {
    return IntStream.range(0, 200).<Object>mapToObj(i -> i * 50L + remainder).toList();
  }
}
