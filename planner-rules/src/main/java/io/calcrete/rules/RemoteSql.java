package io.calcrete.rules;

import io.calcrete.backend.Backend;
import io.calcrete.backend.CalcreteException;
import io.calcrete.backend.SqlState;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexDynamicParam;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.util.SqlString;

/**
 * The one SQL text that a part of the plan becomes.
 *
 * @param sql in the backend's dialect
 * @param parameters for each question mark in the text, which parameter of the statement it takes
 * @param streams the leaves of other backends whose rows the text reads, in the order of their numbers
 */
public record RemoteSql(String sql, List<Parameter> parameters, List<BackendQuery> streams) {
  public RemoteSql {
    parameters = List.copyOf(parameters);
    streams = List.copyOf(streams);
  }

  /**
   * A parameter of the statement.
   *
   * @param index from 0, in the order of the statement's text
   * @param type as the planner derived it
   */
  public record Parameter(int index, RelDataType type) {}

  /** Writes a part of the plan that is all the backend's. */
  static RemoteSql of(Backend backend, RelNode part) {
    try {
      RelNode lowered = new Lowering(backend).lower(part);
      RemoteSqlConverter converter = new RemoteSqlConverter(backend.dialect());
      SqlNode node = converter.convert(lowered);
      SqlString text =
          node.toSqlString(
              c ->
                  c.withDialect(backend.dialect())
                      .withAlwaysUseParentheses(false)
                      .withSelectListItemsOnSeparateLines(false)
                      .withClauseStartsLine(false)
                      .withQuoteAllIdentifiers(true)
                      .withIndentation(0));
      List<RelDataType> types = parameterTypes(part);
      List<Parameter> parameters = new ArrayList<>();
      if (text.getDynamicParameters() != null) {
        text.getDynamicParameters().forEach(index -> parameters.add(new Parameter(index, types.get(index))));
      }
      return new RemoteSql(text.getSql(), parameters, converter.streams());
    } catch (AssertionError | UnsupportedOperationException e) {
      throw CalcreteException.of(
          SqlState.INTERNAL, "a part of the plan could not be written as SQL for " + backend.name() + ": " + e, e);
    }
  }

  private static List<RelDataType> parameterTypes(RelNode part) {
    List<RelDataType> types = new ArrayList<>();
    RexShuttle collector =
        new RexShuttle() {
          @Override
          public RexNode visitDynamicParam(RexDynamicParam parameter) {
            while (types.size() <= parameter.getIndex()) {
              types.add(parameter.getType());
            }
            types.set(parameter.getIndex(), parameter.getType());
            return parameter;
          }
        };
    collect(part, collector);
    return types;
  }

  private static void collect(RelNode rel, RexShuttle collector) {
    rel.accept(collector);
    rel.getInputs().forEach(input -> collect(input, collector));
  }
}
