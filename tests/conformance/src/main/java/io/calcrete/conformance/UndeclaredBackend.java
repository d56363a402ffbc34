package io.calcrete.conformance;

import static java.util.Objects.requireNonNull;

import io.calcrete.backend.Backend;
import io.calcrete.backend.Capabilities;

/**
 * A backend that declares less than it could, or nothing: then its tables are only ever scanned and the host evaluates
 * all, which is the reference that pushdown is compared with.
 */
public final class UndeclaredBackend extends ForwardingBackend {
  private final Capabilities capabilities;

  /** The same tables as a backend's, and nothing declared. */
  public UndeclaredBackend(Backend backend) {
    this(backend, Capabilities.builder(backend.capabilities().product()).build());
  }

  /** The same tables as a backend's, and this declared. */
  UndeclaredBackend(Backend backend, Capabilities capabilities) {
    super(backend);
    this.capabilities = requireNonNull(capabilities, "capabilities");
  }

  @Override
  public Capabilities capabilities() {
    return capabilities;
  }
}
