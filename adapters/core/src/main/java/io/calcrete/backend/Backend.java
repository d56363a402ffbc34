package io.calcrete.backend;

import org.apache.calcite.sql.SqlDialect;

/**
 * One physical database, shared by all connections that reach it with the same credentials.
 *
 * <p>Thread-safe. Permissions are not part of a backend: they belong to whoever looks at its catalog.
 */
public interface Backend extends AutoCloseable {
  /** What people call it in errors and EXPLAIN, such as {@code DuckDB sales.duckdb}; never holds a secret. */
  String name();

  /** How SQL is written for this database. */
  SqlDialect dialect();

  /** What this database evaluates exactly as SEMANTICS.md says; nothing else is ever sent to it. */
  Capabilities capabilities();

  /**
   * The tables of the database, from memory. Loaded on first use, again after a time and after {@link #refresh()}; see
   * {@link CatalogMemory}.
   *
   * @throws CalcreteException if the database cannot be reached
   */
  Catalog catalog();

  /** Forgets the snapshot of the catalog, so that the next {@link #catalog()} loads a new one. */
  void refresh();

  /**
   * Opens a unit of work. The caller closes it.
   *
   * @throws CalcreteException if no connection can be had
   */
  BackendSession open();

  /** Releases every connection. Safe to call twice. */
  @Override
  void close();
}
