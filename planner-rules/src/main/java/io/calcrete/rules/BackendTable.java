package io.calcrete.rules;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.calcrete.backend.ArrowTypes;
import io.calcrete.backend.Backend;
import io.calcrete.backend.CatalogTable;
import java.util.List;
import org.apache.calcite.plan.RelOptTable;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.schema.Schema;
import org.apache.calcite.schema.Statistic;
import org.apache.calcite.schema.Statistics;
import org.apache.calcite.schema.TranslatableTable;
import org.apache.calcite.schema.impl.AbstractTable;
import org.apache.calcite.util.ImmutableBitSet;

/** A backend's table as somebody sees it: the catalog's entry, and what that somebody may do with it. */
public final class BackendTable extends AbstractTable implements TranslatableTable {
  private final Backend backend;
  private final CatalogTable table;
  private final Grant grant;
  private final Statistic statistic;

  /** A table that somebody may see. */
  public BackendTable(Backend backend, CatalogTable table, Grant grant) {
    this.backend = requireNonNull(backend, "backend");
    this.table = requireNonNull(table, "table");
    this.grant = requireNonNull(grant, "grant");
    // To the planner, a key has no two NULLs either.
    List<ImmutableBitSet> keys =
        table.keys().stream()
            .filter(key -> key.stream().noneMatch(column -> table.columns().get(column).field().isNullable()))
            .map(ImmutableBitSet::of)
            .toList();
    Double rows = table.rowCount().isPresent() ? (Double) table.rowCount().getAsDouble() : null;
    this.statistic = Statistics.of(rows, ImmutableList.copyOf(keys), ImmutableList.of(), ImmutableList.of());
  }

  /** Where the table lives. */
  public Backend backend() {
    return backend;
  }

  /** The catalog's entry. */
  public CatalogTable description() {
    return table;
  }

  /** What may be done with it. */
  public Grant grant() {
    return grant;
  }

  @Override
  public RelDataType getRowType(RelDataTypeFactory types) {
    RelDataTypeFactory.Builder row = types.builder();
    table.columns().forEach(column -> row.add(column.name(), ArrowTypes.toCalcite(column.field(), types)));
    return row.build();
  }

  @Override
  public Statistic getStatistic() {
    return statistic;
  }

  @Override
  public Schema.TableType getJdbcTableType() {
    return table.kind() == CatalogTable.Kind.VIEW ? Schema.TableType.VIEW : Schema.TableType.TABLE;
  }

  @Override
  public RelNode toRel(RelOptTable.ToRelContext context, RelOptTable relOptTable) {
    return BackendScan.create(context.getCluster(), relOptTable, this);
  }
}
