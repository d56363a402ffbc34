package io.calcrete.conformance;

import static java.util.Objects.requireNonNull;

import io.calcrete.backend.Backend;
import io.calcrete.backend.BackendSession;
import io.calcrete.backend.Capabilities;
import io.calcrete.backend.Catalog;
import org.apache.calcite.sql.SqlDialect;

/**
 * A backend that declares nothing, so that its tables are only ever scanned and the host evaluates all: the reference that
 * pushdown is compared with.
 */
public final class UndeclaredBackend implements Backend {
  private final Backend backend;
  private final Capabilities nothing;

  /** The same tables as a backend's. */
  public UndeclaredBackend(Backend backend) {
    this.backend = requireNonNull(backend, "backend");
    this.nothing = Capabilities.builder(backend.capabilities().product()).build();
  }

  @Override
  public String name() {
    return backend.name();
  }

  @Override
  public SqlDialect dialect() {
    return backend.dialect();
  }

  @Override
  public Capabilities capabilities() {
    return nothing;
  }

  @Override
  public Catalog catalog() {
    return backend.catalog();
  }

  @Override
  public void refresh() {
    backend.refresh();
  }

  @Override
  public BackendSession open() {
    return backend.open();
  }

  @Override
  public void close() {
    // The backend is not ours.
  }
}
