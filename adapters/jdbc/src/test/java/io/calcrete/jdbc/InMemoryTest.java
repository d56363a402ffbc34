package io.calcrete.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.calcrete.backend.BackendSession;
import io.calcrete.backend.CalcreteException;
import io.calcrete.conformance.Asking;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A database in memory holds what a script puts into it, for as long as its backend is open. */
class InMemoryTest {
  private static final String COUNT = "SELECT count(*) FROM t";

  @TempDir Path folder;

  private JdbcBackend filled(String url, String script) throws IOException {
    Path file = Files.writeString(Files.createTempFile(folder, "fill", ".sql"), script);
    return Databases.backend(Map.of("url", url, "script", file.toString()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdbc:sqlite::memory:", "jdbc:h2:mem:filled"})
  void theScriptIsRunOnceForAllConnections(String url) throws IOException {
    String script = """
        -- it's a comment; with a semicolon
        CREATE TABLE t (c INTEGER, d VARCHAR(20));
        /* another; one */
        INSERT INTO t VALUES (1, 'a;b'), (2, 'it''s');
        """;
    try (JdbcBackend backend = filled(url, script);
        BackendSession one = backend.open();
        BackendSession other = backend.open()) {
      assertThat(one).isNotSameAs(other);
      assertThat(Asking.of(backend).column("SELECT d FROM t ORDER BY c", Asking.TEXT)).containsExactly("a;b", "it's");
      assertThat(Asking.of(backend).one(COUNT, Asking.BIGINT)).isEqualTo(2L);
    }
  }

  @Test
  void aTriggerHasStatementsInIt() throws IOException {
    String script = """
        CREATE TABLE t (c INTEGER);
        CREATE TRIGGER tr AFTER INSERT ON t WHEN new.c < 3 BEGIN
          INSERT INTO t VALUES (new.c + 10);
          UPDATE t SET c = c + 100 WHERE c = new.c;
        END;
        INSERT INTO t VALUES (1);
        """;
    try (JdbcBackend backend = filled("jdbc:sqlite::memory:", script)) {
      assertThat(Asking.of(backend).column("SELECT c FROM t ORDER BY c", Asking.BIGINT)).containsExactly(11L, 101L);
    }
  }

  @Test
  void statementsEndAtTheSemicolonsThatAreNotInSomethingElse() {
    assertThat(Script.statements("a 'x;''y' ; -- z;\n b \"q;\"\"r\"; /* ; \n ; */ c ;; \n"))
        .containsExactly("a 'x;''y'", "b \"q;\"\"r\"", "/* ; \n ; */ c");
  }

  @Test
  void everyBackendHasAMemoryOfItsOwn() throws IOException {
    try (JdbcBackend one = filled("jdbc:sqlite::memory:", "CREATE TABLE t (c INTEGER);");
        JdbcBackend other = filled("jdbc:sqlite::memory:", "CREATE TABLE u (c INTEGER);")) {
      assertThat(one.catalog().tables()).singleElement().satisfies(table -> assertThat(table.name()).isEqualTo("t"));
      assertThat(other.catalog().tables()).singleElement().satisfies(table -> assertThat(table.name()).isEqualTo("u"));
    }
  }

  @Test
  void itIsReadOnlyOnceItIsFilled() throws IOException {
    try (JdbcBackend backend = filled("jdbc:sqlite::memory:", "CREATE TABLE t (c INTEGER);")) {
      assertThatThrownBy(() -> Asking.of(backend).one("INSERT INTO t VALUES (1) RETURNING c", Asking.BIGINT))
          .isInstanceOf(CalcreteException.class);
      assertThat(Asking.of(backend).one(COUNT, Asking.BIGINT)).isEqualTo(0L);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdbc:sqlite::memory:", "jdbc:h2:mem:failing"})
  void aScriptThatFailsSaysWhy(String url) throws IOException {
    try (JdbcBackend backend = filled(url, "CREATE TABLE t (c INTEGER); INSERT INTO nowhere VALUES (1);")) {
      assertThatThrownBy(backend::catalog).isInstanceOf(CalcreteException.class).hasMessageContaining("nowhere");
    }
  }

  @Test
  void aScriptIsForMemoryOnlyAndMustBeThere() {
    Path file = Databases.sqlite(folder.resolve("t.db"), "CREATE TABLE t (c INTEGER)");
    Path script = folder.resolve("none.sql");
    assertThat(Databases.faults(Map.of("url", "jdbc:sqlite:" + file, "script", script.toString())))
        .isEqualTo(
            List.of(
                "'script' names the file " + script + ", which does not exist",
                "'script' fills an in-memory database, and 'url' does not name one"));
  }
}
