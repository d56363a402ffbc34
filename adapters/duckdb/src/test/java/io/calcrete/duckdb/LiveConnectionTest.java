package io.calcrete.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.calcrete.backend.CalcreteException;
import io.calcrete.backend.SqlState;
import io.calcrete.conformance.Asking;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A database that a program of this process has open. */
class LiveConnectionTest {
  private static final String COUNT = "SELECT count(*) FROM main.t";

  @TempDir Path folder;
  private DuckDBConnection program;
  private String name;
  private DuckDbBackend backend;

  @BeforeEach
  void open() throws SQLException {
    program = Databases.connect("");
    Databases.execute(program, "CREATE TABLE t (c INTEGER)", "INSERT INTO t VALUES (1)");
    name = LiveConnections.register(program);
    backend = Databases.backend(folder, Map.of("connection", name));
  }

  @AfterEach
  void close() throws SQLException {
    backend.close();
    LiveConnections.release(name);
    program.close();
  }

  private void failsWith(SqlState state, String... words) {
    assertThatThrownBy(() -> Asking.of(backend).one(COUNT, Asking.BIGINT))
        .isInstanceOfSatisfying(CalcreteException.class, e -> assertThat(e.state()).isEqualTo(state))
        .hasMessageContainingAll(words);
  }

  @Test
  void itsTablesAreThere() {
    assertThat(backend.name()).isEqualTo("DuckDB connection " + name);
    assertThat(Databases.paths(backend)).containsExactly("main.t");
    assertThat(Asking.of(backend).one(COUNT, Asking.BIGINT)).isEqualTo(1L);
  }

  @Test
  void onlyCommittedRowsAreSeen() throws SQLException {
    program.setAutoCommit(false);
    Databases.execute(program, "INSERT INTO t VALUES (2), (3)");
    assertThat(Asking.of(backend).one(COUNT, Asking.BIGINT)).isEqualTo(1L);
    program.commit();
    assertThat(Asking.of(backend).one(COUNT, Asking.BIGINT)).isEqualTo(3L);
  }

  @Test
  void theProgramsTemporaryTablesAreItsOwn() throws SQLException {
    Databases.execute(program, "CREATE TEMP TABLE mine (c INTEGER)");
    assertThat(Databases.paths(backend)).containsExactly("main.t");
  }

  @Test
  void aConnectionThatHasBeenClosedIsToldOf() throws SQLException {
    Asking.of(backend).one(COUNT, Asking.BIGINT);
    program.close();
    failsWith(
        SqlState.CONNECTION_LOST, "'" + name + "' has been closed or released", "LiveConnections.register(\"" + name);
  }

  @Test
  void aConnectionThatHasBeenReleasedIsToldOf() throws SQLException {
    Asking.of(backend).one(COUNT, Asking.BIGINT);
    LiveConnections.release(name);
    failsWith(SqlState.CONNECTION_LOST, "'" + name + "' has been closed or released");
    assertThat(program.isClosed()).as("releasing closes nothing").isFalse();
  }

  @Test
  void anotherDatabaseUnderTheNameOfAClosedOneIsFound() throws SQLException {
    Asking.of(backend).one(COUNT, Asking.BIGINT);
    program.close();
    program = Databases.connect("");
    Databases.execute(program, "CREATE TABLE t AS SELECT unnest([1, 2, 3, 4]) AS c");
    LiveConnections.register(name, program);
    assertThat(Asking.of(backend).one(COUNT, Asking.BIGINT)).isEqualTo(4L);
  }

  @Test
  void aNameIsTakenWhileItsConnectionIsOpen() throws SQLException {
    LiveConnections.register(name, program);
    try (DuckDBConnection other = Databases.connect("")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> LiveConnections.register(name, other))
          .withMessage("another open connection is registered as '" + name + "' already");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "default_collation, 'nocase'",
    "integer_division, true",
    "ieee_floating_point_ops, false",
    "arrow_lossless_conversion, true",
    "arrow_large_buffer_size, true",
    "arrow_output_list_view, true",
    "arrow_output_version, '1.4'"
  })
  void aSettingThatChangesMeaningsIsRefusedUntilItIsReset(String setting, String value) throws SQLException {
    Asking.of(backend).one(COUNT, Asking.BIGINT);
    Databases.execute(program, "SET GLOBAL " + setting + " = '" + value + "'");
    failsWith(SqlState.CONFIGURATION, "'" + name + "' has changed the setting " + setting, "RESET it");
    Databases.execute(program, "RESET GLOBAL " + setting);
    assertThat(Asking.of(backend).one(COUNT, Asking.BIGINT)).isEqualTo(1L);
  }

  @Test
  void theProgramsTimeZoneIsNotTheStatements() throws SQLException {
    Databases.execute(program, "SET GLOBAL TimeZone = 'Asia/Kathmandu'");
    assertThat(Asking.of(backend).one("SELECT CAST(TIMESTAMPTZ '2024-01-01 00:00:00+00' AS VARCHAR)", Asking.TEXT))
        .isEqualTo("2024-01-01 00:00:00+00");
  }

  @Test
  void aLockedConfigurationIsNoHindrance() throws SQLException {
    Databases.execute(program, "SET GLOBAL TimeZone = 'UTC'", "SET GLOBAL lock_configuration = true");
    assertThat(Asking.of(backend).one(COUNT, Asking.BIGINT)).isEqualTo(1L);
  }

  @Test
  void closingTheBackendLeavesTheProgramsConnectionOpen() throws SQLException {
    Asking.of(backend).one(COUNT, Asking.BIGINT);
    backend.close();
    assertThat(program.isClosed()).isFalse();
    Databases.execute(program, "INSERT INTO t VALUES (2)");
  }

  @Test
  void aNameThatNobodyRegisteredIsAFault() throws SQLException {
    LiveConnections.register("reporting", program);
    try {
      assertThat(Databases.faults(folder, Map.of("connection", "reportin")))
          .singleElement()
          .asString()
          .startsWith("'connection' is 'reportin', which this process has not registered")
          .endsWith("; did you mean 'reporting'?");
    } finally {
      LiveConnections.release("reporting");
    }
  }

  @Test
  void aConnectionAndAFileAreTooMuch() {
    Databases.text(folder.resolve("t.csv"), "c", "1");
    Map<String, Object> operand =
        Map.of("connection", name, "files", Map.of("t", "t.csv"), "settings", Map.of("threads", 1));
    assertThat(Databases.faults(folder, operand))
        .containsExactly(
            "'connection' is a database that is open already; 'files', 'settings' would open another: give the one or"
                + " the other");
  }
}
