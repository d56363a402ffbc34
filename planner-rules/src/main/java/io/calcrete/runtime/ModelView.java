package io.calcrete.runtime;

import static java.util.Objects.requireNonNull;

import io.calcrete.backend.CalcreteException;
import io.calcrete.backend.SqlState;
import io.calcrete.sql.CalcreteTypeFactory;
import io.calcrete.sql.FrontEnd;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.calcite.jdbc.CalciteSchema;
import org.apache.calcite.plan.RelOptTable;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.schema.Schema;
import org.apache.calcite.schema.SchemaPlus;
import org.apache.calcite.schema.TranslatableTable;
import org.apache.calcite.schema.impl.AbstractTable;
import org.apache.calcite.sql.SqlNode;

/** A view of a model: parsed, typed and permitted like a query, each time somebody reads it. */
final class ModelView extends AbstractTable implements TranslatableTable {
  /** Views that are being expanded on this thread, to tell a view that reads itself. */
  private static final ThreadLocal<List<String>> EXPANDING = ThreadLocal.withInitial(ArrayList::new);

  private final SchemaPlus schema;
  private final String name;
  private final String sql;

  ModelView(SchemaPlus schema, String name, String sql) {
    this.schema = requireNonNull(schema, "schema");
    this.name = requireNonNull(name, "name");
    this.sql = requireNonNull(sql, "sql");
  }

  @Override
  public RelDataType getRowType(RelDataTypeFactory types) {
    return expanding(
        () -> {
          FrontEnd frontEnd = frontEnd(types);
          return frontEnd.rowType(frontEnd.validate(FrontEnd.parse(sql)));
        });
  }

  @Override
  public RelNode toRel(RelOptTable.ToRelContext context, RelOptTable table) {
    return expanding(
        () -> {
          FrontEnd frontEnd = frontEnd(context.getCluster().getTypeFactory());
          SqlNode validated = frontEnd.validate(FrontEnd.parse(sql));
          RelNode rel = frontEnd.convert(validated, context.getCluster()).project();
          return RelOptUtil.createCastRel(rel, table.getRowType(), true);
        });
  }

  @Override
  public Schema.TableType getJdbcTableType() {
    return Schema.TableType.VIEW;
  }

  private FrontEnd frontEnd(RelDataTypeFactory types) {
    List<String> path = new ArrayList<>();
    SchemaPlus root = schema;
    while (root.getParentSchema() != null) {
      path.add(0, root.getName());
      root = root.getParentSchema();
    }
    return new FrontEnd(CalciteSchema.from(root), path, types == null ? new CalcreteTypeFactory() : types);
  }

  private <T> T expanding(Supplier<T> expand) {
    List<String> views = EXPANDING.get();
    if (views.contains(name)) {
      throw CalcreteException.of(
          SqlState.SYNTAX_ERROR, "view '" + name + "' reads itself: " + String.join(" -> ", views) + " -> " + name);
    }
    views.add(name);
    try {
      return expand.get();
    } finally {
      views.remove(name);
    }
  }
}
