package io.calcrete.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.calcrete.backend.CalcreteException;
import io.calcrete.backend.SqlState;
import io.calcrete.conformance.Asking;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings of DuckDB in a model. */
class SettingsTest {
  @TempDir Path folder;

  private DuckDbBackend with(String setting, Object value) {
    return Databases.backend(folder, Map.of("settings", Map.of(setting, value)));
  }

  @Test
  void theyAreDuckDbs() {
    try (DuckDbBackend backend = with("threads", 1)) {
      assertThat(Asking.of(backend).one("SELECT current_setting('threads')", Asking.BIGINT)).isEqualTo(1L);
    }
  }

  @Test
  void theirNamesAreFoundWithoutRegardToCase() {
    try (DuckDbBackend backend = with("MEMORY_LIMIT", "64MiB")) {
      assertThat(Asking.of(backend).one("SELECT current_setting('memory_limit')", Asking.TEXT)).isEqualTo("64.0 MiB");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TimeZone",
        "DEFAULT_COLLATION",
        "INTEGER_DIVISION",
        "lock_configuration",
        "enable_external_access",
        "default_null_order",
        "arrow_output_version",
        "access_mode",
        "search_path",
      })
  void whatAnswersHangOnIsRefused(String setting) {
    assertThat(Databases.faults(folder, Map.of("settings", Map.of(setting, "x"))))
        .containsExactly("'settings." + setting + "' is decided by Calcrete: answers hang on it");
  }

  @Test
  void aNameThatDuckDbDoesNotKnowIsNamed() {
    try (DuckDbBackend backend = with("memory_limt", "1GB")) {
      assertThatThrownBy(backend::open)
          .isInstanceOfSatisfying(CalcreteException.class, e -> assertThat(e.state()).isEqualTo(SqlState.CONFIGURATION))
          .hasMessageContaining("'settings' has a name that DuckDB does not know")
          .hasMessageContaining("memory_limt");
    }
  }

  @Test
  void aValueThatDuckDbDoesNotTakeIsAnErrorOfItsSetting() {
    try (DuckDbBackend backend = with("memory_limit", "much")) {
      assertThatThrownBy(backend::open)
          .isInstanceOf(CalcreteException.class)
          .hasMessageStartingWith("DuckDB in memory: ")
          .hasMessageContaining("\"memory_limit\"");
    }
  }

  @Test
  void aQueryThatNeedsMoreMemoryIsToldWhichSettingToRaise() {
    try (DuckDbBackend backend =
        Databases.backend(
            folder, Map.of("settings", Map.of("memory_limit", "20MB", "max_temp_directory_size", "1MB")))) {
      assertThatThrownBy(
              () ->
                  Asking.of(backend)
                      .one("SELECT count(*) FROM (SELECT DISTINCT md5(CAST(i AS VARCHAR)) FROM range(5000000) AS r(i))",
                          Asking.BIGINT))
          .isInstanceOfSatisfying(CalcreteException.class, e -> assertThat(e.state()).isEqualTo(SqlState.OUT_OF_MEMORY))
          .hasMessageContaining("raise 'memory_limit'");
    }
  }
}
