package io.calcrete.runtime;

import io.calcrete.backend.config.ModelFaults;
import io.calcrete.backend.config.Operands;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.schema.SchemaPlus;
import org.apache.calcite.schema.Table;
import org.apache.calcite.schema.TableFactory;
import org.apache.calcite.schema.impl.AbstractTable;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Views of a model, in a model: {@code {"name": "late", "type": "custom", "factory":
 * "io.calcrete.runtime.ViewFactory", "operand": {"sql": "SELECT ..."}}}. Over {@code jdbc:calcrete} a table of {@code
 * "type": "view"} is the same.
 */
public final class ViewFactory implements TableFactory<Table> {
  /**
   * The operand of a view.
   *
   * @param sql the query; names without a schema are looked for in the view's own first
   */
  record Configuration(String sql) {}

  @Override
  public Table create(SchemaPlus schema, String name, Map<String, Object> operand, @Nullable RelDataType rowType) {
    List<String> faults = new ArrayList<>();
    Configuration configuration = Operands.of(operand).bind(Configuration.class, faults);
    if (configuration == null) {
      ModelFaults.report(schema.getName(), faults.stream().map(fault -> "view '" + name + "': " + fault).toList());
      return new Nothing();
    }
    return new ModelView(schema, name, configuration.sql());
  }

  /** Stands in for a faulty view while the rest of the model is looked at. */
  private static final class Nothing extends AbstractTable {
    @Override
    public RelDataType getRowType(RelDataTypeFactory types) {
      return types.builder().build();
    }
  }
}
