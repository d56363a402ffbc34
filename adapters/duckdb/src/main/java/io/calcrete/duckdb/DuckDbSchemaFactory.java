package io.calcrete.duckdb;

import io.calcrete.backend.Backend;
import io.calcrete.backend.Backends;
import io.calcrete.runtime.BackendSchemaFactory;
import java.nio.file.Path;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Names a schema in DuckDB in a model: {@code "factory": "io.calcrete.duckdb.DuckDbSchemaFactory"}. The keys of the
 * operand are those of {@link DuckDbConfig}.
 */
public final class DuckDbSchemaFactory extends BackendSchemaFactory<DuckDbConfig> {
  /** For Calcite. */
  public DuckDbSchemaFactory() {
    super(DuckDbConfig.class);
  }

  @Override
  protected @Nullable Backend backend(String schema, DuckDbConfig configuration, Path base, List<String> faults) {
    int before = faults.size();
    DuckDbSource source = DuckDbSource.of(configuration, base, faults);
    return faults.size() > before ? null : Backends.share(source, () -> new DuckDbBackend(source));
  }
}
