package io.calcrete.backend;

import java.util.List;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;

/** How a backend says a call, where it does not say it as standard SQL does. */
@FunctionalInterface
public interface Translation {
  /**
   * The call in the backend's own operators; see {@link RemoteOperators}.
   *
   * @param call the call as planned, for its types
   * @param operands its operands, translated already
   */
  RexNode translate(RexBuilder builder, RexCall call, List<RexNode> operands);

  /** As standard SQL says it. */
  Translation SAME = (builder, call, operands) -> call.clone(call.getType(), operands);

  /** For SEARCH: comparisons with the ranges and values that are searched for. */
  Translation SEARCH = new SearchTranslation();
}
