package io.calcrete.conformance;

import io.calcrete.backend.Backend;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every adapter proves: its test extends this class, says how the kit's tables come into a database of its kind, and
 * inherits the tests of all the interfaces below.
 *
 * <pre>{@code
 * class OracleConformanceTest extends BackendConformance {
 *   @Override
 *   protected Backend load(List<FixtureTable> tables, Path directory) throws SQLException {
 *     new JdbcLoader(connection, FixtureColumn::sqlType, value -> value).load(tables);
 *     return new OracleBackend(...);
 *   }
 * }
 * }</pre>
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public abstract class BackendConformance
    implements CorpusConformance,
        SemanticsConformance,
        CapabilityConformance,
        TypeConformance,
        ErrorConformance,
        CancelConformance,
        TimeoutConformance {
  private TestedBackend tested;

  /**
   * Makes a database that holds these tables, and opens it. The kit closes the backend.
   *
   * @param directory an empty directory that is deleted after the tests
   */
  protected abstract Backend load(List<FixtureTable> tables, Path directory) throws Exception;

  /** Whether the database has a type for a column; tables with one for which it has none are left out. */
  protected boolean holds(FixtureColumn column) {
    return true;
  }

  /**
   * Whether the database can hold a value, as SQLite cannot hold NaN; rows with one that it can't are left out.
   *
   * @param value not null
   */
  protected boolean holds(FixtureColumn column, Object value) {
    return true;
  }

  @BeforeAll
  final void openBackend(@TempDir Path directory) throws Exception {
    Fixture fixture = Fixture.of(DataSet.tables(), this::holds, this::holds);
    tested = TestedBackend.of(load(fixture.tables(), directory), fixture, getClass().getName());
  }

  @AfterAll
  final void closeBackend() throws Exception {
    if (tested != null) {
      tested.close();
      tested.backend().close();
    }
  }

  @Override
  public final TestedBackend tested() {
    return tested;
  }
}
