package io.calcrete.jdbc;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Where the pool gets its connections. Not a URL given to the pool, since a connection to SQLite must be set up in Java,
 * and the pool should know no password.
 */
final class ConnectionSource implements DataSource {
  private final String url;
  private final Properties forPool;
  private final Properties forFirst;
  private final boolean readOnly;
  private final Setup setup;

  /** What is done with each new connection. */
  @FunctionalInterface
  interface Setup {
    void apply(Connection connection) throws SQLException;
  }

  private ConnectionSource(
      String url, Properties forPool, Properties forFirst, boolean readOnly, Setup setup) {
    this.url = url;
    this.forPool = forPool;
    this.forFirst = forFirst;
    this.readOnly = readOnly;
    this.setup = setup;
  }

  /** Connections to a database, as the model says. */
  static ConnectionSource of(Location location, JdbcConfig config) {
    return SqliteLocation.matches(location.url()) ? sqlite(location, config) : standard(location, config);
  }

  private static ConnectionSource sqlite(Location location, JdbcConfig config) {
    return new ConnectionSource(
        SqliteLocation.connectable(location),
        SqliteConnections.properties(config, config.readOnly()),
        location.inMemory()
            ? SqliteConnections.ofNewDatabase(config)
            : SqliteConnections.properties(config, config.readOnly()),
        config.readOnly(),
        SqliteConnections::setUp);
  }

  private static ConnectionSource standard(Location location, JdbcConfig config) {
    Properties properties = properties(config);
    return new ConnectionSource(location.url(), properties, properties, config.readOnly(), connection -> {});
  }

  private static Properties properties(JdbcConfig config) {
    Properties properties = new Properties();
    properties.putAll(config.properties());
    config.user().ifPresent(user -> properties.put("user", user));
    config.password().ifPresent(password -> properties.put("password", password.reveal()));
    return properties;
  }

  /** Whether the pool is to make its connections read-only. */
  boolean readOnly() {
    return readOnly;
  }

  /** Whether each statement is a transaction. SQLite's are; elsewhere rows only stream inside of one. */
  boolean autoCommit() {
    return SqliteLocation.matches(url);
  }

  @Override
  public Connection getConnection() throws SQLException {
    return open(forPool);
  }

  /** The first connection, which may write to a database in memory: that is empty until its script has run. */
  Connection first() throws SQLException {
    return open(forFirst);
  }

  private Connection open(Properties properties) throws SQLException {
    Connection connection = DriverManager.getConnection(url, (Properties) properties.clone());
    try {
      setup.apply(connection);
      return connection;
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    throw new SQLFeatureNotSupportedException("the login is the model's");
  }

  @Override
  public PrintWriter getLogWriter() {
    return null;
  }

  @Override
  public void setLogWriter(PrintWriter out) {
    // Drivers log as they are set up to.
  }

  @Override
  public void setLoginTimeout(int seconds) {
    // The pool waits no longer than it is told to; the drivers' own timeouts are among their properties.
  }

  @Override
  public int getLoginTimeout() {
    return 0;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    throw new SQLException("wraps nothing");
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return false;
  }
}
