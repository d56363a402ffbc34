package io.calcrete.duckdb;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.duckdb.DuckDBConnection;

/**
 * The bridge to a database that a program of this process has open: the program registers its connection under a name,
 * and a model names it, {@code "connection": "app"}.
 *
 * <p>The connection itself is never used for queries: each gets a duplicate of its own, which sees what is committed and
 * not the program's temporary tables. The connection stays the program's to close; after that, queries on it fail.
 */
public final class LiveConnections {
  private static final Map<String, DuckDBConnection> REGISTERED = new ConcurrentHashMap<>();

  private LiveConnections() {}

  /** Registers a connection and makes up a name that nobody guesses. */
  public static String register(DuckDBConnection connection) {
    String name = UUID.randomUUID().toString();
    register(name, connection);
    return name;
  }

  /**
   * Registers a connection under a name. A closed one of that name is replaced.
   *
   * @throws IllegalArgumentException if an open connection has that name
   */
  public static void register(String name, DuckDBConnection connection) {
    requireNonNull(name, "name");
    requireNonNull(connection, "connection");
    REGISTERED.merge(
        name,
        connection,
        (old, given) -> {
          if (old != given && !isClosed(old)) {
            throw new IllegalArgumentException("another open connection is registered as '" + name + "' already");
          }
          return given;
        });
  }

  /** Forgets a connection, without closing it. */
  public static void release(String name) {
    REGISTERED.remove(requireNonNull(name, "name"));
  }

  /** The names that are registered now. */
  public static Set<String> names() {
    return new TreeSet<>(REGISTERED.keySet());
  }

  /** The connection of a name, or null if there is none that is open. */
  static @Nullable DuckDBConnection find(String name) {
    DuckDBConnection found = REGISTERED.get(name);
    return found == null || isClosed(found) ? null : found;
  }

  private static boolean isClosed(DuckDBConnection connection) {
    try {
      return connection.isClosed();
    } catch (java.sql.SQLException e) {
      return true;
    }
  }
}
