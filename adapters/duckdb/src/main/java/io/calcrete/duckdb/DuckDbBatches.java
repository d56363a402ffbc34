package io.calcrete.duckdb;

import io.calcrete.backend.CalcreteException;
import io.calcrete.backend.CancelSignal;
import io.calcrete.backend.DelegatingArrowReader;
import io.calcrete.backend.SqlRequest;
import java.io.IOException;
import java.sql.ResultSet;
import org.apache.arrow.vector.VectorLoader;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.VectorUnloader;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.arrow.vector.ipc.message.ArrowRecordBatch;
import org.checkerframework.checker.nullness.qual.Nullable;

/** The batches of a running query, and the query's end: closing twice is harmless, and closing early stops it. */
final class DuckDbBatches extends DelegatingArrowReader {
  private final String backend;
  private final SqlRequest request;
  private final ResultSet result;
  private final CancelSignal.Registration cancel;
  private final @Nullable VectorSchemaRoot renamed;
  private final Runnable spoil;
  private final Runnable unfinished;
  private boolean ended;
  private boolean closed;

  DuckDbBatches(
      String backend,
      SqlRequest request,
      ResultLayout layout,
      ResultSet result,
      ArrowReader reader,
      CancelSignal.Registration cancel,
      Runnable spoil,
      Runnable unfinished) {
    super(reader, request.allocator());
    this.backend = backend;
    this.request = request;
    this.result = result;
    this.cancel = cancel;
    this.spoil = spoil;
    this.unfinished = unfinished;
    this.renamed = layout.isCarried() ? VectorSchemaRoot.create(layout.wanted(), request.allocator()) : null;
  }

  @Override
  public VectorSchemaRoot getVectorSchemaRoot() throws IOException {
    return renamed == null ? super.getVectorSchemaRoot() : renamed;
  }

  @Override
  public boolean loadNextBatch() throws IOException {
    request.cancel().check();
    try {
      boolean loaded = super.loadNextBatch();
      // DuckDB fills a batch as long as there are rows, so that a short one is the last.
      ended = !loaded || super.getVectorSchemaRoot().getRowCount() < request.batchRows();
      if (loaded && renamed != null) {
        rename(super.getVectorSchemaRoot(), renamed);
      }
      return loaded;
    } catch (IOException | RuntimeException e) {
      spoil.run();
      throw error(e);
    }
  }

  /** The same memory under the types that it means. */
  private static void rename(VectorSchemaRoot from, VectorSchemaRoot to) {
    try (ArrowRecordBatch batch = new VectorUnloader(from).getRecordBatch()) {
      new VectorLoader(to).load(batch);
    }
  }

  private CalcreteException error(Exception e) {
    if (request.cancel().given()) {
      return request.cancel().error();
    }
    return DuckDbErrors.of(backend, e, request.sql());
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    cancel.close();
    if (renamed != null) {
      renamed.close();
    }
    DuckDbErrors.closeQuietly(delegate());
    DuckDbErrors.closeQuietly(result);
    if (!ended) {
      unfinished.run();
    }
  }
}
