package io.calcrete.tests;

import io.calcrete.backend.Backend;
import io.calcrete.runtime.BackendSchema;
import java.util.Map;
import org.apache.calcite.jdbc.CalciteSchema;
import org.apache.calcite.schema.SchemaFactory;

/** Backends as a model's schemas have them. */
final class Schemas {
  private Schemas() {}

  /** The backend that a schema with this operand stands for. */
  static Backend backend(SchemaFactory factory, Map<String, Object> operand) {
    BackendSchema schema =
        (BackendSchema) factory.create(CalciteSchema.createRootSchema(false, false).plus(), "fixture", operand);
    return schema.backend();
  }
}
