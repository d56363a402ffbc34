package io.calcrete.duckdb;

import io.calcrete.backend.BackendSession;
import io.calcrete.backend.CalcreteException;
import io.calcrete.backend.CancelSignal;
import io.calcrete.backend.SqlRequest;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBResultSet;

/**
 * One connection, taken from the pool for one query at a time. Results stream: while one is open, the connection takes no
 * other statement.
 *
 * <p>Two things about the driver (2.0.0.1) shape this class. {@code Statement.cancel()} does nothing once the first batch
 * is there, whereas closing the connection stops the query wherever it is; so that is how a query is
 * cancelled. And where a streaming query fails before its first batch, the driver says "Invalid
 * result set" instead of why; the query is then asked again through the driver's other way, which does say.
 */
final class DuckDbSession implements BackendSession {
  private final String backend;
  private final DuckDbPool pool;
  private final boolean ordersJoins;
  private @Nullable WarmConnection connection;
  private boolean clean = true;

  /**
   * A session.
   *
   * @param ordersJoins whether DuckDB chooses the order of joins
   */
  DuckDbSession(String backend, DuckDbPool pool, boolean ordersJoins) {
    this.backend = backend;
    this.ordersJoins = ordersJoins;
    this.pool = pool;
    this.connection = pool.take();
  }

  @Override
  public ArrowReader query(SqlRequest request) {
    request.cancel().check();
    WarmConnection held = held();
    CancelSignal.Registration cancel = request.cancel().onCancel(this::stop);
    try {
      return run(held, request, cancel);
    } catch (SQLException | RuntimeException e) {
      spoil();
      cancel.close();
      throw error(request, e);
    }
  }

  private synchronized WarmConnection held() {
    if (connection == null) {
      throw new IllegalStateException("the session is closed");
    }
    return connection;
  }

  private ArrowReader run(WarmConnection held, SqlRequest request, CancelSignal.Registration cancel)
      throws SQLException {
    return request.streams().isEmpty()
        ? run(held, held.query(request.sql(), request.schema()), request, cancel)
        : overStreams(held, request, cancel);
  }

  private DuckDbBatches run(
      WarmConnection held, WarmConnection.Query query, SqlRequest request, CancelSignal.Registration cancel)
      throws SQLException {
    DuckDbParameters.bind(query.statement(), request.parameters());
    return batches(request, query.layout(), execute(held, query, request), cancel);
  }

  /** Prepared anew each time, since a prepared query keeps the streams that it was prepared with. */
  private ArrowReader overStreams(WarmConnection held, SqlRequest request, CancelSignal.Registration cancel)
      throws SQLException {
    GivenStreams streams = GivenStreams.open(held.connection(), request, ordersJoins);
    PreparedStatement statement = null;
    try {
      WarmConnection.Query query = held.prepare(request.sql(), request.schema());
      statement = query.statement();
      return new HostedBatches(run(held, query, request, cancel), request.allocator(), statement, streams);
    } catch (SQLException | RuntimeException e) {
      if (statement != null) {
        DuckDbErrors.closeAfter(e, statement);
      }
      DuckDbErrors.closeAfter(e, streams);
      streams.raise(e);
      throw e;
    }
  }

  private ResultSet execute(WarmConnection held, WarmConnection.Query query, SqlRequest request) throws SQLException {
    try {
      return query.statement().executeQuery();
    } catch (SQLException e) {
      if (DuckDbErrors.lostItsReason(e) && !held.connection().isClosed() && !request.cancel().given()) {
        findReason(held, query.layout().sql(), request);
      }
      throw e;
    }
  }

  /** Throws the reason, if the query fails again. */
  private void findReason(WarmConnection held, String sql, SqlRequest request) throws SQLException {
    GivenStreams streams = GivenStreams.open(held.connection(), request, ordersJoins);
    try (streams;
        PreparedStatement again = held.connection().prepareStatement(sql)) {
      DuckDbParameters.bind(again, request.parameters());
      again.unwrap(DuckDBPreparedStatement.class).query().close();
    } catch (SQLException e) {
      streams.raise(e);
      throw e;
    }
  }

  private DuckDbBatches batches(
      SqlRequest request, ResultLayout layout, ResultSet result, CancelSignal.Registration cancel)
      throws SQLException {
    ArrowReader reader = null;
    try {
      DuckDBResultSet exportable = result.unwrap(DuckDBResultSet.class);
      reader = (ArrowReader) exportable.arrowExportStream(request.allocator(), request.batchRows());
      layout.check(reader.getVectorSchemaRoot().getSchema());
      return new DuckDbBatches(backend, request, layout, result, reader, cancel, this::spoil, this::abandon);
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

  /** From now on the connection is nobody else's to use. */
  private synchronized void spoil() {
    clean = false;
  }

  /** Ends a query of which not all rows were read: without a connection that closes, DuckDB would go on with it. */
  private synchronized void abandon() {
    if (connection != null && clean && !connection.stopQuery()) {
      spoil();
    }
  }

  /** Stops the running query. */
  private synchronized void stop() {
    spoil();
    if (connection != null) {
      connection.close();
    }
  }

  @Override
  public synchronized void close() {
    if (connection == null) {
      return;
    }
    if (clean) {
      pool.giveBack(connection);
    } else {
      pool.discard(connection);
    }
    connection = null;
  }
}
