package io.calcrete.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Small data, written where a test wants it. */
final class Samples {
  private final Path folder;

  Samples(Path folder) {
    this.folder = folder;
  }

  /** Writes a file; its path. */
  String file(String name, String... lines) {
    Path file = folder.resolve(name);
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, String.join("\n", lines) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toString();
  }

  /** Two rows of fruit in a CSV file; its path. */
  String fruit() {
    return file("fruit.csv", "id,name,price", "1,apple,0.50", "2,pear,0.75");
  }

  /** Fills a database of a driver on the class path; its path. */
  String database(String product, String name, String... statements) throws SQLException {
    String file = folder.resolve(name).toString();
    try (Connection connection = DriverManager.getConnection("jdbc:" + product + ":" + file);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
    return file;
  }

  /** Where fruit is from, in an SQLite file; its path. */
  String origins() throws SQLException {
    return database(
        "sqlite",
        "origins.db",
        "CREATE TABLE origins (fruit INTEGER PRIMARY KEY, country TEXT NOT NULL)",
        "INSERT INTO origins VALUES (1, 'Chile'), (2, 'Italy')");
  }

  /** A model with these schemas, each {@code name}, {@code factory}, {@code operand}; its path. */
  String model(String... schemas) {
    return file("model.json", "{\"schemas\": [", String.join(",\n", schemas), "]}");
  }

  /** A schema of DuckDB's, for {@link #model}. */
  static String duckDb(String name, String operand) {
    return schema(name, "io.calcrete.duckdb.DuckDbSchemaFactory", operand);
  }

  /** A schema of any other JDBC database, for {@link #model}. */
  static String jdbc(String name, String operand) {
    return schema(name, "io.calcrete.jdbc.JdbcSchemaFactory", operand);
  }

  static String schema(String name, String factory, String operand) {
    return "{\"name\": \"%s\", \"type\": \"custom\", \"factory\": \"%s\", \"operand\": %s}".formatted(name, factory,
        operand);
  }
}
