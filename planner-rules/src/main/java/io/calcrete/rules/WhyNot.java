package io.calcrete.rules;

import io.calcrete.backend.Capabilities;
import io.calcrete.backend.Feature;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rel.core.Intersect;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.Minus;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.core.Sort;
import org.apache.calcite.rel.core.Union;
import org.apache.calcite.rel.core.Values;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexDynamicParam;
import org.apache.calcite.rex.RexFieldCollation;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexOver;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.type.SqlTypeName;

/**
 * Why a backend does not evaluate an operator: a pure function of the operator and what the backend declares. Empty
 * means that it does. The words are EXPLAIN's.
 */
public final class WhyNot {
  private WhyNot() {}

  /** The reason for an operator of the plan, its inputs left out of consideration. */
  public static Optional<String> operator(RelNode rel, Capabilities capabilities) {
    if (rel instanceof BackendScan || rel instanceof StreamScan) {
      return Optional.empty();
    }
    if (rel instanceof Filter filter) {
      return condition(filter.getCondition(), capabilities);
    }
    if (rel instanceof Project project) {
      return firstOf(project.getProjects().stream().map(e -> expression(e, capabilities)));
    }
    if (rel instanceof Join join) {
      return capabilities.joins(join.getJoinType())
          ? condition(join.getCondition(), capabilities)
          : lacks(join.getJoinType() + " JOIN", capabilities);
    }
    if (rel instanceof Aggregate aggregate) {
      return aggregate(aggregate, capabilities);
    }
    if (rel instanceof Sort sort) {
      return sort(sort, capabilities);
    }
    if (rel instanceof Union union) {
      return set(union, union.all, Feature.UNION_ALL, Feature.UNION, capabilities);
    }
    if (rel instanceof Intersect intersect) {
      return set(intersect, intersect.all, Feature.INTERSECT_ALL, Feature.INTERSECT, capabilities);
    }
    if (rel instanceof Minus minus) {
      return set(minus, minus.all, Feature.EXCEPT_ALL, Feature.EXCEPT, capabilities);
    }
    if (rel instanceof Values values) {
      return feature(Feature.VALUES, capabilities)
          .or(() -> firstOf(values.getTuples().stream().flatMap(List::stream).map(e -> expression(e, capabilities))));
    }
    return lacks(rel.getRelTypeName().replaceFirst("^Logical", ""), capabilities);
  }

  /** The reason for a condition; a column of truth values is one only where truth values are written as such. */
  static Optional<String> condition(RexNode condition, Capabilities capabilities) {
    return RelOptUtil.conjunctions(condition).stream().anyMatch(RexInputRef.class::isInstance)
            && !capabilities.literal(SqlTypeName.BOOLEAN)
        ? lacks("a column as a condition", capabilities)
        : expression(condition, capabilities);
  }

  /** The reason for an expression. */
  public static Optional<String> expression(RexNode node, Capabilities capabilities) {
    if (node instanceof RexInputRef) {
      return Optional.empty();
    }
    if (node instanceof RexLiteral literal) {
      return literal.isNull() || capabilities.literal(literal.getType())
          ? Optional.empty()
          : lacks("a value of type " + literal.getType().getSqlTypeName(), capabilities);
    }
    if (node instanceof RexDynamicParam parameter) {
      return capabilities.literal(parameter.getType())
          ? Optional.empty()
          : lacks("a parameter of type " + parameter.getType().getSqlTypeName(), capabilities);
    }
    if (node instanceof RexOver over) {
      return window(over, capabilities);
    }
    if (node instanceof RexCall call) {
      return capabilities.scalar(call).isPresent()
          ? firstOf(call.getOperands().stream().map(operand -> operand(call, operand, capabilities)))
          : lacksCall(call, capabilities.scalarNames().contains(Capabilities.key(call.getOperator())), capabilities);
    }
    return Optional.of("it depends on a row of an outer query");
  }

  private static Optional<String> operand(RexCall call, RexNode operand, Capabilities capabilities) {
    // The literal of a SEARCH is a set of ranges; its type is that of the points in it.
    return call.getKind() == SqlKind.SEARCH && operand instanceof RexLiteral && !((RexLiteral) operand).isNull()
        ? capabilities.literal(operand.getType())
            ? Optional.empty()
            : lacks("a value of type " + operand.getType().getSqlTypeName(), capabilities)
        : expression(operand, capabilities);
  }

  private static Optional<String> window(RexOver over, Capabilities capabilities) {
    if (!capabilities.has(Feature.WINDOWS)) {
      return lacks(Feature.WINDOWS.words(), capabilities);
    }
    if (over.isDistinct() || over.ignoreNulls() || capabilities.window(over).isEmpty()) {
      return lacksCall(over, capabilities.windowNames().contains(Capabilities.key(over.getOperator())), capabilities);
    }
    Stream<RexNode> keys =
        Stream.concat(
            over.getWindow().partitionKeys.stream(),
            over.getWindow().orderKeys.stream().map(RexFieldCollation::getKey));
    return firstOf(
        Stream.concat(
            over.getOperands().stream().map(e -> expression(e, capabilities)), keys.map(key -> key(key, capabilities))));
  }

