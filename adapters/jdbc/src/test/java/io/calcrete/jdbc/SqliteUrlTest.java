package io.calcrete.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.calcrete.conformance.Asking;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms of an SQLite URL. */
class SqliteUrlTest {
  @TempDir Path folder;

  private void finds(String file, String url) {
    Databases.sqlite(folder.resolve(file), "CREATE TABLE IF NOT EXISTS t AS SELECT 7 AS c");
    try (JdbcBackend backend = Databases.backend(Map.of("url", url, "baseDirectory", folder.toString()))) {
      assertThat(backend.name()).isEqualTo("SQLite " + file);
      assertThat(Asking.of(backend).one("SELECT c FROM t", Asking.BIGINT)).isEqualTo(7L);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "sales.db, jdbc:sqlite:sales.db",
    "sales.db, jdbc:sqlite:./sales.db",
    "sales.db, jdbc:sqlite:nowhere/../sales.db",
    "sales.db, jdbc:sqlite:file:sales.db",
    "sales.db, jdbc:sqlite:file:sales.db?mode=ro",
    "sales.db, jdbc:sqlite:sales.db?cache_size=100",
    "a b.db, jdbc:sqlite:a b.db",
    "a b.db, jdbc:sqlite:file:a%20b.db",
    "a+b.db, jdbc:sqlite:file:a+b.db",
    "100%.db, jdbc:sqlite:100%.db",
    "100%.db, jdbc:sqlite:file:100%25.db",
    "a#b.db, jdbc:sqlite:file:a%23b.db",
    "Ilık 日本.db, jdbc:sqlite:Ilık 日本.db",
    "Ilık 日本.db, jdbc:sqlite:file:Ilık%20日本.db"
  })
  void aRelativePathStartsFromTheModelsFolder(String file, String url) {
    finds(file, url);
  }

  @Test
  void anAbsolutePathIsItself() {
    finds("sales.db", "jdbc:sqlite:" + folder.resolve("sales.db"));
    finds("sales.db", "jdbc:sqlite:file:" + folder.resolve("sales.db"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:sqlite::memory:",
        "jdbc:sqlite:",
        "jdbc:sqlite:file::memory:",
        "jdbc:sqlite:file:x?mode=memory",
        "jdbc:sqlite:file:/x?vfs=memdb",
      })
  void memory(String url) {
    try (JdbcBackend backend = Databases.backend(Map.of("url", url))) {
      assertThat(backend.name()).isEqualTo("SQLite in memory");
      assertThat(backend.catalog().tables()).isEmpty();
    }
  }

  @Test
  void aUrlOfAnotherKindIsAFault() {
    assertThat(Databases.faults(Map.of("url", "sqlite:sales.db")))
        .containsExactly(
            "'url' takes a JDBC URL such as \"jdbc:sqlite:sales.db\", and this one does not begin with 'jdbc:'");
  }

  @Test
  void aDriverThatIsNotThereIsAFault() {
    assertThat(Databases.faults(Map.of("url", "jdbc:nosuch:db")))
        .singleElement()
        .asString()
        .startsWith("'url' begins with 'jdbc:nosuch', and no driver on the class path takes that");
    assertThat(Databases.faults(Map.of("url", "jdbc:h2:mem:x", "driver", "no.such.Driver")))
        .containsExactly(
            "'driver' names the class no.such.Driver, which is not on the class path; add the driver's jar");
  }
}
