package io.calcrete.tests;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calcrete.backend.Backends;
import io.calcrete.duckdb.DuckDbSchemaFactory;
import io.calcrete.jdbc.JdbcSchemaFactory;
import io.calcrete.runtime.ViewFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * Real database files in a directory, and a model whose schemas they are.
 *
 * <p>The same statements, run in the schemas of one DuckDB, are the oracle: what a query over several databases returns
 * is what it returns there.
 */
final class Federation implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path directory;
  private final Map<String, ObjectNode> schemas = new LinkedHashMap<>();
  private final Map<String, List<String>> statements = new LinkedHashMap<>();

  private Federation(Path directory) {
    this.directory = requireNonNull(directory, "directory");
  }

  static Federation in(Path directory) {
    return new Federation(directory);
  }

  /** Adds a schema over a new DuckDB file. */
  Federation duckDb(String schema, String... sql) throws SQLException {
    Path file = directory.resolve(schema + ".duckdb");
    create("jdbc:duckdb:" + file, schema, sql);
    operand(schema, DuckDbSchemaFactory.class).put("database", file.toString());
    return this;
  }

  /** Adds a schema over a new SQLite file. */
  Federation sqlite(String schema, String... sql) throws SQLException {
    Path file = directory.resolve(schema + ".db");
    create("jdbc:sqlite:" + file, schema, sql);
    operand(schema, JdbcSchemaFactory.class).put("url", "jdbc:sqlite:" + file);
    return this;
  }

  /** Adds a schema over a new SQLite file behind {@link WatchedDriver}. */
  Federation watched(String schema, String... sql) throws SQLException {
    Path file = directory.resolve(schema + ".db");
    create("jdbc:sqlite:" + file, schema, sql);
    operand(schema, JdbcSchemaFactory.class)
        .put("url", "jdbc:watched:sqlite:" + file)
        .put("driver", WatchedDriver.class.getName())
        .put("readOnly", false);
    return this;
  }

  /** Adds a schema over a connection that is registered under a name. */
  Federation live(String schema, String name) {
    operand(schema, DuckDbSchemaFactory.class).put("connection", name);
    return this;
  }

  /** Adds a schema over the database of another one. */
  Federation again(String schema, String existing) {
    ObjectNode copy = schemas.get(existing).deepCopy();
    copy.put("name", schema).withObject("/operand").remove("permissions");
    schemas.put(schema, copy);
    return this;
  }

  /** Sets a key of a schema's operand. */
  Federation operand(String schema, String key, Object value) {
    schemas.get(schema).withObject("/operand").set(key, JSON.valueToTree(value));
    return this;
  }

  /** Adds a schema of views, by name and SQL. */
  Federation views(String schema, Map<String, String> views) {
    ObjectNode node = JSON.createObjectNode().put("name", schema).put("type", "map");
    views.forEach(
        (name, sql) ->
            node.withArray("/tables")
                .addObject()
                .put("name", name)
                .put("type", "custom")
                .put("factory", ViewFactory.class.getName())
                .putObject("operand")
                .put("sql", sql));
    schemas.put(schema, node);
    return this;
  }

  /** The model's file, written anew. */
  Path model() {
    ObjectNode model = JSON.createObjectNode().put("version", "1.0");
    model.put("defaultSchema", schemas.keySet().iterator().next());
    model.putArray("schemas").addAll(schemas.values());
    try {
      return Files.writeString(directory.resolve("model.json"), model.toPrettyString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path file(String name) {
    return directory.resolve(name);
  }

  Connection connect() throws SQLException {
    return Door.CALCRETE.open(this);
  }

  Connection connect(Map<String, String> settings) throws SQLException {
    Properties properties = new Properties();
    properties.putAll(settings);
    return DriverManager.getConnection(Door.CALCRETE.url(model()), properties);
  }

  /** Over plain Calcite. */
  Connection connectPlain() throws SQLException {
    return Door.PLAIN_CALCITE.open(this);
  }

  /** All tables in one DuckDB, which divides whole numbers and orders NULLs as Calcrete does. */
  Connection oracle() throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:duckdb:");
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET integer_division = true");
      statement.execute("SET default_null_order = 'nulls_last_on_asc_first_on_desc'");
      for (Map.Entry<String, List<String>> schema : statements.entrySet()) {
        statement.execute("CREATE SCHEMA " + schema.getKey());
        statement.execute("SET schema = '" + schema.getKey() + "'");
        for (String sql : schema.getValue()) {
          statement.execute(sql);
        }
      }
      statement.execute("SET schema = '" + statements.keySet().iterator().next() + "'");
    }
    return connection;
  }

  private void create(String url, String schema, String... sql) throws SQLException {
    statements.put(schema, List.of(sql));
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (String each : sql) {
        statement.execute(each);
      }
      connection.commit();
    }
  }

  private ObjectNode operand(String schema, Class<?> factory) {
    ObjectNode node = JSON.createObjectNode().put("name", schema).put("type", "custom");
    schemas.put(schema, node.put("factory", factory.getName()));
    return node.putObject("operand");
  }

  @Override
  public void close() {
    Backends.closeAll();
  }
}
