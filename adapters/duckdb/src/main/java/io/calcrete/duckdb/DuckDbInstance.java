package io.calcrete.duckdb;

import io.calcrete.backend.CalcreteException;
import io.calcrete.backend.SqlState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Collectors;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.duckdb.DuckDBConnection;

/**
 * A private DuckDB in memory with everything attached that a source names: the database file, further files, the files
 * that are tables. Opened on first use.
 *
 * <p>Why not the database file itself: a DuckDB that is opened for reading takes no views beside it, one file can be
 * opened with one set of settings in a process only, and this way the lock is always ours. Any number of these can
 * attach the same file for reading.
 */
final class DuckDbInstance implements DuckDbConnections {
  private final DuckDbSource source;
  private @Nullable DuckDBConnection root;

  DuckDbInstance(DuckDbSource source) {
    this.source = source;
  }

  @Override
  public synchronized DuckDBConnection open() {
    try {
      if (root == null) {
        root = start();
      }
      DuckDBConnection connection = root.duplicate();
      return prepared(connection);
    } catch (SQLException e) {
      throw DuckDbErrors.opening(source, e);
    }
  }

  private DuckDBConnection prepared(DuckDBConnection connection) throws SQLException {
    try {
      if (source.catalog().isPresent()) {
        execute(connection, "USE " + DuckDbDialect.quote(source.catalog().get()));
      }
      DecimalDivision.define(connection);
      return connection;
    } catch (SQLException e) {
      DuckDbErrors.closeAfter(e, connection);
      throw e;
    }
  }

  @Override
  public boolean reusable() {
    return true;
  }

  @Override
  public synchronized void close() {
    if (root != null) {
      DuckDbErrors.closeQuietly(root);
      root = null;
    }
  }

  private DuckDBConnection start() throws SQLException {
    Connection opened = DriverManager.getConnection("jdbc:duckdb:", properties());
    DuckDBConnection connection = opened.unwrap(DuckDBConnection.class);
    try {
      execute(connection, "SET GLOBAL TimeZone = 'UTC'");
      attach(connection);
      if (source.script().isPresent()) {
        execute(connection, script(source.script().get()));
      }
      for (Map.Entry<String, DataFile> file : source.files().entrySet()) {
        String reader = CsvDialect.reader(connection, file.getValue()).orElseGet(file.getValue()::reader);
        execute(connection, "CREATE VIEW memory.main." + DuckDbDialect.quote(file.getKey()) + " AS SELECT * FROM " + reader);
      }
      if (source.locked()) {
        lock(connection);
      }
      return connection;
    } catch (SQLException | RuntimeException e) {
      DuckDbErrors.closeAfter(e, connection);
      throw e;
    }
  }

  private Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("jdbc_stream_results", "true");
    // DuckDB's own default is a directory beside whatever directory the process was started in.
    String spill = Path.of(System.getProperty("java.io.tmpdir"), "calcrete-duckdb-" + UUID.randomUUID()).toString();
    properties.setProperty("temp_directory", spill);
    source.settings().forEach((name, value) -> properties.setProperty(name.toLowerCase(Locale.ROOT), String.valueOf(value)));
    return properties;
  }

  private void attach(DuckDBConnection connection) throws SQLException {
    if (source.database().isPresent()) {
      attach(connection, source.database().get(), source.catalog().orElseThrow(), source.readOnly());
    }
    for (Map.Entry<String, Path> other : source.attach().entrySet()) {
      attach(connection, other.getValue(), other.getKey(), true);
    }
  }

  private static void attach(DuckDBConnection connection, Path file, String name, boolean readOnly)
      throws SQLException {
    String options = readOnly ? " (TYPE duckdb, READ_ONLY)" : " (TYPE duckdb)";
    execute(
        connection, "ATTACH " + DuckDbDialect.literal(file.toString()) + " AS " + DuckDbDialect.quote(name) + options);
  }

  private static String script(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw CalcreteException.of(SqlState.IO_ERROR, "the script " + file + " cannot be read: " + e, e);
    }
  }

  /** From here on nothing that is sent can reach another file, load code or change a setting. */
  private void lock(DuckDBConnection connection) throws SQLException {
    List<DataFile> local = source.files().values().stream().filter(file -> !file.isRemote()).toList();
    List<String> files = new ArrayList<>(local.stream().filter(file -> !file.isGlob()).map(DataFile::location).toList());
    List<String> directories = local.stream().filter(DataFile::isGlob).map(DataFile::directory).toList();
    execute(connection, "SET GLOBAL allowed_paths = " + list(files));
    execute(connection, "SET GLOBAL allowed_directories = " + list(directories));
    execute(connection, "SET GLOBAL enable_external_access = false");
    execute(connection, "SET GLOBAL lock_configuration = true");
  }

  private static String list(List<String> texts) {
    return texts.stream().map(DuckDbDialect::literal).collect(Collectors.joining(", ", "[", "]"));
  }

  private static void execute(DuckDBConnection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
