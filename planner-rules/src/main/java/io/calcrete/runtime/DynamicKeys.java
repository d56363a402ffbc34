package io.calcrete.runtime;

import io.calcrete.rules.KeySource;
import io.calcrete.rules.Keys;
import io.calcrete.rules.RemoteSql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The dynamic filters of an execution: who collects keys, and what a leaf that waits for some is sent. */
final class DynamicKeys {
  /** What a wrong guess costs at most. */
  private static final long LONGEST_WAIT_SECONDS = 2;

  private final Map<Integer, KeyCollector> collectors = new HashMap<>();

  /** The collectors of a leaf that is about to start. All leaves must be told of before one of them asks for keys. */
  synchronized void announce(Leaf leaf) {
    for (KeySource source : leaf.sources()) {
      collectors.computeIfAbsent(
          source.id(),
          id -> new KeyCollector(source.column(), leaf.rowType().getFieldList().get(source.column()).getType()));
    }
  }

  /** Those who collect from a leaf. */
  synchronized List<KeyCollector> of(Leaf leaf) {
    List<KeyCollector> found = new ArrayList<>();
    leaf.sources().forEach(source -> Optional.ofNullable(collectors.get(source.id())).ifPresent(found::add));
    return found;
  }

  /**
   * What a leaf is sent, once the keys that it waits for are there; nothing if no row can match. Waits for a while, and
   * then goes without.
   */
  Optional<RemoteSql> sql(Leaf leaf) {
    if (leaf.filters().isEmpty()) {
      return Optional.of(leaf.sql());
    }
    Map<Integer, Keys> known = new HashMap<>();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_WAIT_SECONDS);
    for (int id : leaf.filters()) {
      await(id, deadline).ifPresent(keys -> known.put(id, keys));
    }
    if (known.values().stream().anyMatch(Keys::isEmpty)) {
      return Optional.empty();
    }
    return Optional.of(known.isEmpty() ? leaf.sql() : leaf.sql(id -> Optional.ofNullable(known.get(id))));
  }

  private Optional<Keys> await(int id, long deadline) {
    KeyCollector collector;
    synchronized (this) {
      collector = collectors.get(id);
    }
    if (collector == null) {
      return Optional.empty();
    }
    try {
      return collector.keys().get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException | ExecutionException e) {
      collector.giveUp();
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** Nobody waits any more. */
  synchronized void giveUp() {
    collectors.values().forEach(KeyCollector::giveUp);
  }
}