  private static Optional<String> key(RexNode key, Capabilities capabilities) {
    return expression(key, capabilities).or(() -> comparable(key.getType(), capabilities));
  }

  private static Optional<String> aggregate(Aggregate aggregate, Capabilities capabilities) {
    List<RelDataType> columns = types(aggregate.getInput());
    return feature(Feature.GROUP_BY, capabilities)
        .or(() -> aggregate.getGroupSets().size() == 1 ? Optional.empty() : feature(Feature.GROUPING_SETS, capabilities))
        .or(() -> firstOf(aggregate.getGroupSet().asList().stream().map(i -> comparable(columns.get(i), capabilities))))
        .or(() -> firstOf(aggregate.getAggCallList().stream().map(call -> call(call, columns, capabilities))));
  }

  private static Optional<String> call(AggregateCall call, List<RelDataType> columns, Capabilities capabilities) {
    if (call.hasFilter() && !capabilities.has(Feature.AGGREGATE_FILTER)) {
      return lacks(Feature.AGGREGATE_FILTER.words(), capabilities);
    }
    List<RelDataType> arguments = call.getArgList().stream().map(columns::get).toList();
    boolean plain = call.getCollation().getFieldCollations().isEmpty() && call.distinctKeys == null && !call.ignoreNulls();
    if (plain && capabilities.aggregate(call, arguments).isPresent()) {
      return Optional.empty();
    }
    String name = call.getAggregation().getName() + (call.isDistinct() ? "(DISTINCT)" : "");
    return capabilities.aggregateNames().contains(Capabilities.key(call.getAggregation()))
        ? lacks(name + " of " + String.join(", ", arguments.stream().map(RelDataType::toString).toList()), capabilities)
        : lacks(name, capabilities);
  }

  private static Optional<String> sort(Sort sort, Capabilities capabilities) {
    List<RelDataType> columns = types(sort.getInput());
    Supplier<Optional<String>> keys =
        () -> firstOf(sort.getCollation().getKeys().stream().map(i -> comparable(columns.get(i), capabilities)));
    Optional<String> order =
        sort.getCollation().getKeys().isEmpty() ? Optional.empty() : feature(Feature.ORDER_BY, capabilities).or(keys);
    return order
        .or(() -> sort.fetch == null ? Optional.empty() : feature(Feature.LIMIT, capabilities))
        .or(() -> sort.offset == null ? Optional.empty() : feature(Feature.OFFSET, capabilities));
  }

  private static Optional<String> set(
      RelNode rel, boolean all, Feature withAll, Feature distinct, Capabilities capabilities) {
    return all
        ? feature(withAll, capabilities)
            .or(() -> withAll == Feature.UNION_ALL ? Optional.empty() : comparable(rel, capabilities))
        : feature(distinct, capabilities).or(() -> comparable(rel, capabilities));
  }

  private static Optional<String> comparable(RelNode rel, Capabilities capabilities) {
    return firstOf(types(rel).stream().map(type -> comparable(type, capabilities)));
  }

  private static Optional<String> comparable(RelDataType type, Capabilities capabilities) {
    return capabilities.comparable(type)
        ? Optional.empty()
        : Optional.of(capabilities.product() + " does not compare " + type.getSqlTypeName() + " as standard SQL does");
  }

  private static Optional<String> feature(Feature feature, Capabilities capabilities) {
    return capabilities.has(feature) ? Optional.empty() : lacks(feature.words(), capabilities);
  }

  private static Optional<String> lacksCall(RexCall call, boolean nameKnown, Capabilities capabilities) {
    String name = call.getOperator().getName().toUpperCase(Locale.ROOT);
    if (call.getKind() == SqlKind.CAST) {
      return lacks("CAST of " + call.getOperands().get(0).getType() + " to " + call.getType(), capabilities);
    }
    List<String> types =
        call.getOperands().stream()
            .filter(operand -> operand.getType().getSqlTypeName() != SqlTypeName.SYMBOL)
            .map(operand -> operand.getType().toString())
            .toList();
    return lacks(nameKnown ? name + " of " + String.join(", ", types) : name, capabilities);
  }

  private static Optional<String> lacks(String what, Capabilities capabilities) {
    return Optional.of(what + " is not one that " + capabilities.product() + " evaluates");
  }

  private static Optional<String> firstOf(Stream<Optional<String>> reasons) {
    return reasons.flatMap(Optional::stream).findFirst();
  }

  private static List<RelDataType> types(RelNode rel) {
    return rel.getRowType().getFieldList().stream().map(f -> f.getType()).toList();
  }
}
