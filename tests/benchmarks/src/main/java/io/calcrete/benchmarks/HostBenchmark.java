package io.calcrete.benchmarks;

import io.calcrete.backend.Backends;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What is left above two DuckDB files, a million rows and a hundred thousand, on each host. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class HostBenchmark {
  private static final String JOIN = " FROM a.a LEFT JOIN b.b ON a.k = b.k";

  /** Who evaluates the residual. */
  @Param({"auto", "enumerable"})
  private String host;

  private Path directory;
  private Connection connection;

  /** Makes the data. */
  @Setup
  public void open() throws Exception {
    directory = Files.createTempDirectory("calcrete-benchmark");
    fill("a", 1_000_000, "i % 200000");
    fill("b", 100_000, "i");
    Properties properties = new Properties();
    properties.setProperty("model", "inline:{version: '1.0', schemas: [" + schema("a") + ", " + schema("b") + "]}");
    properties.setProperty("host", host);
    connection = DriverManager.getConnection("jdbc:calcrete:", properties);
  }

  private void fill(String table, int rows, String key) throws Exception {
    try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:" + file(table));
        Statement statement = duckDb.createStatement()) {
      statement.execute(
          "CREATE TABLE " + table + " AS SELECT i AS id, " + key + " AS k, 'value ' || i AS v,"
              + " ((i * 7919) % 1000003) * 0.5::DOUBLE AS x FROM range(" + rows + ") t (i)");
    }
  }

  private Path file(String table) {
    return directory.resolve(table + ".duckdb");
  }

  private String schema(String table) {
    return "{name: '" + table + "', type: 'custom', factory: 'io.calcrete.duckdb.DuckDbSchemaFactory', operand:"
        + " {database: '" + file(table) + "'}}";
  }

  /** Removes the data. */
  @TearDown
  public void close() throws Exception {
    connection.close();
    Backends.closeAll();
    Files.deleteIfExists(file("a"));
    Files.deleteIfExists(file("b"));
    Files.deleteIfExists(directory);
  }

  /** A left join, aggregated. */
  @Benchmark
  public Object leftJoin() throws Exception {
    return last("SELECT COUNT(*), COUNT(b.v), SUM(b.x)" + JOIN);
  }

  /** The first ten rows of a million. */
  @Benchmark
  public Object firstTen() throws Exception {
    return last("SELECT a.id, a.x, b.v" + JOIN + " ORDER BY a.x DESC, a.id LIMIT 10");
  }

  /** A window over a million rows. */
  @Benchmark
  public Object window() throws Exception {
    return last("SELECT SUM(r) FROM (SELECT ROW_NUMBER() OVER (PARTITION BY b.k ORDER BY a.x, a.id) AS r" + JOIN + ") t");
  }

  private Object last(String sql) throws Exception {
    Object last = null;
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        last = result.getObject(1);
      }
    }
    return last;
  }
}
