package io.calcrete.runtime;

import io.calcrete.backend.CancelSignal;
import io.calcrete.backend.SqlRequest;
import io.calcrete.rules.RemoteSql;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.calcite.DataContext;

/** The execution of one leaf under plain Calcite, which knows parameters and timeouts but has no place for more. */
final class PlainExecution {
  private PlainExecution() {}

  static Execution of(DataContext context, Leaf leaf) {
    Map<Integer, Object> values = new HashMap<>();
    collect(context, leaf, values);
    Object timeout = context.get(DataContext.Variable.TIMEOUT.camelName);
    CancelSignal cancel =
        new CancelSignal(timeout instanceof Long millis ? Duration.ofMillis(millis) : Duration.ZERO);
    Object flag = context.get(DataContext.Variable.CANCEL_FLAG.camelName);
    if (flag instanceof AtomicBoolean cancelled && cancelled.get()) {
      cancel.cancel();
    }
    return new Execution(cancel, values::get, SqlRequest.DEFAULT_BATCH_ROWS);
  }

  private static void collect(DataContext context, Leaf leaf, Map<Integer, Object> values) {
    for (RemoteSql.Parameter parameter : leaf.sql().parameters()) {
      Object local = context.get("?" + parameter.index());
      values.put(parameter.index(), InternalValues.toJava(local, parameter.type()));
    }
    leaf.streams().forEach(stream -> collect(context, stream, values));
  }
}
