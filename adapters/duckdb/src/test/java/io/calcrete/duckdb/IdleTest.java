package io.calcrete.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.calcrete.backend.BackendSession;
import io.calcrete.conformance.Asking;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that nobody uses is closed after a while, and opened again by whoever comes next. */
class IdleTest {
  private static final Duration LIMIT = Duration.ofMinutes(1);

  @TempDir Path folder;

  private DuckDbBackend backend(Map<String, Object> operand) {
    return Databases.backend(folder, operand);
  }

  @Test
  void anotherMayWriteIntoTheFileOnceNobodyReadsIt() {
    Path file = Databases.duckdb(folder.resolve("t.duckdb"), "CREATE TABLE t AS SELECT 1 AS c");
    try (DuckDbBackend backend = backend(Map.of("database", "t.duckdb", "idleTimeout", "1ms"))) {
      assertThat(Databases.paths(backend)).containsExactly("main.t");
      write(file, "CREATE TABLE u AS SELECT 2 AS c");
      assertThat(Databases.paths(backend)).as("what the other wrote").containsExactly("main.t", "main.u");
      assertThat(Asking.of(backend).one("SELECT c FROM main.u", Asking.INTEGER)).isEqualTo(2);
      write(file, "DELETE FROM u");
    }
  }

  @Test
  void aDatabaseInUseStaysOpen() {
    Path file = Databases.duckdb(folder.resolve("t.duckdb"), "CREATE TABLE t AS SELECT 1 AS c");
    try (DuckDbBackend backend = backend(Map.of("database", "t.duckdb", "idleTimeout", "1ms"))) {
      try (BackendSession session = backend.open()) {
        for (int i = 0; i < 20; i++) {
          assertThat(Asking.of(backend).rows(session, "SELECT c FROM main.t", Asking.INTEGER)).hasSize(1);
          assertThat(isWritable(file)).isFalse();
        }
      }
      write(file, "DELETE FROM t");
    }
  }

  @Test
  void whatIsOnlyInMemoryIsNeverClosed() {
    assertThat(source(Map.of("readOnly", false)).canBeOpenedAgain()).isFalse();
    Databases.duckdb(folder.resolve("t.duckdb"), "CREATE TABLE t AS SELECT 1 AS c");
    assertThat(source(Map.of("database", "t.duckdb", "readOnly", false)).canBeOpenedAgain()).isTrue();
    Databases.text(folder.resolve("s.sql"), "CREATE TABLE memory.main.s AS SELECT 1 AS c");
    Map<String, Object> scripted = Map.of("database", "t.duckdb", "script", "s.sql", "readOnly", false);
    assertThat(source(scripted).canBeOpenedAgain()).isFalse();
    assertThat(source(Map.of("script", "s.sql")).canBeOpenedAgain()).as("the script makes it again").isTrue();
  }

  private DuckDbSource source(Map<String, Object> operand) {
    return Databases.source(folder, operand);
  }

  /** Writes as soon as the file is free. */
  private static void write(Path file, String sql) {
    assertTimeoutPreemptively(
        LIMIT,
        () -> {
          while (!isWritable(file)) {
            Thread.onSpinWait();
          }
          Databases.duckdb(file, sql);
        });
  }

  private static boolean isWritable(Path file) {
    try {
      Databases.duckdb(file);
      return true;
    } catch (IllegalStateException e) {
      return false;
    }
  }
}
