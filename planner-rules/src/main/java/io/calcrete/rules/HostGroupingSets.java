package io.calcrete.rules;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.calcite.rel.RelCollations;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.logical.LogicalAggregate;
import org.apache.calcite.rel.logical.LogicalFilter;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rel.logical.LogicalUnion;
import org.apache.calcite.rel.logical.LogicalValues;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlAggFunction;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.util.ImmutableBitSet;

/**
 * The grand total of no rows: {@code GROUPING SETS ((a), ())} has one row where there is nothing to group, and Calcite's
 * Enumerable engine has none.
 *
 * <p>A row of NULLs is added to what is grouped, which no aggregate counts. Of the groups that it makes only the grand
 * total stays. Why not add the total as a row of its own: that would read the input twice.
 */
final class HostGroupingSets {
  /** GROUPING's bits fill a long. */
  private static final int MOST_KEYS = 62;

  private static final String MARK = "is a row";

  private final LogicalAggregate aggregate;
  private final RexBuilder builder;
  private final int columns;

  private HostGroupingSets(LogicalAggregate aggregate) {
    this.aggregate = aggregate;
    this.builder = aggregate.getCluster().getRexBuilder();
    this.columns = aggregate.getInput().getRowType().getFieldCount();
  }

  static RelNode rewrite(LogicalAggregate aggregate) {
    // Aggregates of distinct values are expanded by Calcite's rules, which take no filters over grouping sets.
    boolean applies =
        aggregate.groupSets.size() > 1
            && aggregate.groupSets.contains(ImmutableBitSet.of())
            && aggregate.getGroupCount() <= MOST_KEYS
            && aggregate.getAggCallList().stream().noneMatch(AggregateCall::isDistinct);
    return applies ? new HostGroupingSets(aggregate).rewrite() : HostAggregates.rewrite(aggregate);
  }

  private RelNode rewrite() {
    RelNode marked = LogicalUnion.create(List.of(rows(), row()), true);
    List<RexNode> given = new ArrayList<>(builder.identityProjects(marked.getRowType()));
    List<String> names = new ArrayList<>(marked.getRowType().getFieldNames());
    List<Integer> filters = new ArrayList<>();
    for (AggregateCall call : aggregate.getAggCallList()) {
      filters.add(call.hasFilter() ? given.size() : columns);
      if (call.hasFilter()) {
        given.add(builder.makeCall(SqlStdOperatorTable.IS_TRUE, given.get(call.filterArg)));
        names.add("filter" + given.size());
      }
    }
    RelNode input = LogicalProject.create(marked, List.of(), given, names, Set.of());
    List<AggregateCall> calls = new ArrayList<>();
    for (int i = 0; i < filters.size(); i++) {
      AggregateCall call = aggregate.getAggCallList().get(i);
      calls.add(call(input, call, filters.get(i)));
    }
    calls.add(call(input, SqlStdOperatorTable.COUNT, List.of(), columns));
    calls.add(call(input, SqlStdOperatorTable.GROUPING, aggregate.getGroupSet().asList(), -1));
    RelNode grouped =
        HostAggregates.rewrite(
            LogicalAggregate.create(input, List.of(), aggregate.getGroupSet(), aggregate.groupSets, calls));
    return planned(LogicalFilter.create(grouped, stays(grouped)));
  }

  private RelNode rows() {
    List<RexNode> rows = new ArrayList<>(builder.identityProjects(aggregate.getInput().getRowType()));
    rows.add(builder.makeLiteral(true));
    return LogicalProject.create(aggregate.getInput(), List.of(), rows, names(), Set.of());
  }

  private RelNode row() {
    RelDataTypeFactory types = builder.getTypeFactory();
    RelDataTypeFactory.Builder type = types.builder();
    List<RexLiteral> row = new ArrayList<>();
    for (RelDataTypeField field : aggregate.getInput().getRowType().getFieldList()) {
      RelDataType nullable = types.createTypeWithNullability(field.getType(), true);
      type.add(field.getName(), nullable);
      row.add(builder.makeNullLiteral(nullable));
    }
    type.add(MARK, SqlTypeName.BOOLEAN);
    row.add(builder.makeLiteral(false));
    return LogicalValues.create(
        aggregate.getCluster(), type.build(), ImmutableList.of(ImmutableList.copyOf(row)));
  }

  private List<String> names() {
    List<String> names = new ArrayList<>(aggregate.getInput().getRowType().getFieldNames());
    names.add(MARK);
    return names;
  }

  private AggregateCall call(RelNode input, AggregateCall call, int filter) {
    return AggregateCall.create(
        call.getParserPosition(),
        call.getAggregation(),
        false,
        call.isApproximate(),
        call.ignoreNulls(),
        call.rexList,
        call.getArgList(),
        call.getAggregation() == SqlStdOperatorTable.GROUPING ? -1 : filter,
        call.distinctKeys,
        call.collation,
        true,
        input,
        null,
        call.getName());
  }

  private AggregateCall call(RelNode input, SqlAggFunction function, List<Integer> arguments, int filter) {
    return AggregateCall.create(
        SqlParserPos.ZERO,
        function,
        false,
        false,
        false,
        List.of(),
        arguments,
        filter,
        null,
        RelCollations.EMPTY,
        true,
        input,
        null,
        function.getName());
  }

  /** Whether a group has rows, or is the grand total, whose GROUPING has all bits. */
  private RexNode stays(RelNode grouped) {
    int count = grouped.getRowType().getFieldCount() - 2;
    RexNode rows = builder.makeInputRef(grouped, count);
    RexNode grouping = builder.makeInputRef(grouped, count + 1);
    RexNode total = builder.makeExactLiteral(BigDecimal.valueOf((1L << aggregate.getGroupCount()) - 1), grouping.getType());
    return builder.makeCall(
        SqlStdOperatorTable.OR,
        builder.makeCall(SqlStdOperatorTable.GREATER_THAN, rows, builder.makeExactLiteral(BigDecimal.ZERO, rows.getType())),
        builder.makeCall(SqlStdOperatorTable.EQUALS, grouping, total));
  }

  private RelNode planned(RelNode filtered) {
    List<RexNode> results = new ArrayList<>();
    for (RelDataTypeField field : aggregate.getRowType().getFieldList()) {
      results.add(builder.ensureType(field.getType(), builder.makeInputRef(filtered, field.getIndex()), true));
    }
    return LogicalProject.create(filtered, List.of(), results, aggregate.getRowType(), Set.of());
  }
}
