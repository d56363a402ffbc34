package io.calcrete.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many rows the planner is told that a table has. */
class RowCountsTest {
  @TempDir Path folder;

  private double rows(String file) {
    try (DuckDbBackend backend = Databases.backend(folder, Map.of("files", Map.of("t", file)))) {
      return Databases.table(backend, "t").rowCount().orElseThrow();
    }
  }

  private void csv(String file, int rows) {
    Stream<String> lines = IntStream.range(0, rows).mapToObj(i -> (1_000_000 + i) + ",abcdefgh");
    Databases.text(folder.resolve(file), Stream.concat(Stream.of("a,b"), lines).toArray(String[]::new));
  }

  @Test
  void ofATableAreExact() {
    Databases.duckdb(
        folder.resolve("t.duckdb"), "CREATE TABLE t AS SELECT * FROM range(12345)", "CREATE TABLE nothing (c INTEGER)");
    try (DuckDbBackend backend = Databases.backend(folder, Map.of("database", "t.duckdb"))) {
      assertThat(Databases.table(backend, "t").rowCount()).hasValue(12345);
      assertThat(Databases.table(backend, "nothing").rowCount()).hasValue(0);
    }
  }

  @Test
  void ofACsvFileAreItsLines() {
    csv("small.csv", 100);
    assertThat(rows("small.csv")).isBetween(100.0, 101.0);
  }

  @Test
  void ofALongCsvFileAreReckonedFromItsFirstLines() {
    csv("long.csv", 200_000);
    assertThat(rows("long.csv")).isBetween(195_000.0, 205_000.0);
  }

  @Test
  void ofATsvFileAreItsLines() {
    Databases.text(folder.resolve("t.tsv"), "a\tb", "1\t2", "3\t4");
    assertThat(rows("t.tsv")).isBetween(2.0, 3.0);
  }

  @Test
  void ofAParquetFileAreExact() {
    Databases.duckdb(
        folder.resolve("scratch.duckdb"),
        "COPY (SELECT * FROM range(54321)) TO " + DuckDbDialect.literal(folder.resolve("t.parquet").toString()));
    assertThat(rows("t.parquet")).isEqualTo(54321);
  }
}
