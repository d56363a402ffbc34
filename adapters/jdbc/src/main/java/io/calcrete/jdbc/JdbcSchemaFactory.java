package io.calcrete.jdbc;

import io.calcrete.backend.Backend;
import io.calcrete.backend.Backends;
import io.calcrete.runtime.BackendSchemaFactory;
import java.nio.file.Path;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/** What a model names for a schema of JDBC tables; see {@link JdbcConfig} for its operand. */
public final class JdbcSchemaFactory extends BackendSchemaFactory<JdbcConfig> {
  /** For Calcite, which makes it by reflection. */
  public JdbcSchemaFactory() {
    super(JdbcConfig.class);
  }

  @Override
  protected @Nullable Backend backend(String schema, JdbcConfig config, Path base, List<String> faults) {
    Location location = Location.of(config, base, faults);
    JdbcConfig shared = config.withoutPermissions();
    return location == null
        ? null
        : Backends.share(new Identity(location, shared), () -> new JdbcBackend(location, shared));
  }

  /** Who has the same of both reaches the same database with the same login. */
  private record Identity(Location location, JdbcConfig config) {}
}
