package io.calcrete.tests;

import io.calcrete.backend.Backend;
import io.calcrete.conformance.FixtureColumn;
import io.calcrete.conformance.FixtureTable;
import io.calcrete.conformance.JdbcLoader;
import io.calcrete.duckdb.DuckDbSchemaFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The kit's data set in a DuckDB file. */
final class DuckDbFixture {
  private DuckDbFixture() {}

  static Backend open(List<FixtureTable> tables, Path file) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file)) {
      new JdbcLoader(connection, DuckDbFixture::typeName, DuckDbFixture::stored).load(tables);
    }
    return Schemas.backend(new DuckDbSchemaFactory(), Map.of("database", file.toString()));
  }

  /** As text, since DuckDB's driver takes a LocalDate before 1582 for one of the Julian calendar. */
  private static Object stored(Object value) {
    return value instanceof LocalDate ? value.toString() : value;
  }

  private static String typeName(FixtureColumn column) {
    return switch (column.type()) {
      case TIME, TIMESTAMP, DOUBLE -> column.type().getName();
      case TIMESTAMP_WITH_LOCAL_TIME_ZONE -> "TIMESTAMPTZ";
      case VARBINARY -> "BLOB";
      default -> column.sqlType();
    };
  }
}
