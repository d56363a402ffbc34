package io.calcrete.runtime;

import io.calcrete.backend.ArrowTypes;
import io.calcrete.backend.Backend;
import io.calcrete.backend.Capabilities;
import io.calcrete.rules.BackendQuery;
import io.calcrete.rules.Cardinality;
import io.calcrete.rules.KeySource;
import io.calcrete.rules.WhyNot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.type.SqlTypeName;

/** A plan in words: who evaluates what, the SQL that each backend is sent, how many rows are expected, and why. */
public final class Explain {
  private static final double NANOS_PER_MILLI = 1e6;
  private static final int MOST_CHARACTERS = 500;

  private final List<String> lines = new ArrayList<>();
  private final ColumnTexts columns = new ColumnTexts();
  private final Plan plan;
  private final Cardinality cardinality;
  private final List<BackendQuery> leaves = new ArrayList<>();
  private final Set<Backend> hosts = new LinkedHashSet<>();
  private final List<LeafStatistics> statistics = new ArrayList<>();

  private Explain(Plan plan) {
    this.plan = plan;
    collectQueries(plan.residual(), leaves);
    this.cardinality = new Cardinality(plan.residual().getCluster().getMetadataQuery());
  }

  /** The lines of an explanation. */
  public static List<String> lines(Plan plan) {
    return lines(plan, List.of());
  }

  private static List<String> lines(Plan plan, List<LeafStatistics> statistics) {
    RelNode residual = plan.residual();
    Explain explain = new Explain(plan);
    explain.statistics.addAll(statistics);
    if (!(residual instanceof BackendQuery)) {
      explain.host();
    }
    explain.operator(residual, 0, "");
    return List.copyOf(explain.lines);
  }

  /** Who evaluates the residual; of a host that takes streams also what it is sent. */
  private void host() {
    List<BackendQuery> queries = new ArrayList<>();
    collectQueries(plan.hosted(), queries);
    queries.removeIf(leaves::contains);
    Set<String> names = new LinkedHashSet<>();
    queries.forEach(query -> names.add(query.backend().name()));
    names.add(plan.host().name());
    lines.add("host: " + String.join(", ", names));
    for (BackendQuery query : queries) {
      hosts.add(query.backend());
      lines.add("  runs " + query.sql().sql());
      brought(query, "  ");
    }
  }

  private static void collectQueries(RelNode rel, List<BackendQuery> queries) {
    if (rel instanceof BackendQuery query) {
      queries.add(query);
      queries.addAll(query.sql().streams());
    }
    rel.getInputs().forEach(input -> collectQueries(input, queries));
  }

  /** A plan whose rows are the explanation of another. */
  public static Plan asPlan(Plan plan, RelDataTypeFactory types) {
    List<String> lines = lines(plan);
    return saying(plan, types, execution -> lines);
  }

