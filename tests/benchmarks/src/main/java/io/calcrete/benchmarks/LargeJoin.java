package io.calcrete.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * 20 million rows of one DuckDB file joined with 5 million of another, where neither DuckDB may use more than 512 MB:
 * {@code tests/benchmarks/run large}, in a JVM with a heap of 512 MB. Prints how long it took and the most memory that
 * the process had resident.
 */
public final class LargeJoin {
  private static final String SQL = "SELECT COUNT(*), SUM(a.x), SUM(b.x), MAX(b.v) FROM a.a JOIN b.b ON a.k = b.k";
  private static final double NANOS = 1e9;

  private LargeJoin() {}

  /** Runs it twice. */
  public static void main(String[] arguments) throws Exception {
    Path directory = Files.createTempDirectory("calcrete-benchmark");
    try {
      fill(directory, "a", 20_000_000, "i % 5000000");
      fill(directory, "b", 5_000_000, "i");
      String model = "inline:{version: '1.0', schemas: [" + schema(directory, "a") + ", " + schema(directory, "b") + "]}";
      try (Connection connection = DriverManager.getConnection("jdbc:calcrete:model=" + quoted(model));
          Statement statement = connection.createStatement()) {
        run(statement);
        run(statement);
      }
      resident();
    } finally {
      io.calcrete.backend.Backends.closeAll();
      Files.deleteIfExists(directory.resolve("a.duckdb"));
      Files.deleteIfExists(directory.resolve("b.duckdb"));
      Files.deleteIfExists(directory);
    }
  }

  private static String quoted(String value) {
    return "\"" + value.replace("\"", "\"\"") + "\"";
  }

  private static void fill(Path directory, String table, long rows, String key) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + directory.resolve(table + ".duckdb"));
        Statement statement = connection.createStatement()) {
      statement.execute("SET memory_limit = '512MB'");
      statement.execute(
          "CREATE TABLE " + table + " AS SELECT i AS id, " + key + " AS k, 'value ' || i AS v, i * 0.5::DOUBLE AS x"
              + " FROM range(" + rows + ") t (i)");
    }
  }

  private static String schema(Path directory, String table) {
    return "{name: '" + table + "', type: 'custom', factory: 'io.calcrete.duckdb.DuckDbSchemaFactory', operand: {database: '"
        + directory.resolve(table + ".duckdb") + "', settings: {memory_limit: '512MB'}}}";
  }

  private static void run(Statement statement) throws SQLException {
    long start = System.nanoTime();
    try (ResultSet result = statement.executeQuery(SQL)) {
      result.next();
      System.out.printf("%s rows joined in %.2f s%n", result.getString(1), (System.nanoTime() - start) / NANOS);
    }
  }

  /** Where the machine says so. */
  private static void resident() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (Files.isReadable(status)) {
      Files.readAllLines(status).stream().filter(line -> line.startsWith("VmHWM")).forEach(System.out::println);
    }
  }
}
