package io.calcrete.driver;

import java.util.Map;
import org.apache.calcite.avatica.Meta;

/** What Avatica carries about between planning a statement and running it, with the plan in it. */
final class PlanSignature extends Meta.Signature {
  private final transient Prepared prepared;

  PlanSignature(Prepared prepared) {
    super(
        Columns.of(prepared.plan().rowType()),
        prepared.sql(),
        Columns.parameters(prepared.parameterTypes()),
        Map.of(),
        Meta.CursorFactory.ARRAY,
        Meta.StatementType.SELECT);
    this.prepared = prepared;
  }

  Prepared prepared() {
    return prepared;
  }

  /** Number of question marks. */
  int parameterCount() {
    return parameters.size();
  }

}
