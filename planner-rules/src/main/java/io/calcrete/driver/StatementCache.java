package io.calcrete.driver;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
import io.calcrete.backend.Backend;
import io.calcrete.backend.Catalog;
import io.calcrete.rules.CalcretePlanner;
import io.calcrete.runtime.Plan;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Statements that were planned, shared by the connections of the process. A plan is of use as long as the backends that
 * it asks are the session's and hold what they held when it was made.
 */
public final class StatementCache {
  private static final int MOST_STATEMENTS = 1_000;

  private static final Cache<Key, Entry> STATEMENTS =
      Caffeine.newBuilder().maximumSize(MOST_STATEMENTS).recordStats().build();

  private StatementCache() {}

  /**
   * Everything that a plan hangs on beside the catalogs: what the session is, and with the model what its user may see.
   *
   * @param model the model's text and where its paths begin
   */
  record Key(
      String model,
      String sql,
      @Nullable String defaultSchema,
      ZoneId zone,
      String user,
      CalcretePlanner.Choices choices) {}

  /** A plan with the catalogs that it was made from. */
  private record Entry(Prepared prepared, Map<Backend, Catalog> catalogs) {
    boolean isCurrent(Set<Backend> backends) {
      return catalogs.entrySet().stream()
          .allMatch(made -> backends.contains(made.getKey()) && made.getKey().catalog() == made.getValue());
    }
  }

  /** The plan of a statement, if it is known and of use to a session with these backends. */
  static Optional<Prepared> find(Key key, Set<Backend> backends) {
    Entry entry = STATEMENTS.getIfPresent(key);
    if (entry == null) {
      return Optional.empty();
    }
    if (!entry.isCurrent(backends)) {
      STATEMENTS.invalidate(key);
      return Optional.empty();
    }
    return Optional.of(entry.prepared);
  }

  static void put(Key key, Prepared prepared) {
    Map<Backend, Catalog> catalogs = new HashMap<>();
    for (Backend backend : Plan.backends(prepared.plan())) {
      catalogs.put(backend, backend.catalog());
    }
    STATEMENTS.put(key, new Entry(prepared, catalogs));
  }

  /** How often a statement was known, since the process began. */
  public static CacheStats statistics() {
    return STATEMENTS.stats();
  }

  /** Forgets every plan. */
  public static void clear() {
    STATEMENTS.invalidateAll();
  }
}
