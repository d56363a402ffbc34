package io.calcrete.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The catalog is what the database held when it was read, until it is read again. */
class RefreshTest {
  @TempDir Path folder;

  @Test
  void tablesComeChangeAndGoWithARefresh() throws Exception {
    try (var program = Databases.connect("")) {
      String name = LiveConnections.register(program);
      try (DuckDbBackend backend = Databases.backend(folder, Map.of("connection", name))) {
        assertThat(Databases.paths(backend)).isEmpty();
        Databases.execute(program, "CREATE TABLE t (c INTEGER)");
        assertThat(Databases.paths(backend)).as("before").isEmpty();
        backend.refresh();
        assertThat(Databases.paths(backend)).containsExactly("main.t");
        Databases.execute(program, "ALTER TABLE t ADD COLUMN d INTEGER", "INSERT INTO t VALUES (1, 2)");
        backend.refresh();
        assertThat(Databases.table(backend, "t").columns()).hasSize(2);
        assertThat(Databases.table(backend, "t").rowCount()).hasValue(1);
        Databases.execute(program, "DROP TABLE t");
        backend.refresh();
        assertThat(Databases.paths(backend)).isEmpty();
      } finally {
        LiveConnections.release(name);
      }
    }
  }

  @Test
  void theCatalogIsReadOnce() {
    try (DuckDbBackend backend = Databases.backend(folder, Map.of())) {
      assertThat(backend.catalog()).isSameAs(backend.catalog());
    }
  }
}
