package io.calcrete.backend.config;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Gathers the faults of all schemas of a model into one report.
 *
 * <p>Calcite makes the schemas of a model one after the other and stops at the first error. While somebody {@link
 * #collect collects}, a faulty schema reports here and Calcite goes on; without, the fault is thrown at once.
 */
public final class ModelFaults {
  private static final ThreadLocal<@Nullable List<String>> COLLECTED = new ThreadLocal<>();

  private ModelFaults() {}

  /**
   * Runs what loads a model.
   *
   * @throws ModelException with every fault that was reported meanwhile
   */
  public static <T> T collect(Callable<T> load) throws Exception {
    List<String> faults = new ArrayList<>();
    COLLECTED.set(faults);
    try {
      T loaded = load.call();
      if (!faults.isEmpty()) {
        throw new ModelException(faults);
      }
      return loaded;
    } finally {
      COLLECTED.remove();
    }
  }

  /** Reports the faults of a schema; returns only while somebody collects. */
  public static void report(String schema, List<String> faults) {
    report(faults.stream().map(fault -> "schema '" + schema + "': " + fault).toList());
  }

  /** Reports faults that are no schema's; returns only while somebody collects, or if there are none. */
  public static void report(List<String> faults) {
    List<String> collected = COLLECTED.get();
    if (collected != null) {
      collected.addAll(faults);
    } else if (!faults.isEmpty()) {
      throw new ModelException(faults);
    }
  }
}
