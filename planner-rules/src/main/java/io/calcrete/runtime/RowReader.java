package io.calcrete.runtime;

import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.arrow.vector.types.pojo.Schema;
import org.apache.calcite.linq4j.Enumerator;

/** Arrow batches of the rows that Calcite's Enumerable engine makes. */
final class RowReader extends ArrowReader {
  private final Schema schema;
  private final Enumerator<?> rows;
  private final int batchRows;
  private long bytes;

  RowReader(BufferAllocator allocator, Schema schema, Enumerator<?> rows, int batchRows) {
    super(allocator);
    this.schema = schema;
    this.rows = rows;
    this.batchRows = batchRows;
  }

  @Override
  public boolean loadNextBatch() throws java.io.IOException {
    VectorSchemaRoot batch = getVectorSchemaRoot();
    batch.clear();
    batch.getFieldVectors().forEach(FieldVector::allocateNew);
    List<RowEncoder.Column> columns = new ArrayList<>();
    batch.getFieldVectors().forEach(vector -> columns.add(RowEncoder.column(vector)));
    int row = 0;
    while (row < batchRows && rows.moveNext()) {
      Object current = rows.current();
      if (columns.size() == 1) {
        columns.get(0).set(row, current);
      } else {
        Object[] values = (Object[]) current;
        for (int i = 0; i < values.length; i++) {
          columns.get(i).set(row, values[i]);
        }
      }
      row++;
    }
    batch.setRowCount(row);
    batch.getFieldVectors().forEach(vector -> bytes += vector.getBufferSize());
    return row > 0;
  }

  @Override
  public long bytesRead() {
    return bytes;
  }

  @Override
  protected void closeReadSource() {
    rows.close();
  }

  @Override
  protected Schema readSchema() {
    return schema;
  }
}
