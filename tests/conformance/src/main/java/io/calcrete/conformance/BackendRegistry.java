package io.calcrete.conformance;

import static java.util.Objects.requireNonNull;

import io.calcrete.backend.Backend;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Backends that tests made, by name, so that a model can name them; see {@link RegisteredSchemaFactory}. */
public final class BackendRegistry {
  private static final Map<String, Backend> BACKENDS = new ConcurrentHashMap<>();

  private BackendRegistry() {}

  /** Makes a backend known. Closing what comes back forgets it; the backend stays open. */
  public static Registration register(String name, Backend backend) {
    requireNonNull(backend, "backend");
    if (BACKENDS.putIfAbsent(name, backend) != null) {
      throw new IllegalStateException("there is a backend '" + name + "' already");
    }
    return () -> BACKENDS.remove(name, backend);
  }

  static @Nullable Backend named(String name) {
    return BACKENDS.get(name);
  }

  /** Forgets a backend. */
  @FunctionalInterface
  public interface Registration extends AutoCloseable {
    @Override
    void close();
  }
}
