package io.calcrete.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.calcite.rel.RelCollations;
import org.apache.calcite.rel.RelFieldCollation;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rel.logical.LogicalSort;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexNode;

/** Sorts by what values are to be compared as: by a column that is added, and taken away again above. */
final class HostSorts {
  private HostSorts() {}

  static RelNode rewrite(LogicalSort sort) {
    RelNode input = sort.getInput();
    List<RelDataTypeField> fields = input.getRowType().getFieldList();
    RexBuilder builder = sort.getCluster().getRexBuilder();
    List<RexNode> columns = new ArrayList<>(builder.identityProjects(input.getRowType()));
    List<String> names = new ArrayList<>(input.getRowType().getFieldNames());
    List<RelFieldCollation> keys = new ArrayList<>();
    for (RelFieldCollation key : sort.getCollation().getFieldCollations()) {
      if (HostOrder.differs(fields.get(key.getFieldIndex()).getType())) {
        keys.add(key.withFieldIndex(columns.size()));
        columns.add(HostOrder.ordered(builder, columns.get(key.getFieldIndex())));
        names.add("order" + columns.size());
      } else {
        keys.add(key);
      }
    }
    if (columns.size() == fields.size()) {
      return sort;
    }
    RelNode keyed = LogicalProject.create(input, List.of(), columns, names, Set.of());
    RelNode sorted = LogicalSort.create(keyed, RelCollations.of(keys), sort.offset, sort.fetch);
    return LogicalProject.create(
        sorted,
        List.of(),
        builder.identityProjects(keyed.getRowType()).subList(0, fields.size()),
        sort.getRowType(),
        Set.of());
  }
}
