package io.calcrete.backend;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The backends of this process: those who reach the same database with the same credentials share one.
 *
 * <p>Calcite never closes a schema and makes its schemas anew for every connection, so that backends are kept here, by
 * identity, until {@link #closeAll()} or the end of the process; what holds connections in them (the pools) lets idle
 * ones go by itself.
 */
public final class Backends {
  private static final Map<Object, Backend> OPEN = new LinkedHashMap<>();

  private Backends() {}

  /**
   * The backend of this identity, made if there is none.
   *
   * @param identity a record of everything that tells two databases or logins apart; never shown
   */
  public static Backend share(Object identity, Supplier<? extends Backend> make) {
    requireNonNull(identity, "identity");
    synchronized (OPEN) {
      return OPEN.computeIfAbsent(identity, key -> make.get());
    }
  }

  /** Closes every backend and forgets it. Statements that still run fail. */
  public static void closeAll() {
    synchronized (OPEN) {
      OPEN.values().forEach(Backend::close);
      OPEN.clear();
    }
  }

  /** Closes one backend and forgets it, if it is open. */
  public static void close(Backend backend) {
    synchronized (OPEN) {
      OPEN.values().removeIf(open -> open == backend);
      backend.close();
    }
  }
}
