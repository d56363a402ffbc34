package io.calcrete.runtime;

import io.calcrete.backend.ArrowTypes;
import io.calcrete.backend.Backend;
import io.calcrete.rules.BackendQuery;
import io.calcrete.rules.Cardinality;
import io.calcrete.rules.WhyNot;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.calcite.linq4j.Linq4j;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.core.Sort;
import org.apache.calcite.rel.core.Values;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.sql.type.SqlTypeName;

/** A plan in words: who evaluates what, the SQL that each backend is sent, how many rows are expected, and why. */
public final class Explain {
  private final List<String> lines = new ArrayList<>();
  private final Cardinality cardinality;

  private Explain(Cardinality cardinality) {
    this.cardinality = cardinality;
  }

  /** The lines of an explanation. */
  public static List<String> lines(Plan plan) {
    RelNode residual = plan.residual();
    Explain explain = new Explain(new Cardinality(residual.getCluster().getMetadataQuery()));
    if (!(residual instanceof BackendQuery)) {
      explain.lines.add("host: " + plan.host().name());
    }
    explain.operator(residual, 0);
    return List.copyOf(explain.lines);
  }

  /** A plan whose rows are the explanation of another. */
  public static Plan asPlan(Plan plan, RelDataTypeFactory types) {
    RelDataType row = types.builder().add("PLAN", SqlTypeName.VARCHAR).build();
    List<String> lines = lines(plan);
    Host host =
        new Host() {
          @Override
          public String name() {
            return "EXPLAIN";
          }

          @Override
          public ArrowReader run(Execution execution) {
            return new RowReader(
                execution.allocator(), ArrowTypes.toArrow(row), Linq4j.enumerator(lines), execution.batchRows());
          }
        };
    return new Plan(row, host, plan.residual());
  }

  private void operator(RelNode rel, int depth) {
    String indent = "  ".repeat(depth);
    if (rel instanceof BackendQuery query) {
      lines.add(indent + query.backend().name() + rows(rel));
      lines.add(indent + "  " + query.sql().sql());
      return;
    }
    lines.add(indent + title(rel) + rows(rel));
    why(rel).ifPresent(reason -> lines.add(indent + "  here because " + reason));
    rel.getInputs().forEach(input -> operator(input, depth + 1));
  }

  private String rows(RelNode rel) {
    long rows = Math.round(cardinality.rows(rel));
    return "  (about " + rows + (rows == 1 ? " row)" : " rows)");
  }

  private static String title(RelNode rel) {
    if (rel instanceof Project project) {
      return "Project " + new ExpressionText(names(project.getInput())).of(project.getProjects());
    } else if (rel instanceof Filter filter) {
      return "Filter " + new ExpressionText(names(filter.getInput())).of(filter.getCondition());
    } else if (rel instanceof Join join) {
      List<String> names = new ArrayList<>(names(join.getLeft()));
      names.addAll(names(join.getRight()));
      return join.getJoinType() + " JOIN on " + new ExpressionText(names).of(join.getCondition());
    } else if (rel instanceof Aggregate aggregate) {
      return aggregate(aggregate, names(aggregate.getInput()));
    } else if (rel instanceof Sort sort) {
      return sort(sort, names(sort));
    } else if (rel instanceof Values) {
      return "Values";
    }
    return rel.getRelTypeName().replaceFirst("^Logical", "");
  }

  private static String aggregate(Aggregate aggregate, List<String> names) {
    String keys = aggregate.getGroupSet().asList().stream().map(names::get).collect(Collectors.joining(", "));
    ExpressionText text = new ExpressionText(names);
    String calls = aggregate.getAggCallList().stream().map(text::of).collect(Collectors.joining(", "));
    return "Aggregate " + calls + (keys.isEmpty() ? "" : " by " + keys);
  }

  private static String sort(Sort sort, List<String> names) {
    String keys =
        sort.getCollation().getFieldCollations().stream()
            .map(key -> names.get(key.getFieldIndex()) + (key.getDirection().isDescending() ? " descending" : ""))
            .collect(Collectors.joining(", "));
    return (keys.isEmpty() ? "Limit" : "Sort by " + keys)
        + (sort.fetch == null ? "" : ", first " + sort.fetch)
        + (sort.offset == null ? "" : ", from " + sort.offset);
  }

  /** Why an operator is above the backends: a function of the operator, what is below it, and what backends declare. */
  private static Optional<String> why(RelNode rel) {
    Set<Backend> backends = new LinkedHashSet<>();
    collect(rel, backends);
    if (backends.isEmpty()) {
      return Optional.empty();
    }
    if (backends.size() > 1) {
      List<RelNode> inputs = rel.getInputs();
      return inputs.size() > 1
          ? Optional.of("it brings together " + backends.stream().map(Backend::name).collect(Collectors.joining(" and ")))
          : Optional.empty();
    }
    Backend backend = backends.iterator().next();
    Optional<String> reason = WhyNot.operator(rel, backend.capabilities());
    boolean overLeaf = rel.getInputs().stream().allMatch(BackendQuery.class::isInstance);
    return reason.isPresent() || !overLeaf
        ? reason
        : Optional.of("it is cheaper above: in " + backend.name() + " it would make more rows travel");
  }

  private static void collect(RelNode rel, Set<Backend> backends) {
    if (rel instanceof BackendQuery query) {
      backends.add(query.backend());
    }
    rel.getInputs().forEach(input -> collect(input, backends));
  }

  private static List<String> names(RelNode rel) {
    return rel.getRowType().getFieldNames();
  }
}
