package io.calcrete.jdbc;

import static java.util.Objects.requireNonNull;

import io.calcrete.backend.config.Default;
import io.calcrete.backend.config.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The operand of a JDBC schema in a model.
 *
 * @param url the JDBC URL. The path of an SQLite file is relative to the model's file
 * @param user the login's name
 * @param password the login's password; {@code ${env:NAME}} or {@code ${file:PATH}} keeps it out of the model
 * @param driver the driver's class, for a driver that does not register itself
 * @param schema the one remote schema whose tables are wanted; all of them without it
 * @param script a file of SQL statements that fill an in-memory database, run once when it is opened
 * @param poolSize the most connections that are open at a time
 * @param connectionTimeout how long a statement waits for a connection; also how long SQLite waits for a lock
 * @param idleTimeout after how long a connection that nobody uses is closed
 * @param readOnly whether connections are opened for reading only
 * @param properties handed to the driver as they are
 * @param permissions who may do what with which table
 */
public record JdbcConfig(
    String url,
    Optional<String> user,
    Optional<Secret> password,
    Optional<String> driver,
    Optional<String> schema,
    Optional<Path> script,
    @Default("8") int poolSize,
    @Default("10s") Duration connectionTimeout,
    @Default("1m") Duration idleTimeout,
    @Default("true") boolean readOnly,
    Map<String, String> properties,
    Map<String, Object> permissions) {

  /** HikariCP takes no shorter ones. */
  private static final Duration SHORTEST_CONNECTION_TIMEOUT = Duration.ofMillis(250);

  private static final Duration SHORTEST_IDLE_TIMEOUT = Duration.ofSeconds(10);

  public JdbcConfig {
    requireNonNull(url, "url");
    requireNonNull(user, "user");
    requireNonNull(password, "password");
    requireNonNull(driver, "driver");
    requireNonNull(schema, "schema");
    requireNonNull(script, "script");
    requireNonNull(connectionTimeout, "connectionTimeout");
    requireNonNull(idleTimeout, "idleTimeout");
    properties = Map.copyOf(properties);
    permissions = Map.copyOf(permissions);
  }

  /** The same database and login, whoever may see what of it. */
  JdbcConfig withoutPermissions() {
    return new JdbcConfig(
        url, user, password, driver, schema, script, poolSize, connectionTimeout, idleTimeout, readOnly, properties,
        Map.of());
  }

  /** Adds what is wrong with the numbers. */
  void check(List<String> faults) {
    if (poolSize < 1) {
      faults.add("'poolSize' takes a number from 1 up, not " + poolSize);
    }
    atLeast("connectionTimeout", connectionTimeout, SHORTEST_CONNECTION_TIMEOUT, "250ms", faults);
    atLeast("idleTimeout", idleTimeout, SHORTEST_IDLE_TIMEOUT, "10s", faults);
  }

  private static void atLeast(String key, Duration value, Duration least, String words, List<String> faults) {
    if (value.compareTo(least) < 0) {
      faults.add("'" + key + "' takes at least " + words + ", not " + value.toMillis() + "ms");
    }
  }
}
