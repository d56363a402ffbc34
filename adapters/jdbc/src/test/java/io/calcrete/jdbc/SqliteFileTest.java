package io.calcrete.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.calcrete.backend.CalcreteException;
import io.calcrete.backend.SqlState;
import io.calcrete.conformance.Asking;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SQLite files, good and odd ones. */
class SqliteFileTest {
  private static final String COUNT = "SELECT count(*) FROM t";

  @TempDir Path folder;

  private Path sales() {
    return Databases.sqlite(folder.resolve("sales.db"), "CREATE TABLE t (c INTEGER)", "INSERT INTO t VALUES (1), (2)");
  }

  private static JdbcBackend backend(Path file) {
    return Databases.backend(Map.of("url", "jdbc:sqlite:" + file, "connectionTimeout", "1s"));
  }

  private void isFault(String file, String words) {
    assertThat(Databases.faults(Map.of("url", "jdbc:sqlite:" + folder.resolve(file))))
        .containsExactly("'url' names " + words);
  }

  @Test
  void itIsCalledByItsName() {
    try (JdbcBackend backend = backend(sales())) {
      assertThat(backend.name()).isEqualTo("SQLite sales.db");
    }
  }

  @Test
  void aFileThatIsMissingIsAFaultWithTheNearestName() {
    sales();
    Path missing = folder.resolve("sale.db");
    isFault("sale.db", "the file " + missing + ", which does not exist; did you mean 'sales.db'?");
    assertThat(missing).doesNotExist();
  }

  @Test
  void aFolderIsNoFile() {
    isFault("", folder + ", which is not a file");
  }

  @Test
  void aTextFileIsNoDatabase() throws IOException {
    Path file = Files.writeString(folder.resolve("notes.db"), "dear diary, this is not a database at all");
    isFault("notes.db", "the file " + file + ", which is not an SQLite database, or is encrypted");
  }

  @Test
  void anEncryptedFileIsNoDatabaseThatCanBeRead() throws IOException {
    byte[] noise = new byte[8192];
    new Random(42).nextBytes(noise);
    Path file = Files.write(folder.resolve("safe.db"), noise);
    isFault("safe.db", "the file " + file + ", which is not an SQLite database, or is encrypted");
  }

  @Test
  void anEmptyFileIsADatabaseWithoutTables() throws IOException {
    try (JdbcBackend backend = backend(Files.createFile(folder.resolve("empty.db")))) {
      assertThat(backend.catalog().tables()).isEmpty();
    }
  }

  @Test
  void aFileThatIsDamagedIsAnErrorThatSaysSo() throws IOException {
    Path file = sales();
    byte[] bytes = Files.readAllBytes(file);
    for (int i = 100; i < bytes.length; i++) {
      bytes[i] = (byte) 0xa5;
    }
    Files.write(file, bytes);
    try (JdbcBackend backend = backend(file)) {
      assertThatThrownBy(backend::catalog)
          .isInstanceOfSatisfying(CalcreteException.class, e -> assertThat(e.state()).isEqualTo(SqlState.IO_ERROR))
          .hasMessageStartingWith("SQLite sales.db: ")
          .hasMessageContaining("malformed");
    }
  }

  @Test
  void aFileWhoseHeaderIsDamagedIsAnErrorThatSaysSo() throws IOException {
    Path file = Files.writeString(folder.resolve("head.db"), "SQLite format 3\0" + "x".repeat(4096));
    try (JdbcBackend backend = backend(file)) {
      assertThatThrownBy(backend::catalog)
          .isInstanceOfSatisfying(
              CalcreteException.class, e -> assertThat(e.state()).isEqualTo(SqlState.CONNECTION_FAILED))
          .hasMessage("SQLite head.db: the file is not an SQLite database, or is encrypted");
    }
  }

  @Test
  void itIsReadOnlyUnlessTheModelSaysOtherwise() {
    Path file = sales();
    String insert = "INSERT INTO t VALUES (3) RETURNING c";
    try (JdbcBackend backend = backend(file)) {
      assertThatThrownBy(() -> Asking.of(backend).one(insert, Asking.BIGINT))
          .isInstanceOfSatisfying(CalcreteException.class, e -> assertThat(e.state()).isEqualTo(SqlState.READ_ONLY));
      assertThat(Asking.of(backend).one(COUNT, Asking.BIGINT)).isEqualTo(2L);
    }
    try (JdbcBackend backend = Databases.backend(Map.of("url", "jdbc:sqlite:" + file, "readOnly", false))) {
      assertThat(Asking.of(backend).one(insert, Asking.BIGINT)).isEqualTo(3L);
      assertThat(Asking.of(backend).one(COUNT, Asking.BIGINT)).isEqualTo(3L);
    }
  }

  @Test
  void aPragmaDoesNotMakeItWritable() {
    try (JdbcBackend backend = Databases.backend(Map.of("url", "jdbc:sqlite:" + sales(), "poolSize", 1))) {
      Asking.of(backend).rows("PRAGMA query_only", Asking.BIGINT);
      assertThatThrownBy(() -> Asking.of(backend).rows("PRAGMA query_only = 0", Asking.BIGINT))
          .isInstanceOf(CalcreteException.class);
      assertThatThrownBy(() -> Asking.of(backend).one("DELETE FROM t RETURNING c", Asking.BIGINT))
          .isInstanceOfSatisfying(CalcreteException.class, e -> assertThat(e.state()).isEqualTo(SqlState.READ_ONLY));
    }
  }

  @Test
  void aFileThatSomebodyWritesInWalModeIsReadAsItWasCommitted() throws SQLException {
    Path file = sales();
    Databases.sqlite(file, "PRAGMA journal_mode = WAL");
    try (Connection writer = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = writer.createStatement();
        JdbcBackend backend = backend(file)) {
      statement.executeUpdate("INSERT INTO t VALUES (3)");
      assertThat(Asking.of(backend).one(COUNT, Asking.BIGINT)).as("in the log only").isEqualTo(3L);
      writer.setAutoCommit(false);
      statement.executeUpdate("INSERT INTO t VALUES (4)");
      assertThat(Asking.of(backend).one(COUNT, Asking.BIGINT)).as("not committed").isEqualTo(3L);
      writer.commit();
      assertThat(Asking.of(backend).one(COUNT, Asking.BIGINT)).as("committed").isEqualTo(4L);
    }
  }

  @Test
  void aFileThatSomebodyHasLockedIsAnErrorThatSaysSo() throws SQLException {
    Path file = sales();
    try (Connection writer = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = writer.createStatement();
        JdbcBackend backend = Databases.backend(Map.of("url", "jdbc:sqlite:" + file, "connectionTimeout", "250ms"))) {
      assertThat(Asking.of(backend).one(COUNT, Asking.BIGINT)).isEqualTo(2L);
      statement.executeUpdate("BEGIN EXCLUSIVE");
      assertThatThrownBy(() -> Asking.of(backend).one(COUNT, Asking.BIGINT))
          .isInstanceOfSatisfying(
              CalcreteException.class, e -> assertThat(e.state()).isEqualTo(SqlState.LOCK_NOT_AVAILABLE))
          .hasMessageContaining("another process writes to it: try again, or raise 'connectionTimeout'");
      statement.executeUpdate("ROLLBACK");
      assertThat(Asking.of(backend).one(COUNT, Asking.BIGINT)).isEqualTo(2L);
    }
  }
}
