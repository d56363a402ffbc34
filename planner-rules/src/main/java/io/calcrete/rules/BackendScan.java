package io.calcrete.rules;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.apache.calcite.plan.Convention;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.plan.RelOptTable;
import org.apache.calcite.plan.RelTraitSet;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.TableScan;

/** Reads a backend's table. Logical: {@link Placement} makes it, and what can go with it, a {@link BackendQuery}. */
public final class BackendScan extends TableScan {
  private final BackendTable backendTable;

  private BackendScan(RelOptCluster cluster, RelTraitSet traits, RelOptTable table, BackendTable backendTable) {
    super(cluster, traits, ImmutableList.of(), table);
    this.backendTable = requireNonNull(backendTable, "backendTable");
  }

  static BackendScan create(RelOptCluster cluster, RelOptTable table, BackendTable backendTable) {
    return new BackendScan(cluster, cluster.traitSetOf(Convention.NONE), table, backendTable);
  }

  /** The table, with the grant that the scan carries. */
  public BackendTable backendTable() {
    return backendTable;
  }

  @Override
  public RelNode copy(RelTraitSet traits, List<RelNode> inputs) {
    return new BackendScan(getCluster(), traits, getTable(), backendTable);
  }
}
