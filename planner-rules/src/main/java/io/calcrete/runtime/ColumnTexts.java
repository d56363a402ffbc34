package io.calcrete.runtime;

import io.calcrete.rules.BackendQuery;
import io.calcrete.rules.BackendScan;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.core.Sort;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;

/**
 * What each column of an operator is, as a person would write it: the planner's own names, such as {@code $f3}, say
 * nothing. Columns of tables are named with their table.
 */
final class ColumnTexts {
  /** A longer text is told by the column's name, if it has one. */
  private static final int LONGEST = 60;

  private static final Pattern MADE_UP = Pattern.compile("\\$f\\d+|EXPR\\$\\d+|\\$e\\d+");

  private final Map<RelNode, List<SqlNode>> known = new IdentityHashMap<>();

  List<SqlNode> of(RelNode rel) {
    List<SqlNode> columns = known.get(rel);
    if (columns == null) {
      columns = make(rel);
      known.put(rel, columns);
    }
    return columns;
  }

  private List<SqlNode> make(RelNode rel) {
    if (rel instanceof BackendQuery query) {
      return of(query.part());
    } else if (rel instanceof BackendScan scan) {
      String table = scan.backendTable().description().name();
      return names(rel).stream().map(name -> named(table, name)).toList();
    } else if (rel instanceof Project project) {
      return project(project);
    } else if (rel instanceof Aggregate aggregate) {
      return aggregate(aggregate);
    } else if (rel instanceof Join join) {
      List<SqlNode> columns = new ArrayList<>(of(join.getLeft()));
      columns.addAll(join.getJoinType().projectsRight() ? of(join.getRight()) : List.of());
      return columns;
    } else if (rel instanceof Filter || rel instanceof Sort) {
      return of(rel.getInput(0));
    }
    return names(rel).stream().map(name -> named(name)).toList();
  }

  private List<SqlNode> project(Project project) {
    ExpressionText text = new ExpressionText(of(project.getInput()));
    List<SqlNode> columns = new ArrayList<>();
    for (int i = 0; i < project.getProjects().size(); i++) {
      RexNode expression = project.getProjects().get(i);
      String name = names(project).get(i);
      boolean telling = !MADE_UP.matcher(name).matches();
      boolean keep = expression instanceof RexInputRef || !telling || text.of(expression).length() <= LONGEST;
      columns.add(keep ? text.node(expression) : named(name));
    }
    return columns;
  }

  private List<SqlNode> aggregate(Aggregate aggregate) {
    List<SqlNode> input = of(aggregate.getInput());
    ExpressionText text = new ExpressionText(input);
    List<SqlNode> columns = new ArrayList<>(aggregate.getGroupSet().asList().stream().map(input::get).toList());
    for (AggregateCall call : aggregate.getAggCallList()) {
      columns.add(named(text.of(call)));
    }
    return columns;
  }

  private static List<String> names(RelNode rel) {
    return rel.getRowType().getFieldNames();
  }

  private static SqlNode named(String... path) {
    return new SqlIdentifier(List.of(path), SqlParserPos.ZERO);
  }
}
