package io.calcrete.duckdb;

import org.duckdb.DuckDBConnection;

/** Hands out connections to one database. Thread-safe. */
interface DuckDbConnections extends AutoCloseable {
  /**
   * A connection of its own, which streams its results and whose time zone is UTC. The caller closes it.
   *
   * @throws io.calcrete.backend.CalcreteException if there is none to be had
   */
  DuckDBConnection open();

  /** Whether a connection may be used for one query after the other. */
  boolean reusable();

  /** Lets go of the database. Connections that are open stay so. Safe to call twice. */
  @Override
  void close();
}
