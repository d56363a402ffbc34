package io.calcrete.duckdb;

import static java.util.Objects.requireNonNull;

import io.calcrete.backend.Backend;
import io.calcrete.backend.BackendSession;
import io.calcrete.backend.Capabilities;
import io.calcrete.backend.Catalog;
import org.apache.calcite.sql.SqlDialect;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.duckdb.DuckDBConnection;

/** A DuckDB database: a file, files that are tables, or one that a program of this process has open. */
public final class DuckDbBackend implements Backend {
  private final DuckDbSource source;
  private final DuckDbConnections connections;
  private @Nullable Catalog catalog;

  DuckDbBackend(DuckDbSource source) {
    this.source = requireNonNull(source, "source");
    this.connections =
        source.connection().isPresent() ? new LiveDatabase(source.connection().get()) : new DuckDbInstance(source);
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
      DuckDBConnection connection = connections.open();
      try {
        catalog = new DuckDbCatalog(name(), connection, source.files()).load();
      } finally {
        DuckDbErrors.closeQuietly(connection);
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
    return new DuckDbSession(name(), connections.open());
  }

  @Override
  public void close() {
    connections.close();
  }

  @Override
  public String toString() {
    return name();
  }
}
