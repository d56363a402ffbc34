package io.calcrete.conformance;

import static java.util.Objects.requireNonNull;

import io.calcrete.backend.Backend;
import io.calcrete.backend.BackendSession;
import io.calcrete.backend.Capabilities;
import io.calcrete.backend.Catalog;
import org.apache.calcite.sql.SqlDialect;

/** A backend that is another one in everything that it does not override. Closing it leaves the other one open. */
abstract class ForwardingBackend implements Backend {
  private final Backend backend;

  ForwardingBackend(Backend backend) {
    this.backend = requireNonNull(backend, "backend");
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
    return backend.capabilities();
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
