package io.calcrete.conformance;

import io.calcrete.backend.Backend;
import java.nio.file.Files;
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
 *
 * <p>A function of the backend's own is shown by {@link CapabilityConformance#moreProbes()}. The texts that the backend
 * should be sent may stand in a file beside the test; see {@link PlanConformance}. {@code -Dcalcrete.long=true} generates
 * more queries; see {@link PropertyConformance}.
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
        TimeoutConformance,
        HostConformance,
        PropertyConformance,
        PlanConformance {
  private Path directory;
  private TestedBackend tested;
  private TestedBackend generated;
  private long generatedSeed;

  /**
   * Makes a database that holds these tables and no others, and opens it. The kit closes the backend, and asks for
   * other tables again and again: where there is only one database, the tables of the last time must be dropped first.
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
  final void openBackend(@TempDir Path temporary) throws Exception {
    directory = temporary;
    tested = open(DataSet.tables(), "kit");
  }

  @AfterAll
  final void closeBackend() throws Exception {
    close(generated);
    close(tested);
  }

  @Override
  public final TestedBackend tested() {
    return tested;
  }

  @Override
  public final TestedBackend generated(long seed) {
    if (generated == null || generatedSeed != seed) {
      try {
        close(generated);
        generated = null;
        generated = open(GeneratedCheck.tables(seed), "generated" + seed);
        generatedSeed = seed;
      } catch (Exception e) {
        throw new IllegalStateException("the tables of seed " + seed + " cannot be loaded: " + e.getMessage(), e);
      }
    }
    return generated;
  }

  private TestedBackend open(List<FixtureTable> tables, String label) throws Exception {
    Fixture fixture = Fixture.of(tables, this::holds, this::holds);
    Backend backend = load(fixture.tables(), Files.createDirectory(directory.resolve(label)));
    return TestedBackend.of(backend, fixture, getClass().getName() + " " + label);
  }

  private static void close(TestedBackend opened) throws Exception {
    if (opened != null) {
      opened.close();
      opened.backend().close();
    }
  }
}
