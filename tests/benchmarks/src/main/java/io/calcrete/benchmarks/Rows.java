package io.calcrete.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** A DuckDB file with a table of a million rows and an SQLite file with its parents, and connections to both. */
final class Rows implements AutoCloseable {
  static final int ROWS = 1_000_000;
  static final String QUERY = "SELECT id, amount, name, parent FROM facts";

  private final Path directory;
  private final Path duckDb;

  Rows() throws IOException, SQLException {
    directory = Files.createTempDirectory("calcrete-benchmark");
    duckDb = directory.resolve("facts.duckdb");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + duckDb);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE facts AS SELECT range AS id, range * 0.5::DOUBLE AS amount, 'name ' || (range % 1000) AS name,"
              + " (range % 10000)::INTEGER AS parent FROM range("
              + ROWS
              + ")");
    }
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("parents.db"));
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE parents (id INTEGER PRIMARY KEY, label TEXT) STRICT");
      statement.execute(
          "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 9999)"
              + " INSERT INTO parents SELECT i, 'label ' || i FROM n");
    }
  }

  Connection calcrete() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty(
        "model",
        "inline:{version: '1.0', schemas: ["
            + "{name: 'd', type: 'custom', factory: 'io.calcrete.duckdb.DuckDbSchemaFactory', operand: {database: '"
            + duckDb
            + "'}},"
            + "{name: 's', type: 'custom', factory: 'io.calcrete.jdbc.JdbcSchemaFactory', operand: {url: 'jdbc:sqlite:"
            + directory.resolve("parents.db")
            + "'}}]}");
    properties.setProperty("schema", "d");
    return DriverManager.getConnection("jdbc:calcrete:", properties);
  }

  /** The bare driver, with its result streamed and read-only as ours is: DuckDB shares one instance for a file. */
  Connection bare() throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:duckdb:");
    try (Statement statement = connection.createStatement()) {
      statement.execute("ATTACH '" + copy() + "' AS bare (READ_ONLY)");
      statement.execute("USE bare");
    }
    return connection;
  }

  /** DuckDB refuses a file twice in a process under two configurations. */
  private Path copy() throws SQLException {
    Path copy = directory.resolve("bare.duckdb");
    try {
      if (!Files.exists(copy)) {
        Files.copy(duckDb, copy);
      }
      return copy;
    } catch (IOException e) {
      throw new SQLException(e);
    }
  }

  @Override
  public void close() throws IOException {
    io.calcrete.backend.Backends.closeAll();
    try (var files = Files.list(directory)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(directory);
  }
}
