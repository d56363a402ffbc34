package io.calcrete.jdbc;

import io.calcrete.backend.BackendSession;
import io.calcrete.backend.CalcreteException;
import io.calcrete.backend.CancelSignal;
import io.calcrete.backend.SqlRequest;
import io.calcrete.backend.SqlState;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection from the pool, for as long as the unit of work lasts. */
final class JdbcSession implements BackendSession {
  private static final Logger LOG = LoggerFactory.getLogger(JdbcSession.class);

  /** Rows that a driver which asks its server again and again fetches at a time. */
  private static final int MOST_FETCHED = 10_000;

  private final String backend;
  private final Product product;
  private final Connection connection;

  JdbcSession(String backend, Product product, Connection connection) {
    this.backend = backend;
    this.product = product;
    this.connection = connection;
  }

  @Override
  public ArrowReader query(SqlRequest request) {
    request.cancel().check();
    PreparedStatement statement = null;
    RunningStatement running = null;
    try {
      statement =
          connection.prepareStatement(request.sql(), ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
      statement.setFetchSize(Math.min(request.batchRows(), MOST_FETCHED));
      for (int i = 0; i < request.parameters().size(); i++) {
        product.bind(statement, i + 1, request.parameters().get(i));
      }
      running = new RunningStatement(statement, request.cancel());
      ResultSet result = statement.executeQuery();
      checkColumns(request, result.getMetaData().getColumnCount());
      return reader(request, statement, result, running);
    } catch (SQLException e) {
      close(running, statement);
      throw failure(request, e);
    } catch (RuntimeException e) {
      close(running, statement);
      throw e;
    }
  }

  private ArrowReader reader(
      SqlRequest request, PreparedStatement statement, ResultSet result, RunningStatement running)
      throws SQLException {
    RowReader reader = new RowReader(request, statement, result, running, e -> failure(request, e));
    try {
      reader.open(product);
      return reader;
    } catch (SQLException | RuntimeException e) {
      try {
        reader.close();
      } catch (IOException closing) {
        e.addSuppressed(closing);
      }
      throw e;
    }
  }

  private void checkColumns(SqlRequest request, int columns) {
    int expected = request.schema().getFields().size();
    if (columns != expected) {
      throw CalcreteException.backend(
          SqlState.INTERNAL,
          backend,
          "the answer has " + columns + " columns where " + expected + " were expected",
          request.sql(),
          null);
    }
  }

  private CalcreteException failure(SqlRequest request, SQLException error) {
    CancelSignal cancel = request.cancel();
    return cancel.given() ? cancel.error() : JdbcErrors.translate(backend, request.sql(), error);
  }

  private static void close(RunningStatement running, PreparedStatement statement) {
    if (running != null) {
      running.close();
    }
    try {
      if (statement != null) {
        statement.close();
      }
    } catch (SQLException e) {
      LOG.debug("a statement that failed could not be closed", e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      LOG.debug("a connection could not be given back", e);
    }
  }
}
