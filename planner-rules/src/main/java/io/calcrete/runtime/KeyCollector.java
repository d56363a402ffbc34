package io.calcrete.runtime;

import io.calcrete.rules.Keys;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.type.SqlTypeName;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Collects the keys of a dynamic filter from the batches of the leaf that has them. Too many become their range, where
 * their type has one that backends order alike; else there is no filter.
 */
final class KeyCollector {
  /** A list of more keys costs a backend more than reading the rows that it would leave out. */
  static final int MOST_KEYS = 10_000;

  private final int column;
  private final boolean ordered;
  private final CompletableFuture<Optional<Keys>> keys = new CompletableFuture<>();
  private final Set<Object> values = new HashSet<>();
  private boolean tooMany;
  private @Nullable Comparable<Object> least;
  private @Nullable Comparable<Object> greatest;

  KeyCollector(int column, RelDataType type) {
    this.column = column;
    this.ordered = type.getSqlTypeName() != SqlTypeName.VARCHAR;
  }

  /** The keys, when all rows have been seen; nothing if there are too many or the leaf failed. */
  CompletableFuture<Optional<Keys>> keys() {
    return keys;
  }

  /** Takes the keys of a batch. */
  synchronized void add(VectorSchemaRoot batch) {
    if (keys.isDone()) {
      return;
    }
    FieldVector vector = batch.getVector(column);
    RowDecoder.Column decoded = RowDecoder.column(vector);
    for (int row = 0; row < batch.getRowCount(); row++) {
      Object value = decoded.value(row);
      if (value != null) {
        add(value);
      }
    }
    if (tooMany && !ordered) {
      giveUp();
    }
  }

  @SuppressWarnings("unchecked")
  private void add(Object value) {
    if (ordered) {
      Comparable<Object> comparable = (Comparable<Object>) value;
      least = least == null || comparable.compareTo(least) < 0 ? comparable : least;
      greatest = greatest == null || comparable.compareTo(greatest) > 0 ? comparable : greatest;
    }
    if (!tooMany) {
      values.add(value);
      tooMany = values.size() > MOST_KEYS;
    }
  }

  /** All rows have been seen. */
  synchronized void end() {
    keys.complete(
        Optional.of(tooMany ? new Keys(List.of(least, greatest), true) : new Keys(List.copyOf(values), false)));
  }

  /** Whoever waits goes on without. */
  void giveUp() {
    keys.complete(Optional.empty());
  }
}
