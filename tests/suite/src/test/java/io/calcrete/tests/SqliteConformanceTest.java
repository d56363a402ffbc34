package io.calcrete.tests;

import io.calcrete.backend.Backend;
import io.calcrete.conformance.BackendConformance;
import io.calcrete.conformance.FixtureColumn;
import io.calcrete.conformance.FixtureTable;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** The conformance kit over SQLite. */
class SqliteConformanceTest extends BackendConformance {
  @Override
  protected Backend load(List<FixtureTable> tables, Path directory) throws SQLException {
    return SqliteFixture.open(tables, directory.resolve("kit.db"));
  }

  @Override
  protected boolean holds(FixtureColumn column) {
    return SqliteFixture.holds(column);
  }

  @Override
  protected boolean holds(FixtureColumn column, Object value) {
    return SqliteFixture.holds(column, value);
  }
}