  /** A plan that runs another, and whose rows are the explanation of it with what every backend was asked and brought. */
  public static Plan analyzing(Plan plan, RelDataTypeFactory types) {
    return saying(
        plan,
        types,
        execution -> {
          long start = System.nanoTime();
          long rows = 0;
          try (ArrowReader reader = plan.run(execution)) {
            while (reader.loadNextBatch()) {
              rows += reader.getVectorSchemaRoot().getRowCount();
            }
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          double millis = (System.nanoTime() - start) / NANOS_PER_MILLI;
          List<String> lines = new ArrayList<>(lines(plan, execution.statistics()));
          lines.add(String.format(Locale.ROOT, "%d %s in %.1f ms", rows, rows == 1 ? "row" : "rows", millis));
          return lines;
        });
  }

  private static Plan saying(Plan plan, RelDataTypeFactory types, Function<Execution, List<String>> said) {
    RelDataType row = types.builder().add("PLAN", SqlTypeName.VARCHAR).build();
    Host host =
        new Host() {
          @Override
          public String name() {
            return "EXPLAIN";
          }

          @Override
          public ArrowReader run(Execution execution) {
            return new RowReader(
                execution.allocator(),
                ArrowTypes.toArrow(row),
                Linq4j.enumerator(said.apply(execution)),
                execution.batchRows());
          }
        };
    return new Plan(row, host, plan.residual(), plan.hosted());
  }

  /**
   * Adds an operator and those below it.
   *
   * @param said the reason of the operator above, which is not said again
   */
  private void operator(RelNode rel, int depth, String said) {
    String indent = "  ".repeat(depth);
    if (rel instanceof BackendQuery query) {
      lines.add(indent + query.backend().name() + rows(rel));
      query.filters().forEach(id -> filter(id, indent));
      if (isInsideHost(query)) {
        lines.add(indent + "  within the host's query");
      } else {
        lines.add(indent + "  " + sent(query));
        brought(query, indent + "  ");
      }
      return;
    }
    if (rel instanceof Project project && RexUtil.isIdentity(project.getProjects(), project.getInput().getRowType())) {
      operator(project.getInput(), depth, said);
      return;
    }
    lines.add(indent + title(rel) + rows(rel));
    String reason = why(rel).orElse("");
    if (!reason.isEmpty() && !reason.equals(said)) {
      lines.add(indent + "  here because " + reason);
    }
    rel.getInputs().forEach(input -> operator(input, depth + 1, reason));
  }

  /** What a backend was sent; before the statement has run, what it is sent without keys. */
  private String sent(BackendQuery query) {
    return statistics.stream()
        .filter(asking -> isOf(asking, query))
        .findFirst()
        .map(asking -> query.filters().isEmpty() ? asking.sql() : abbreviated(asking.sql()))
        .orElse(query.sql().sql());
  }

  /** The keys that a statement was sent may be thousands. */
  private static String abbreviated(String sql) {
    return sql.length() <= MOST_CHARACTERS
        ? sql
        : sql.substring(0, MOST_CHARACTERS) + " ... (" + sql.length() + " characters)";
  }

  /** What a backend brought each time that it was asked. A leaf that was given other columns is another object. */
  private void brought(BackendQuery query, String indent) {
    List<LeafStatistics> askings = statistics.stream().filter(asking -> isOf(asking, query)).toList();
    askings.forEach(asking -> lines.add(indent + asking));
    if (askings.isEmpty() && !statistics.isEmpty()) {
      lines.add(indent + "not asked");
    }
    statistics.removeAll(askings);
  }

  private static boolean isOf(LeafStatistics asking, BackendQuery query) {
    return asking.query() == query
        || (asking.query().backend() == query.backend() && asking.query().part() == query.part());
  }

  /** Which keys a leaf waits for. */
  private void filter(int id, String indent) {
    for (BackendQuery leaf : leaves) {
      for (KeySource source : leaf.sources()) {
        if (source.id() == id) {
          String key = new ExpressionText(columns.of(leaf)).qualified(RexInputRef.of(source.column(), leaf.getRowType()));
          lines.add(indent + "  rows that match the keys " + key + " of " + leaf.backend().name());
        }
      }
    }
  }

  private boolean isInsideHost(BackendQuery leaf) {
    List<BackendQuery> queries = new ArrayList<>();
    collectQueries(plan.hosted(), queries);
    return hosts.contains(leaf.backend()) && !queries.contains(leaf);
  }

  private String rows(RelNode rel) {
    long rows = Math.round(cardinality.rows(rel));
    return "  (about " + rows + (rows == 1 ? " row)" : " rows)");
  }

  private String title(RelNode rel) {
    if (rel instanceof Project project) {
      return "Project " + project(project, new ExpressionText(columns.of(project.getInput())));
    } else if (rel instanceof Filter filter) {
      return "Filter " + new ExpressionText(columns.of(filter.getInput())).of(filter.getCondition());
    } else if (rel instanceof Join join) {
      List<SqlNode> both = new ArrayList<>(columns.of(join.getLeft()));
      both.addAll(columns.of(join.getRight()));
      return join.getJoinType() + " JOIN on " + new ExpressionText(both).qualified(join.getCondition());
    } else if (rel instanceof Aggregate aggregate) {
      return aggregate(aggregate, new ExpressionText(columns.of(aggregate.getInput())));
    } else if (rel instanceof Sort sort) {
      return sort(sort, new ExpressionText(columns.of(sort)));
    } else if (rel instanceof Values) {
      return "Values";
    }
    return rel.getRelTypeName().replaceFirst("^Logical", "");
  }

  /** The last projection names its columns as the statement does. */
  private String project(Project project, ExpressionText text) {
    List<String> names = project == plan.residual() ? plan.rowType().getFieldNames() : List.of();
    List<String> items = new ArrayList<>();
    for (int i = 0; i < project.getProjects().size(); i++) {
      String item = text.of(project.getProjects().get(i));
      boolean renamed = !names.isEmpty() && !names.get(i).equals(item) && !names.get(i).contains("$");
      items.add(renamed ? item + " AS " + names.get(i) : item);
    }
    return String.join(", ", items);
  }

  private static String aggregate(Aggregate aggregate, ExpressionText text) {
    String keys = aggregate.getGroupSet().asList().stream().map(text::column).collect(Collectors.joining(", "));
    String calls = aggregate.getAggCallList().stream().map(text::of).collect(Collectors.joining(", "));
    return Stream.of("Aggregate", calls, keys.isEmpty() ? "" : "by " + keys)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String sort(Sort sort, ExpressionText text) {
    String keys =
        sort.getCollation().getFieldCollations().stream()
            .map(key -> text.column(key.getFieldIndex()) + (key.getDirection().isDescending() ? " descending" : ""))
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
      String names = backends.stream().map(Backend::name).collect(Collectors.joining(" and "));
      return Optional.of((rel.getInputs().size() > 1 ? "it brings together " : "its rows come from ") + names);
    }
    Backend backend = backends.iterator().next();
    Optional<String> reason =
        WhyNot.operator(rel, backend.capabilities()).or(() -> whyNotBelow(rel, backend.capabilities()));
    boolean overLeaf = rel.getInputs().stream().allMatch(BackendQuery.class::isInstance);
    String otherwise =
        overLeaf
            ? "it is cheaper above: in " + backend.name() + " it would make more rows travel"
            : "what it takes is made here";
    return reason.or(() -> Optional.of(otherwise));
  }

  /** For an input that could be in any backend, such as VALUES, and is not in this one. */
  private static Optional<String> whyNotBelow(RelNode rel, Capabilities capabilities) {
    for (RelNode input : rel.getInputs()) {
      Set<Backend> backends = new LinkedHashSet<>();
      collect(input, backends);
      if (backends.isEmpty()) {
        Optional<String> reason = WhyNot.operator(input, capabilities).or(() -> whyNotBelow(input, capabilities));
        if (reason.isPresent()) {
          return reason;
        }
      }
    }
    return Optional.empty();
  }

  private static void collect(RelNode rel, Set<Backend> backends) {
    if (rel instanceof BackendQuery query) {
      backends.add(query.backend());
    }
    rel.getInputs().forEach(input -> collect(input, backends));
  }
}
