package io.calcrete.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.calcrete.backend.CalcreteException;
import io.calcrete.backend.SqlState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connections to one database: opened when needed, given back to HikariCP's pool, closed when idle. Thread-safe.
 *
 * <p>The first connection is made without the pool: the pool would try again and again until its timeout, where a wrong
 * password is to be told at once. To a database in memory that first connection stays, for the database lives no longer.
 */
final class ConnectionPool implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ConnectionPool.class);

  private final Location location;
  private final JdbcConfig config;
  private final ConnectionSource source;
  private @Nullable HikariDataSource pool;
  private @Nullable Connection keeper;
  private boolean closed;

  ConnectionPool(Location location, JdbcConfig config) {
    this.location = location;
    this.config = config;
    this.source = ConnectionSource.of(location, config);
  }

  /**
   * A connection, given back by closing it.
   *
   * @throws CalcreteException if none can be had in time
   */
  Connection connection() {
    try {
      return pool().getConnection();
    } catch (SQLException e) {
      throw JdbcErrors.connecting(location.name(), config, e);
    }
  }

  private synchronized HikariDataSource pool() throws SQLException {
    if (closed) {
      throw CalcreteException.of(SqlState.CONNECTION_LOST, location.name() + " has been closed");
    }
    if (pool == null) {
      openFirst();
      pool = new HikariDataSource(settings());
    }
    return pool;
  }

  private void openFirst() throws SQLException {
    Connection first = source.first();
    try {
      if (config.script().isPresent()) {
        run(config.script().get(), first);
      }
      if (location.inMemory()) {
        keeper = first;
      }
    } finally {
      if (keeper == null) {
        first.close();
      }
    }
  }

  private void run(Path script, Connection connection) throws SQLException {
    try {
      Script.run(Files.readString(script), connection);
    } catch (IOException e) {
      throw CalcreteException.of(
          SqlState.CONFIGURATION, location.name() + ": the script " + script + " cannot be read", e);
    }
  }

  private HikariConfig settings() {
    HikariConfig settings = new HikariConfig();
    settings.setDataSource(source);
    settings.setPoolName("calcrete " + location.name());
    settings.setMaximumPoolSize(config.poolSize());
    settings.setMinimumIdle(0);
    settings.setInitializationFailTimeout(-1);
    settings.setConnectionTimeout(config.connectionTimeout().toMillis());
    settings.setIdleTimeout(config.idleTimeout().toMillis());
    settings.setExceptionOverride(new LostConnections());
    settings.setReadOnly(source.readOnly());
    settings.setAutoCommit(source.autoCommit());
    return settings;
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (pool != null) {
      pool.close();
      pool = null;
    }
    try {
      if (keeper != null) {
        keeper.close();
        keeper = null;
      }
    } catch (SQLException e) {
      LOG.debug("the last connection to {} could not be closed", location.name(), e);
    }
  }
}
