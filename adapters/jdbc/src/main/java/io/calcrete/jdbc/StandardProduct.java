package io.calcrete.jdbc;

import io.calcrete.backend.Capabilities;
import io.calcrete.backend.Catalog;
import io.calcrete.backend.Parameter;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.calcite.sql.SqlDialect;
import org.apache.calcite.sql.SqlDialectFactoryImpl;

/**
 * Any database of which no more is known than that it has a JDBC driver and says that it speaks SQL. Names, quotes and
 * aliases are written as Calcite's dialect of the same name has them.
 */
final class StandardProduct implements Product {
  private final String backend;
  private final Optional<String> schema;
  private final SqlDialect dialect;
  private final Capabilities capabilities;

  private StandardProduct(String backend, Optional<String> schema, SqlDialect dialect, String product) {
    this.backend = backend;
    this.schema = schema;
    this.dialect = dialect;
    this.capabilities = StandardCapabilities.of(product);
  }

  static StandardProduct of(DatabaseMetaData description, String backend, Optional<String> schema)
      throws SQLException {
    return new StandardProduct(
        backend,
        schema,
        SqlDialectFactoryImpl.INSTANCE.create(description),
        description.getDatabaseProductName());
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
    return new StandardCatalog(backend, connection, schema).load();
  }

  @Override
  public void bind(PreparedStatement statement, int index, Parameter parameter) throws SQLException {
    StandardParameters.bind(statement, index, parameter);
  }

  @Override
  public Rows rows(ResultSet result, VectorSchemaRoot root) throws SQLException {
    return Rows.of(result, new StandardColumns(backend, result).readers(root));
  }
}
