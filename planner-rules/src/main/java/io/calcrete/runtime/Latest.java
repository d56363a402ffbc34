package io.calcrete.runtime;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import java.util.function.Supplier;
import org.apache.calcite.schema.lookup.LikePattern;
import org.apache.calcite.schema.lookup.Lookup;
import org.apache.calcite.schema.lookup.Named;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Looks into what there is now: Calcite keeps the first lookup that a schema gives it. */
final class Latest<T> implements Lookup<T> {
  private final Supplier<? extends Lookup<T>> now;

  Latest(Supplier<? extends Lookup<T>> now) {
    this.now = requireNonNull(now, "now");
  }

  @Override
  public @Nullable T get(String name) {
    return now.get().get(name);
  }

  @Override
  public @Nullable Named<T> getIgnoreCase(String name) {
    return now.get().getIgnoreCase(name);
  }

  @Override
  public Set<String> getNames(LikePattern pattern) {
    return now.get().getNames(pattern);
  }
}
