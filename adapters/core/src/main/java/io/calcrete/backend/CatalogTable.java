package io.calcrete.backend;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A table or view of a backend.
 *
 * @param path how the backend itself names it, outermost first, such as {@code [main, orders]}; the last element is
 *     the table's name, the one before it the remote schema's, if the backend has schemas
 * @param kind table or view
 * @param columns in the backend's order
 * @param keys unique keys, each a set of column indexes from 0; the primary key first
 * @param rowCount an estimate, empty if the backend has none
 * @param comment what the backend's owner says of it, or null
 */
public record CatalogTable(
    List<String> path,
    Kind kind,
    List<CatalogColumn> columns,
    List<Set<Integer>> keys,
    OptionalDouble rowCount,
    @Nullable String comment) {

  /** What JDBC calls the table's type. */
  public enum Kind {
    TABLE,
    VIEW
  }

  public CatalogTable {
    path = List.copyOf(path);
    requireNonNull(kind, "kind");
    columns = List.copyOf(columns);
    keys = keys.stream().map(Set::copyOf).toList();
    requireNonNull(rowCount, "rowCount");
    if (path.isEmpty()) {
      throw new IllegalArgumentException("a table needs a name");
    }
  }

  /** The table's own name. */
  public String name() {
    return path.get(path.size() - 1);
  }

  /** The name of the remote schema, or null if the backend has none. */
  public @Nullable String schema() {
    return path.size() < 2 ? null : path.get(path.size() - 2);
  }
}
