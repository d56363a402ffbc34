package io.calcrete.duckdb;

import io.calcrete.backend.BackendSession;
import io.calcrete.backend.CalcreteException;
import io.calcrete.backend.CancelSignal;
import io.calcrete.backend.Parameter;
import io.calcrete.backend.SqlRequest;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBResultSet;

/**
 * One connection. Results stream: while one is open, the connection takes no other statement.
 *
 * <p>Two things about the driver (2.0.0.1) shape this class. {@code Statement.cancel()} does nothing once the first batch
 * is there, whereas closing the connection stops the query wherever it is; so that is how a query is cancelled, and the
 * session is of no use after it. And where a streaming query fails before its first batch, the driver says "Invalid
 * result set" instead of why; the query is then asked again through the driver's other way, which does say.
 */
final class DuckDbSession implements BackendSession {
  private final String backend;
  private final DuckDBConnection connection;

  DuckDbSession(String backend, DuckDBConnection connection) {
    this.backend = backend;
    this.connection = connection;
  }

  @Override
  public ArrowReader query(SqlRequest request) {
    request.cancel().check();
    CancelSignal.Registration cancel = request.cancel().onCancel(this::close);
    try {
      return run(request, cancel);
    } catch (SQLException | RuntimeException e) {
      cancel.close();
      throw error(request, e);
    }
  }

  private DuckDbBatches run(SqlRequest request, CancelSignal.Registration cancel) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(request.sql());
    try {
      ResultLayout layout = ResultLayout.of(request.sql(), statement.getMetaData(), request.schema());
      if (!layout.sql().equals(request.sql())) {
        statement.close();
        statement = connection.prepareStatement(layout.sql());
      }
      DuckDbParameters.bind(statement, request.parameters());
      ResultSet result = execute(layout.sql(), request.parameters(), statement);
      return batches(request, layout, statement, result, cancel);
    } catch (SQLException | RuntimeException e) {
      DuckDbErrors.closeAfter(e, statement);
      throw e;
    }
  }

  private ResultSet execute(String sql, List<Parameter> parameters, PreparedStatement statement) throws SQLException {
    try {
      return statement.executeQuery();
    } catch (SQLException e) {
      if (DuckDbErrors.lostItsReason(e) && !connection.isClosed()) {
        findReason(sql, parameters);
      }
      throw e;
    }
  }

  /** Throws the reason, if the query fails again. */
  private void findReason(String sql, List<Parameter> parameters) throws SQLException {
    try (PreparedStatement again = connection.prepareStatement(sql)) {
      DuckDbParameters.bind(again, parameters);
      again.unwrap(DuckDBPreparedStatement.class).query().close();
    }
  }

  private DuckDbBatches batches(
      SqlRequest request,
      ResultLayout layout,
      PreparedStatement statement,
      ResultSet result,
      CancelSignal.Registration cancel)
      throws SQLException {
    ArrowReader reader = null;
    try {
      DuckDBResultSet exportable = result.unwrap(DuckDBResultSet.class);
      reader = (ArrowReader) exportable.arrowExportStream(request.allocator(), request.batchRows());
      layout.check(reader.getVectorSchemaRoot().getSchema());
      return new DuckDbBatches(backend, request, layout, statement, result, reader, cancel);
    } catch (SQLException | IOException | RuntimeException e) {
      if (reader != null) {
        DuckDbErrors.closeAfter(e, reader);
      }
      DuckDbErrors.closeAfter(e, result);
      throw error(request, e);
    }
  }

  private CalcreteException error(SqlRequest request, Exception e) {
    return request.cancel().given() ? request.cancel().error() : DuckDbErrors.of(backend, e, request.sql());
  }

  @Override
  public void close() {
    DuckDbErrors.closeQuietly(connection);
  }
}
