package io.calcrete.duckdb;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Settings of DuckDB that a model may not set, because the meaning of a statement, the layout of batches or the lock
 * hangs on them.
 */
final class DuckDbSettings {
  private static final Set<String> OURS =
      Set.of(
          "access_mode",
          "allow_unsigned_extensions",
          "allowed_directories",
          "allowed_paths",
          "arrow_large_buffer_size",
          "arrow_lossless_conversion",
          "arrow_output_list_view",
          "arrow_output_version",
          "calendar",
          "collation",
          "default_collation",
          "default_null_order",
          "default_order",
          "enable_external_access",
          "error_on_division_by_zero",
          "ieee_floating_point_ops",
          "integer_division",
          "jdbc_stream_results",
          "lock_configuration",
          "null_order",
          "old_implicit_casting",
          "produce_arrow_string_view",
          "scalar_subquery_error_on_multiple_rows",
          "schema",
          "search_path",
          "timezone");

  private DuckDbSettings() {}

  /** Adds a fault for each setting that is not a model's to set. */
  static void check(Map<String, Object> settings, List<String> faults) {
    settings.keySet().stream()
        .filter(name -> OURS.contains(name.toLowerCase(Locale.ROOT)))
        .forEach(name -> faults.add("'settings." + name + "' is decided by Calcrete: answers hang on it"));
  }
}
