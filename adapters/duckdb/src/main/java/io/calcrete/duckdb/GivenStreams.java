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
 * <p>DuckDB reads a stream once, pulling on threads of its own, and keeps of an error in a stream only the words.
 */
final class GivenStreams implements AutoCloseable {
  private static final String PREFIX = "calcrete_stream_";

  private final DuckDBConnection connection;
  private final List<ArrowArrayStream> streams = new ArrayList<>();
  private final List<Given> readers = new ArrayList<>();

  private GivenStreams(DuckDBConnection connection) {
    this.connection = connection;
  }

  /** How a query's text names a stream. */
  static List<String> path(int number) {
    return List.of("temp", "main", PREFIX + number);
  }

  /** Opens the streams of a request. */
  static GivenStreams open(DuckDBConnection connection, SqlRequest request) {
    GivenStreams given = new GivenStreams(connection);
    try {
      for (Supplier<ArrowReader> source : request.streams()) {
        given.add(source.get(), request.allocator());
      }
      return given;
    } catch (RuntimeException e) {
      DuckDbErrors.closeAfter(e, given);
      throw e;
    }
  }

  private void add(ArrowReader source, BufferAllocator allocator) {
    Given reader = new Given(source, allocator);
    readers.add(reader);
    ArrowArrayStream stream = ArrowArrayStream.allocateNew(allocator);
    streams.add(stream);
    Data.exportArrayStream(allocator, reader, stream);
    connection.registerArrowStream(PREFIX + (streams.size() - 1), stream);
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
      drop(PREFIX + i);
      streams.get(i).close();
    }
    readers.forEach(DuckDbErrors::closeQuietly);
  }

  private void drop(String view) {
    try (Statement statement = connection.createStatement()) {
      statement.execute("DROP VIEW IF EXISTS temp.main." + view);
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
