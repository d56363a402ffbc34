package io.calcrete.duckdb;

import static java.util.Objects.requireNonNull;

import io.calcrete.backend.DelegatingArrowReader;
import java.io.IOException;
import java.sql.PreparedStatement;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.ipc.ArrowReader;

/** The batches of a query that reads streams: a stream's error is the query's, and the streams end with it. */
final class HostedBatches extends DelegatingArrowReader {
  private final PreparedStatement statement;
  private final GivenStreams streams;
  private boolean closed;

  HostedBatches(ArrowReader batches, BufferAllocator allocator, PreparedStatement statement, GivenStreams streams) {
    super(batches, allocator);
    this.statement = requireNonNull(statement, "statement");
    this.streams = requireNonNull(streams, "streams");
  }

  @Override
  public boolean loadNextBatch() throws IOException {
    try {
      return super.loadNextBatch();
    } catch (IOException | RuntimeException e) {
      streams.raise(e);
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try {
      super.close();
    } finally {
      DuckDbErrors.closeQuietly(statement);
      streams.close();
    }
  }
}
