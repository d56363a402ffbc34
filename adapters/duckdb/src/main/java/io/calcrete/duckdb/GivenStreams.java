package io.calcrete.duckdb;

import io.calcrete.backend.CalcreteException;
import io.calcrete.backend.DelegatingArrowReader;
import io.calcrete.backend.SqlRequest;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.arrow.c.ArrowArrayStream;
import org.apache.arrow.c.Data;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.duckdb.DuckDBConnection;

/**
 * The streams of a request, as temporary views of a connection while the request's query runs. They leave no trace: the
 * views are the connection's own, and gone with {@link #close()}.
 *
 * <p>DuckDB reads a stream once, pulling on threads of its own, and keeps of an error in a stream only the words. To its
 * optimizer every stream has one row: where there are several, and it orders joins, they are put into temporary tables
 * first, whose rows it knows.
 */
final class GivenStreams implements AutoCloseable {
  private static final String PREFIX = "calcrete_stream_";
  private static final String UNREAD = "calcrete_unread_";

  private final DuckDBConnection connection;
  private final List<ArrowArrayStream> streams = new ArrayList<>();
  private final List<Given> readers = new ArrayList<>();
  private boolean isKept;

  private GivenStreams(DuckDBConnection connection) {
    this.connection = connection;
  }

  /** How a query's text names a stream. */
  static List<String> path(int number) {
    return List.of("temp", "main", PREFIX + number);
  }

  /**
   * Opens the streams of a request.
   *
   * @param ordersJoins whether DuckDB chooses the order of joins
   */
  static GivenStreams open(DuckDBConnection connection, SqlRequest request, boolean ordersJoins) throws SQLException {
    GivenStreams given = new GivenStreams(connection);
    try {
      given.isKept = ordersJoins && request.streams().size() > 1;
      for (Supplier<ArrowReader> source : request.streams()) {
        given.add(source.get(), request.allocator(), given.isKept ? UNREAD : PREFIX);
      }
      if (given.isKept) {
        given.keep();
      }
      return given;
    } catch (SQLException | RuntimeException e) {
      DuckDbErrors.closeAfter(e, given);
      given.raise(e);
      throw e;
    }
  }

  private void keep() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (int i = 0; i < streams.size(); i++) {
        statement.execute("CREATE TEMP TABLE " + PREFIX + i + " AS SELECT * FROM temp.main." + UNREAD + i);
      }
    }
  }

  private void add(ArrowReader source, BufferAllocator allocator, String prefix) {
    Given reader = new Given(source, allocator);
    readers.add(reader);
    ArrowArrayStream stream = ArrowArrayStream.allocateNew(allocator);
    streams.add(stream);
    Data.exportArrayStream(allocator, reader, stream);
    connection.registerArrowStream(prefix + (streams.size() - 1), stream);
  }

  /** Throws what a query failed for, if it was an error that a stream raised: in the stream's own words. */
  void raise(Exception error) {
    for (Given reader : readers) {
      CalcreteException known = reader.failure == null ? null : CalcreteException.in(reader.failure);
      if (known != null) {
        known.addSuppressed(error);
        throw known;
      }
    }
  }

  /** Takes the views away. The query must have ended. */
  @Override
  public void close() {
    for (int i = 0; i < streams.size(); i++) {
      drop(i);
      streams.get(i).close();
    }
    readers.forEach(DuckDbErrors::closeQuietly);
  }

  private void drop(int stream) {
    try (Statement statement = connection.createStatement()) {
      if (isKept) {
        statement.execute("DROP TABLE IF EXISTS temp.main." + PREFIX + stream);
      }
      statement.execute("DROP VIEW IF EXISTS temp.main." + (isKept ? UNREAD : PREFIX) + stream);
    } catch (SQLException e) {
      // A connection that was closed to stop its query has no views any more.
      System.getLogger(GivenStreams.class.getName()).log(System.Logger.Level.DEBUG, "dropping a view failed", e);
    }
  }

  /** Remembers what DuckDB forgets. */
  private static final class Given extends DelegatingArrowReader {
    private volatile @Nullable Throwable failure;
    private boolean closed;

    Given(ArrowReader source, BufferAllocator allocator) {
      super(source, allocator);
    }

    @Override
    public boolean loadNextBatch() throws IOException {
      try {
        return super.loadNextBatch();
      } catch (IOException | RuntimeException | Error e) {
        failure = e;
        throw e;
      }
    }

    /** DuckDB closes it too, on whatever thread. */
    @Override
    public synchronized void close() throws IOException {
      if (!closed) {
        closed = true;
        super.close();
      }
    }
  }
}
