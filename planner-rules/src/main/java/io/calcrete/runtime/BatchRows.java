package io.calcrete.runtime;

import io.calcrete.backend.CalcreteException;
import io.calcrete.backend.SqlState;
import java.io.IOException;
import java.util.List;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.calcite.linq4j.Enumerator;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Rows of Arrow batches, as Calcite's Enumerable engine wants them: arrays, or bare values of the only column. */
final class BatchRows implements Enumerator<Object> {
  private final ArrowReader reader;
  private final Runnable afterwards;
  private final VectorSchemaRoot batch;
  private final List<RowDecoder.Column> columns;
  private int row = -1;
  private int rows;
  private boolean closed;

  BatchRows(ArrowReader reader, Leaf leaf, Runnable afterwards) {
    this.reader = reader;
    this.afterwards = afterwards;
    try {
      this.batch = reader.getVectorSchemaRoot();
    } catch (IOException e) {
      throw CalcreteException.of(SqlState.IO_ERROR, leaf.backend().name() + ": " + e.getMessage(), e);
    }
    this.columns = RowDecoder.columns(batch, leaf.rowType());
  }

  @Override
  public @Nullable Object current() {
    if (columns.size() == 1) {
      return columns.get(0).value(row);
    }
    Object[] values = new Object[columns.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = columns.get(i).value(row);
    }
    return values;
  }

  @Override
  public boolean moveNext() {
    if (++row < rows) {
      return true;
    }
    try {
      while (reader.loadNextBatch()) {
        rows = batch.getRowCount();
        row = 0;
        if (rows > 0) {
          return true;
        }
      }
      rows = 0;
      return false;
    } catch (IOException e) {
      CalcreteException known = CalcreteException.in(e);
      throw known != null ? known : CalcreteException.of(SqlState.IO_ERROR, e.getMessage(), e);
    }
  }

  @Override
  public void reset() {
    throw new UnsupportedOperationException("a batch that was read is gone; ask for a new enumerator");
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      try {
        reader.close();
      } catch (IOException e) {
        throw CalcreteException.of(SqlState.IO_ERROR, e.getMessage(), e);
      } finally {
        afterwards.run();
      }
    }
  }
}
