package io.calcrete.duckdb;

import io.calcrete.backend.HostProvider;
import io.calcrete.backend.StreamingBackend;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The host of a process: one DuckDB in memory that holds nothing and is shut in. System properties limit it: {@code
 * calcrete.host.memory_limit} (such as {@code 2GB}), {@code calcrete.host.threads} and {@code
 * calcrete.host.temp_directory}.
 *
 * <p>To DuckDB every stream has one row, so that it must not choose the order of joins: the planner has.
 */
public final class PrivateHost implements HostProvider {
  private static final String LIMITS = "calcrete.host.";

  @Override
  public StreamingBackend host() {
    return Holder.HOST;
  }

  private static DuckDbBackend make() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("disabled_optimizers", "join_order,build_side_probe_side");
    for (String limit : new String[] {"memory_limit", "threads", "temp_directory"}) {
      String value = System.getProperty(LIMITS + limit);
      if (value != null) {
        settings.put(limit, value);
      }
    }
    return new DuckDbBackend(
        new DuckDbSource(
            Optional.empty(), Map.of(), Map.of(), Optional.empty(), Optional.empty(), true, true,
            Duration.ofMinutes(1), settings));
  }

  private static final class Holder {
    static final DuckDbBackend HOST = make();
  }
}
