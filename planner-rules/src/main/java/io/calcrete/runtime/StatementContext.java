package io.calcrete.runtime;

import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.calcite.DataContext;
import org.apache.calcite.adapter.java.JavaTypeFactory;
import org.apache.calcite.linq4j.QueryProvider;
import org.apache.calcite.schema.SchemaPlus;
import org.checkerframework.checker.nullness.qual.Nullable;

/** What generated code may ask for while it runs: the execution, the parameters, and what was handed over by reference. */
final class StatementContext implements DataContext {
  private final Execution execution;
  private final Map<String, Object> stash;
  private final JavaTypeFactory types;
  private final AtomicBoolean cancelled = new AtomicBoolean();
  private final long now = System.currentTimeMillis();

  StatementContext(Execution execution, Map<String, Object> stash, JavaTypeFactory types) {
    this.execution = execution;
    this.stash = stash;
    this.types = types;
    execution.cancel().onCancel(() -> cancelled.set(true));
  }

  @Override
  public @Nullable SchemaPlus getRootSchema() {
    return null;
  }

  @Override
  public JavaTypeFactory getTypeFactory() {
    return types;
  }

  @Override
  public QueryProvider getQueryProvider() {
    throw new UnsupportedOperationException("statements are not planned while they run");
  }

  @Override
  public @Nullable Object get(String name) {
    if (name.startsWith("?")) {
      return InternalValues.toInternal(execution.parameter(Integer.parseInt(name.substring(1))));
    }
    if (name.equals(Execution.KEY)) {
      return execution;
    }
    if (name.equals(Variable.CANCEL_FLAG.camelName)) {
      return cancelled;
    }
    if (name.equals(Variable.TIME_ZONE.camelName)) {
      return TimeZone.getTimeZone("UTC");
    }
    if (name.equals(Variable.LOCALE.camelName)) {
      return Locale.ROOT;
    }
    if (name.equals(Variable.UTC_TIMESTAMP.camelName)
        || name.equals(Variable.CURRENT_TIMESTAMP.camelName)
        || name.equals(Variable.LOCAL_TIMESTAMP.camelName)) {
      return now;
    }
    return stash.get(name);
  }
}
