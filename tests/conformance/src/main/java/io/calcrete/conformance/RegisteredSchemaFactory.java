package io.calcrete.conformance;

import io.calcrete.backend.Backend;
import io.calcrete.runtime.BackendSchemaFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.checkerframework.checker.nullness.qual.Nullable;

/** A schema over a backend of the {@link BackendRegistry}: {@code "operand": {"backend": "name"}}. */
public final class RegisteredSchemaFactory extends BackendSchemaFactory<RegisteredSchemaFactory.Configuration> {
  /** For Calcite's reflection. */
  public RegisteredSchemaFactory() {
    super(Configuration.class);
  }

  /**
   * The operand.
   *
   * @param backend its name in the registry
   */
  public record Configuration(String backend, @Nullable Map<String, Object> permissions) {}

  @Override
  protected @Nullable Backend backend(String schema, Configuration configuration, Path base, List<String> faults) {
    Backend backend = BackendRegistry.named(configuration.backend());
    if (backend == null) {
      faults.add("no backend '" + configuration.backend() + "' was registered");
    }
    return backend;
  }
}
