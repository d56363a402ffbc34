package io.calcrete.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/**
 * How connections to SQLite are opened: never so that a file comes into being, and with a LIKE that tells upper from
 * lower case. (Reading a database in WAL mode, SQLite puts its {@code -shm} and {@code -wal} files beside it.)
 */
final class SqliteConnections {
  private SqliteConnections() {}

  /** For a database that exists. */
  static Properties properties(JdbcConfig config, boolean readOnly) {
    SQLiteConfig settings = settings(config);
    settings.setReadOnly(readOnly);
    settings.resetOpenMode(SQLiteOpenMode.CREATE);
    return settings.toProperties();
  }

  /** For a database in memory, which comes into being with its first connection. */
  static Properties ofNewDatabase(JdbcConfig config) {
    return settings(config).toProperties();
  }

  private static SQLiteConfig settings(JdbcConfig config) {
    Properties given = new Properties();
    given.putAll(config.properties());
    SQLiteConfig settings = new SQLiteConfig(given);
    settings.enableCaseSensitiveLike(true);
    settings.setBusyTimeout((int) config.connectionTimeout().toMillis());
    return settings;
  }

  /** Adds the functions that the SQL we send may call, and reads: SQLite does not look into a file before. */
  static void setUp(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeQuery("PRAGMA schema_version").close();
    }
    SqliteFunctions.register(connection);
    SqliteJson.register(connection);
  }
}
