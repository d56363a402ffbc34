package io.calcrete.duckdb;

import static java.util.Objects.requireNonNull;

import io.calcrete.backend.Backend;
import io.calcrete.backend.BackendSession;
import io.calcrete.backend.Capabilities;
import io.calcrete.backend.Catalog;
import org.apache.calcite.sql.SqlDialect;
import org.checkerframework.checker.nullness.qual.Nullable;

/** A DuckDB database: a file, files that are tables, or one that a program of this process has open. */
public final class DuckDbBackend implements Backend {
  private final DuckDbSource source;
  private final DuckDbPool pool;
  private @Nullable Catalog catalog;

  DuckDbBackend(DuckDbSource source) {
    this.source = requireNonNull(source, "source");
    this.pool =
        new DuckDbPool(
            source.name(),
            source.connection().isPresent() ? new LiveDatabase(source.connection().get()) : new DuckDbInstance(source));
  }

  @Override
  public String name() {
    return source.name();
  }

  @Override
  public SqlDialect dialect() {
    return DuckDbDialect.INSTANCE;
  }

  @Override
  public Capabilities capabilities() {
    return DuckDbCapabilities.INSTANCE;
  }

  @Override
  public synchronized Catalog catalog() {
    if (catalog == null) {
      // Not from the pool: what the catalog is read with keeps a transaction of its own.
      try (WarmConnection connection = pool.fresh()) {
        catalog = new DuckDbCatalog(name(), connection.connection(), source.files()).load();
      }
    }
    return catalog;
  }

  @Override
  public synchronized void refresh() {
    catalog = null;
  }

  @Override
  public BackendSession open() {
    return new DuckDbSession(name(), pool);
  }

  @Override
  public void close() {
    pool.close();
  }

  @Override
  public String toString() {
    return name();
  }
}
