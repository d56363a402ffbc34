package io.calcrete.jdbc;

import static java.util.Objects.requireNonNull;

import io.calcrete.backend.Backend;
import io.calcrete.backend.BackendSession;
import io.calcrete.backend.Capabilities;
import io.calcrete.backend.Catalog;
import io.calcrete.backend.CatalogMemory;
import java.sql.Connection;
import java.sql.SQLException;
import org.apache.calcite.sql.SqlDialect;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A database behind a JDBC driver. Nothing is connected to before somebody asks for what only the database knows.
 */
public final class JdbcBackend implements Backend {
  private final Location location;
  private final JdbcConfig config;
  private final ConnectionPool connections;
  private @Nullable Product product;
  private final CatalogMemory catalog = new CatalogMemory(() -> ask(product()::catalog));

  /** A backend of its own; adapters share them through {@link io.calcrete.backend.Backends}. */
  public JdbcBackend(Location location, JdbcConfig config) {
    this.location = requireNonNull(location, "location");
    this.config = requireNonNull(config, "config");
    this.connections = new ConnectionPool(location, config);
  }

  @Override
  public String name() {
    return location.name();
  }

  @Override
  public SqlDialect dialect() {
    return product().dialect();
  }

  @Override
  public Capabilities capabilities() {
    return product().capabilities();
  }

  @Override
  public Catalog catalog() {
    return catalog.get();
  }

  @Override
  public void refresh() {
    catalog.forget();
  }

  @Override
  public BackendSession open() {
    Product known = product();
    return new JdbcSession(name(), known, connections.connection());
  }

  @Override
  public void close() {
    connections.close();
  }

  private synchronized Product product() {
    if (product == null) {
      product = ask(connection -> Product.of(connection, location, config));
    }
    return product;
  }

  private <T> T ask(Question<T> question) {
    try (Connection connection = connections.connection()) {
      return question.put(connection);
    } catch (SQLException e) {
      throw JdbcErrors.translate(name(), null, e);
    }
  }

  /** What a connection is asked. */
  private interface Question<T> {
    T put(Connection connection) throws SQLException;
  }
}
