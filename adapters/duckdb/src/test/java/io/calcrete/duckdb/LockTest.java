package io.calcrete.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.calcrete.backend.CalcreteException;
import io.calcrete.backend.SqlState;
import io.calcrete.conformance.Asking;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A database that is open is shut in, unless the model says otherwise. */
class LockTest {
  @TempDir Path folder;

  @BeforeEach
  void files() {
    Databases.duckdb(folder.resolve("sales.duckdb"), "CREATE TABLE t AS SELECT 1 AS c");
    Databases.duckdb(folder.resolve("other.duckdb"), "CREATE TABLE t AS SELECT 2 AS c");
    Databases.text(folder.resolve("t.csv"), "c", "3");
    Databases.text(folder.resolve("secret.csv"), "c", "4");
  }

  private DuckDbBackend backend(boolean locked) {
    Map<String, Object> operand = new HashMap<>(Map.of("database", "sales.duckdb", "files", Map.of("f", "t.csv")));
    if (!locked) {
      operand.put("locked", false);
    }
    return Databases.backend(folder, operand);
  }

  private String inFolder(String sql) {
    return sql.replace("FOLDER", folder.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "COPY main.t TO 'FOLDER/out.csv'",
        "COPY (SELECT 1) TO 'FOLDER/t.parquet' (FORMAT parquet)",
        "EXPORT DATABASE 'FOLDER/out'",
        "SELECT content FROM read_text('/etc/passwd')",
        "SELECT c FROM read_csv('FOLDER/secret.csv')",
        "SELECT c FROM 'FOLDER/secret.csv'",
        "SELECT c FROM read_csv('FOLDER/*.csv')",
        "SELECT file FROM glob('FOLDER/*')",
        "ATTACH 'FOLDER/new.duckdb' AS n; SELECT 'x'",
      })
  void noOtherFileIsReachedByAQuery(String sql) {
    isForbidden(sql, Asking.TEXT);
    assertThat(folder.resolve("out.csv")).doesNotExist();
    assertThat(folder.resolve("new.duckdb")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ATTACH 'FOLDER/other.duckdb' AS o",
        "ATTACH 'FOLDER/new.duckdb' AS n",
        "INSTALL httpfs",
        "LOAD 'FOLDER/evil.duckdb_extension'",
      })
  void nothingIsAttachedOrLoaded(String sql) {
    isForbidden(sql, Asking.BOOLEAN);
    assertThat(folder.resolve("new.duckdb")).doesNotExist();
  }

  private void isForbidden(String sql, ArrowType result) {
    try (DuckDbBackend backend = backend(true)) {
      assertThatThrownBy(() -> Asking.of(backend).rows(inFolder(sql), result))
          .isInstanceOfSatisfying(
              CalcreteException.class, e -> assertThat(e.state()).isEqualTo(SqlState.INSUFFICIENT_PRIVILEGE))
          .hasMessageContaining("Permission Error");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SET enable_external_access = true",
        "SET GLOBAL lock_configuration = false",
        "SET threads = 1",
        "SET TimeZone = 'Asia/Kathmandu'",
        "RESET threads",
        "SET allowed_paths = ['/etc/passwd']",
        "PRAGMA threads = 1",
        "SET SESSION default_null_order = 'nulls_first'",
      })
  void noSettingIsChanged(String sql) {
    try (DuckDbBackend backend = backend(true)) {
      assertThatThrownBy(() -> Asking.of(backend).rows(sql, Asking.BOOLEAN))
          .isInstanceOf(CalcreteException.class)
          .hasMessageContaining("the configuration has been locked");
    }
  }

  @Test
  void whatTheModelNamesIsStillRead() {
    try (DuckDbBackend backend = backend(true)) {
      assertThat(Asking.of(backend).one("SELECT c FROM main.t", Asking.INTEGER)).isEqualTo(1);
      assertThat(Asking.of(backend).one("SELECT c FROM memory.main.f", Asking.BIGINT)).isEqualTo(3L);
    }
  }

  @Test
  void aFileOfTheModelIsNotWritten() {
    try (DuckDbBackend backend = backend(true)) {
      assertThatThrownBy(
              () -> Asking.of(backend).rows(inFolder("COPY main.t TO 'FOLDER/t.csv'"), Asking.TEXT))
          .isInstanceOf(CalcreteException.class);
      assertThat(folder.resolve("t.csv")).hasContent("c\n3\n");
    }
  }

  @Test
  void anUnlockedDatabaseReadsOtherFiles() {
    try (DuckDbBackend backend = backend(false)) {
      assertThat(Asking.of(backend).one(inFolder("SELECT c FROM read_csv('FOLDER/secret.csv')"), Asking.BIGINT))
          .isEqualTo(4L);
    }
  }

  @Test
  void aScriptRunsBeforeTheLock() {
    Databases.text(
        folder.resolve("fill.sql"), inFolder("CREATE TABLE s AS SELECT c FROM read_csv('FOLDER/secret.csv');"));
    try (DuckDbBackend backend = Databases.backend(folder, Map.of("script", "fill.sql"))) {
      assertThat(Asking.of(backend).one("SELECT c FROM memory.main.s", Asking.BIGINT)).isEqualTo(4L);
    }
  }
}
