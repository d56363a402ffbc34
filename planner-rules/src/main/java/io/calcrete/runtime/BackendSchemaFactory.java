package io.calcrete.runtime;

import static java.util.Objects.requireNonNull;

import io.calcrete.backend.Backend;
import io.calcrete.backend.CalcreteException;
import io.calcrete.backend.config.ModelFaults;
import io.calcrete.backend.config.Operands;
import io.calcrete.rules.PlainCalcite;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.calcite.schema.Schema;
import org.apache.calcite.schema.SchemaFactory;
import org.apache.calcite.schema.SchemaPlus;
import org.apache.calcite.schema.impl.AbstractSchema;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * What an adapter extends to be named in a model. Binds the operand to the adapter's record, has the adapter find its
 * backend, and puts the permissions over it.
 *
 * @param <C> the adapter's configuration; a component {@code permissions} of type {@code Map<String, Object>} is part of
 *     every one
 */
public abstract class BackendSchemaFactory<C extends Record> implements SchemaFactory {
  private final Class<C> configuration;

  /** A factory for schemas with such a configuration. */
  protected BackendSchemaFactory(Class<C> configuration) {
    this.configuration = requireNonNull(configuration, "configuration");
  }

  /**
   * The backend that a configuration names, shared through {@link io.calcrete.backend.Backends}.
   *
   * @param schema the schema's name in the model
   * @param base what relative paths are relative to
   * @param faults where to report what is wrong, in words that say what to do
   * @return null if there are faults
   */
  protected abstract @Nullable Backend backend(String schema, C configuration, Path base, List<String> faults);

  @Override
  public final Schema create(SchemaPlus parent, String name, Map<String, Object> operand) {
    PlainCalcite.install(Leaf::new);
    List<String> faults = new ArrayList<>();
    Operands operands = Operands.of(operand);
    C bound = operands.bind(configuration, faults);
    Permissions permissions = Permissions.of(operand.get("permissions"), faults);
    Backend backend = bound == null || !faults.isEmpty() ? null : open(name, bound, operands.base(), faults);
    if (backend != null && operand.containsKey("permissions")) {
      checkNames(permissions, backend, faults);
    }
    if (backend == null || !faults.isEmpty()) {
      ModelFaults.report(name, faults);
      return new AbstractSchema();
    }
    return new BackendSchema(backend, permissions);
  }

  private @Nullable Backend open(String name, C bound, Path base, List<String> faults) {
    try {
      return backend(name, bound, base, faults);
    } catch (CalcreteException e) {
      faults.add(e.getMessage());
      return null;
    }
  }

  private static void checkNames(Permissions permissions, Backend backend, List<String> faults) {
    try {
      faults.addAll(permissions.faults(backend.catalog().tables()));
    } catch (CalcreteException e) {
      faults.add(e.getMessage());
    }
  }
}
