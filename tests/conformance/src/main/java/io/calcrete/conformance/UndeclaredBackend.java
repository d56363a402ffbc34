package io.calcrete.conformance;

import static java.util.Objects.requireNonNull;

import io.calcrete.backend.Backend;
import io.calcrete.backend.BackendSession;
import io.calcrete.backend.Capabilities;
import io.calcrete.backend.Catalog;
import org.apache.calcite.sql.SqlDialect;

/**
 * A backend that declares less than it could, or nothing: then its tables are only ever scanned and the host evaluates
 * all, which is the reference that pushdown is compared with.
 */
public final class UndeclaredBackend implements Backend {
  private final Backend backend;
  private final Capabilities capabilities;

  /** The same tables as a backend's, and nothing declared. */
  public UndeclaredBackend(Backend backend) {
    this(backend, Capabilities.builder(backend.capabilities().product()).build());
  }

  /** The same tables as a backend's, and this declared. */
  UndeclaredBackend(Backend backend, Capabilities capabilities) {
    this.backend = requireNonNull(backend, "backend");
    this.capabilities = requireNonNull(capabilities, "capabilities");
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
    return capabilities;
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
