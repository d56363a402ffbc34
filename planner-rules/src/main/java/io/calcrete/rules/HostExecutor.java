package io.calcrete.rules;

import io.calcrete.backend.CalcreteException;
import java.util.List;
import org.apache.calcite.DataContexts;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexExecutor;
import org.apache.calcite.rex.RexExecutorImpl;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;

/** Evaluates constants while a statement is planned, with the meaning that the host gives them. */
final class HostExecutor implements RexExecutor {
  static final HostExecutor INSTANCE = new HostExecutor();

  private final RexExecutor calcites = new RexExecutorImpl(DataContexts.EMPTY);

  private HostExecutor() {}

  @Override
  public void reduce(RexBuilder builder, List<RexNode> constants, List<RexNode> reduced) {
    int before = reduced.size();
    try {
      List<RexNode> meant = constants.stream().map(new HostExpressions(builder)::apply).toList();
      calcites.reduce(builder, meant, reduced);
      for (int i = 0; i < constants.size(); i++) {
        // What failed to be worked out fails when it is evaluated, in the words of whoever does.
        if (!(reduced.get(before + i) instanceof RexLiteral)) {
          reduced.set(before + i, constants.get(i));
        }
      }
    } catch (CalcreteException e) {
      // The host cannot evaluate it; that is said only if it must, after a backend had its chance.
      while (reduced.size() > before) {
        reduced.remove(reduced.size() - 1);
      }
      reduced.addAll(constants);
    }
  }
}
