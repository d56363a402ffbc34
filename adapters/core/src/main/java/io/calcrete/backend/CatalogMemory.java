package io.calcrete.backend;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import java.time.Duration;
import java.util.List;

/**
 * The catalog of a backend as it was when it was last looked at: loaded on first use, and again after a time or when it
 * is forgotten. While nothing has changed in the backend, it stays the same object. Thread-safe.
 */
public final class CatalogMemory {
  /** How old a catalog becomes; what is new since then is found sooner, since a table that is missing is looked for. */
  private static final Duration LIFETIME = Duration.ofMinutes(5);

  private final Supplier<Catalog> loader;
  private final Duration lifetime;
  private volatile Supplier<Catalog> memory;
  private volatile Catalog last = new Catalog(List.of());

  /**
   * A memory without a catalog.
   *
   * @param loader asks the backend; what it throws is not remembered
   */
  public CatalogMemory(Supplier<Catalog> loader) {
    this(loader, LIFETIME);
  }

  CatalogMemory(Supplier<Catalog> loader, Duration lifetime) {
    this.loader = requireNonNull(loader, "loader");
    this.lifetime = requireNonNull(lifetime, "lifetime");
    this.memory = unloaded();
  }

  /** The catalog; asks the backend where there is none, or where it is too old. */
  public Catalog get() {
    return memory.get();
  }

  /** Forgets the catalog. */
  public void forget() {
    memory = unloaded();
  }

  private Supplier<Catalog> unloaded() {
    return Suppliers.memoizeWithExpiration(this::load, lifetime);
  }

  private Catalog load() {
    Catalog loaded = loader.get();
    if (!loaded.equals(last)) {
      last = loaded;
    }
    return last;
  }
}
