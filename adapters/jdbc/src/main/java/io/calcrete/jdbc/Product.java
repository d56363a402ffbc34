package io.calcrete.jdbc;

import io.calcrete.backend.Capabilities;
import io.calcrete.backend.Catalog;
import io.calcrete.backend.Parameter;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.calcite.sql.SqlDialect;

/**
 * A kind of database: what differs from one to the next behind JDBC. Thread-safe.
 *
 * <p>What must be known before the first connection, such as how a connection is set up, is in {@link ConnectionSource}.
 */
interface Product {
  /** How its SQL is written. */
  SqlDialect dialect();

  /** What it evaluates exactly as SEMANTICS.md says. */
  Capabilities capabilities();

  /** Every table and view that it lists, in a number of round trips that does not grow with the number of columns. */
  Catalog catalog(Connection connection) throws SQLException;

  /** Gives a question mark its value; the first has the index 1. */
  void bind(PreparedStatement statement, int index, Parameter parameter) throws SQLException;

  /**
   * The rows of a result, in the layout of the root's schema.
   *
   * @throws io.calcrete.backend.CalcreteException if a column has a type that cannot be read
   */
  Rows rows(ResultSet result, VectorSchemaRoot root) throws SQLException;

  /** The product that a connection leads to, as it calls itself. */
  static Product of(Connection connection, Location location, JdbcConfig config) throws SQLException {
    DatabaseMetaData description = connection.getMetaData();
    return description.getDatabaseProductName().equals(SqliteProduct.NAME)
        ? SqliteProduct.of(connection, location.name())
        : StandardProduct.of(description, location.name(), config.schema());
  }
}
