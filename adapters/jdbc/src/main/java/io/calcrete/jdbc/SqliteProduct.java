package io.calcrete.jdbc;

import io.calcrete.backend.Capabilities;
import io.calcrete.backend.Catalog;
import io.calcrete.backend.Parameter;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.calcite.sql.SqlDialect;

/** SQLite, 3.39 or later; the driver brings its own. */
final class SqliteProduct implements Product {
  /** What the driver calls it. */
  static final String NAME = "SQLite";

  private final String backend;
  private final boolean utf8;
  private final SqlDialect dialect;
  private final Capabilities capabilities;

  private SqliteProduct(String backend, boolean utf8, int majorVersion, int minorVersion) {
    this.backend = backend;
    this.utf8 = utf8;
    this.dialect = new SqliteDialect(majorVersion, minorVersion);
    this.capabilities = SqliteCapabilities.of(utf8);
  }

  static SqliteProduct of(Connection connection, String backend) throws SQLException {
    DatabaseMetaData description = connection.getMetaData();
    return new SqliteProduct(
        backend,
        encoding(connection).equals("UTF-8"),
        description.getDatabaseMajorVersion(),
        description.getDatabaseMinorVersion());
  }

  private static String encoding(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("PRAGMA encoding")) {
      result.next();
      return result.getString(1);
    }
  }

  @Override
  public SqlDialect dialect() {
    return dialect;
  }

  @Override
  public Capabilities capabilities() {
    return capabilities;
  }

  @Override
  public Catalog catalog(Connection connection) throws SQLException {
    return new SqliteCatalog(connection).load();
  }

  @Override
  public void bind(PreparedStatement statement, int index, Parameter parameter) throws SQLException {
    SqliteParameters.bind(statement, index, parameter);
  }

  @Override
  public Rows rows(ResultSet result, VectorSchemaRoot root) throws SQLException {
    SqliteCells cells = SqliteCells.of(result);
    Rows rows = Rows.of(result, new SqliteColumns(backend, cells, utf8).readers(result.getMetaData(), root));
    return (first, count) -> {
      synchronized (cells.lock()) {
        return rows.read(first, count);
      }
    };
  }
}
