package io.calcrete.runtime;

import io.calcrete.backend.CalcreteException;
import io.calcrete.backend.SqlState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.calcite.schema.lookup.LikePattern;
import org.apache.calcite.schema.lookup.Lookup;
import org.apache.calcite.schema.lookup.Named;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Things found by name, as written first and then without regard to case; all in memory. */
final class NamedTables<T> implements Lookup<T> {
  private final Map<String, T> byName;
  private final Map<String, List<String>> spellings = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  NamedTables(Map<String, T> byName) {
    this.byName = new LinkedHashMap<>(byName);
    byName.keySet().forEach(name -> spellings.computeIfAbsent(name, n -> new ArrayList<>()).add(name));
  }

  @Override
  public @Nullable T get(String name) {
    return byName.get(name);
  }

  @Override
  public @Nullable Named<T> getIgnoreCase(String name) {
    if (byName.containsKey(name)) {
      return new Named<>(name, byName.get(name));
    }
    List<String> found = spellings.getOrDefault(name, List.of());
    if (found.size() > 1) {
      throw CalcreteException.of(
          SqlState.UNDEFINED_TABLE,
          "'" + name + "' could be any of " + String.join(", ", found) + "; write it as one of them, in double quotes");
    }
    return found.isEmpty() ? null : new Named<>(found.get(0), byName.get(found.get(0)));
  }

  @Override
  public Set<String> getNames(LikePattern pattern) {
    return byName.keySet().stream().filter(pattern.matcher()::apply).collect(Collectors.toSet());
  }
}
