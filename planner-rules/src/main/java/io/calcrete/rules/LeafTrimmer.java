package io.calcrete.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql2rel.RelFieldTrimmer;
import org.apache.calcite.tools.RelBuilder;
import org.apache.calcite.util.ImmutableBitSet;
import org.apache.calcite.util.mapping.Mapping;
import org.apache.calcite.util.mapping.MappingType;
import org.apache.calcite.util.mapping.Mappings;

/**
 * Trims the columns that a leaf returns to those that the residual uses: a column that only a pushed filter needed stays
 * in its backend. Public, since Calcite calls {@code trimFields} by reflection.
 */
public final class LeafTrimmer extends RelFieldTrimmer {
  LeafTrimmer(RelBuilder builder) {
    super(null, builder);
  }

  /** Called by reflection. */
  public TrimResult trimFields(BackendQuery leaf, ImmutableBitSet used, Set<RelDataTypeField> extra) {
    int count = leaf.getRowType().getFieldCount();
    // Rows without columns have no place in SQL; any column will do to count them.
    ImmutableBitSet kept = used.isEmpty() ? ImmutableBitSet.of(0) : used;
    if (kept.cardinality() == count || !leaf.sources().isEmpty()) {
      return result(leaf, Mappings.createIdentity(count));
    }
    Mapping mapping = Mappings.create(MappingType.INVERSE_SURJECTION, count, kept.cardinality());
    int target = 0;
    for (int source : kept) {
      mapping.set(source, target++);
    }
    return result(leaf.with(narrowed(leaf.part(), kept)), mapping);
  }

  private static RelNode narrowed(RelNode part, ImmutableBitSet kept) {
    RelDataTypeFactory.Builder row = part.getCluster().getTypeFactory().builder();
    List<RelDataTypeField> fields = part.getRowType().getFieldList();
    kept.forEach(i -> row.add(fields.get(i)));
    RelDataType rowType = row.build();
    List<RexNode> expressions = new ArrayList<>();
    if (part instanceof Project project) {
      kept.forEach(i -> expressions.add(project.getProjects().get(i)));
      return LogicalProject.create(project.getInput(), List.of(), expressions, rowType, Set.of());
    }
    kept.forEach(i -> expressions.add(part.getCluster().getRexBuilder().makeInputRef(part, i)));
    return LogicalProject.create(part, List.of(), expressions, rowType, Set.of());
  }
}
