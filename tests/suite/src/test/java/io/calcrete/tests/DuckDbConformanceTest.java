package io.calcrete.tests;

import io.calcrete.backend.Backend;
import io.calcrete.conformance.BackendConformance;
import io.calcrete.conformance.FixtureTable;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** The conformance kit over DuckDB. */
class DuckDbConformanceTest extends BackendConformance {
  @Override
  protected Backend load(List<FixtureTable> tables, Path directory) throws SQLException {
    return DuckDbFixture.open(tables, directory.resolve("kit.duckdb"));
  }
}
