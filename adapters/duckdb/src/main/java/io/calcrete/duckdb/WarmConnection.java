package io.calcrete.duckdb;

import static java.util.Objects.requireNonNull;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.arrow.vector.types.pojo.Schema;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.duckdb.DuckDBConnection;

/**
 * A connection with the queries that it has prepared: a new connection costs DuckDB ten milliseconds in the first query
 * that reads a table, and preparing costs more than running does where few rows are read. Used by one session at a time.
 */
final class WarmConnection implements AutoCloseable {
  private static final int MOST_STATEMENTS = 32;

  private final DuckDBConnection connection;
  private @Nullable PreparedStatement nothing;
  private final Map<String, Query> queries = new LinkedHashMap<>(MOST_STATEMENTS, 0.75f, true);

  WarmConnection(DuckDBConnection connection) {
    this.connection = requireNonNull(connection, "connection");
  }

  /**
   * A query that is ready to be bound and run.
   *
   * @param statement stays the connection's
   */
  record Query(PreparedStatement statement, ResultLayout layout) {}

  DuckDBConnection connection() {
    return connection;
  }

  /** The query whose batches fit a schema, prepared now or before. */
  Query query(String sql, Schema wanted) throws SQLException {
    Query known = queries.get(sql);
    if (known != null && known.layout.wanted().equals(wanted)) {
      return known;
    }
    Query made = prepare(sql, wanted);
    Query old = queries.put(sql, made);
    if (old != null) {
      DuckDbErrors.closeQuietly(old.statement);
    }
    if (queries.size() > MOST_STATEMENTS) {
      Query eldest = queries.remove(queries.keySet().iterator().next());
      DuckDbErrors.closeQuietly(eldest.statement);
    }
    return made;
  }

  /** The query for one use; its statement is the caller's to close. */
  Query prepare(String sql, Schema wanted) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    try {
      ResultLayout layout = ResultLayout.of(sql, statement.getMetaData(), wanted);
      if (layout.sql().equals(sql)) {
        return new Query(statement, layout);
      }
      statement.close();
      return new Query(connection.prepareStatement(layout.sql()), layout);
    } catch (SQLException | RuntimeException e) {
      DuckDbErrors.closeAfter(e, statement);
      throw e;
    }
  }

  /**
   * Stops a query whose result was closed before its end, by the next one: until then DuckDB goes on with it.
   *
   * @return whether the connection is of use still
   */
  boolean stopQuery() {
    try {
      if (nothing == null) {
        nothing = connection.prepareStatement("SELECT 1");
      }
      nothing.executeQuery().close();
      return true;
    } catch (SQLException e) {
      return false;
    }
  }

  /** Closes the connection, which closes its statements. May be called while a query runs, to stop it. */
  @Override
  public void close() {
    DuckDbErrors.closeQuietly(connection);
  }
}
