package io.calcrete.duckdb;

import static java.util.Objects.requireNonNull;

import io.calcrete.backend.BackendSession;
import io.calcrete.backend.Capabilities;
import io.calcrete.backend.Catalog;
import io.calcrete.backend.CatalogMemory;
import io.calcrete.backend.StreamingBackend;
import java.util.List;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.calcite.sql.SqlDialect;

/** A DuckDB database: a file, files that are tables, or one that a program of this process has open. */
public final class DuckDbBackend implements StreamingBackend {
  private final DuckDbSource source;
  private final DuckDbPool pool;
  private final CatalogMemory catalog = new CatalogMemory(this::load);

  DuckDbBackend(DuckDbSource source) {
    this.source = requireNonNull(source, "source");
    this.pool =
        source.connection().isPresent()
            ? new DuckDbPool(source.name(), new LiveDatabase(source.connection().get()))
            : new DuckDbPool(source.name(), new DuckDbInstance(source));
    if (source.canBeOpenedAgain()) {
      // Another program may write into the file while it is closed.
      pool.closeWhenIdle(source.idleTimeout(), catalog::forget);
    }
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
  public Catalog catalog() {
    return catalog.get();
  }

  private Catalog load() {
    // Not one that waits in the pool: what the catalog is read with keeps a transaction of its own.
    WarmConnection connection = pool.fresh();
    try {
      return new DuckDbCatalog(name(), connection.connection(), source.files()).load();
    } finally {
      pool.discard(connection);
    }
  }

  @Override
  public void refresh() {
    catalog.forget();
  }

  @Override
  public boolean accepts(Field field) {
    return DuckDbTypes.isImported(field);
  }

  @Override
  public List<String> streamPath(int number) {
    return GivenStreams.path(number);
  }

  @Override
  public BackendSession open() {
    return new DuckDbSession(name(), pool, source.ordersJoins());
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
