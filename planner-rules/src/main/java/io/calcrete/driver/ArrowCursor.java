package io.calcrete.driver;

import io.calcrete.backend.CalcreteException;
import io.calcrete.backend.SqlState;
import io.calcrete.runtime.Execution;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.calcite.avatica.ColumnMetaData;
import org.apache.calcite.avatica.util.ArrayImpl;
import org.apache.calcite.avatica.util.Cursor;

/** Goes over the rows of Arrow batches. Values are read where they are, when somebody asks for them. */
final class ArrowCursor implements Cursor {
  private final ArrowReader reader;
  private final Execution execution;
  private final long maxRows;
  private final VectorSchemaRoot batch;
  private int row = -1;
  private int rows;
  private long seen;
  private boolean wasNull;

  /**
   * A cursor before the first row.
   *
   * @param execution closed with the cursor
   * @param maxRows rows to return at most, 0 for all
   */
  ArrowCursor(ArrowReader reader, Execution execution, long maxRows) {
    this.reader = reader;
    this.execution = execution;
    this.maxRows = maxRows;
    try {
      this.batch = reader.getVectorSchemaRoot();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  ArrowReader reader() {
    return reader;
  }

  @Override
  public List<Accessor> createAccessors(
      List<ColumnMetaData> types, Calendar localCalendar, ArrayImpl.Factory factory) {
    List<Accessor> accessors = new ArrayList<>();
    for (FieldVector vector : batch.getFieldVectors()) {
      accessors.add(ColumnAccessors.of(vector, this, localCalendar));
    }
    return accessors;
  }

  @Override
  public boolean next() {
    if (maxRows > 0 && seen == maxRows) {
      return false;
    }
    if (++row < rows) {
      seen++;
      return true;
    }
    try {
      while (reader.loadNextBatch()) {
        rows = batch.getRowCount();
        row = 0;
        if (rows > 0) {
          seen++;
          return true;
        }
      }
    } catch (IOException e) {
      throw failed(e);
    }
    rows = 0;
    return false;
  }

  /** The row that the cursor is on, in the current batch. */
  int row() {
    return row;
  }

  /** Notes whether the value that is being read is NULL, and passes that on. */
  boolean noteNull(boolean isNull) {
    wasNull = isNull;
    return isNull;
  }

  @Override
  public boolean wasNull() {
    return wasNull;
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw failed(e);
    } finally {
      execution.close();
    }
  }

  private static CalcreteException failed(IOException e) {
    CalcreteException known = CalcreteException.in(e);
    return known != null ? known : CalcreteException.of(SqlState.IO_ERROR, String.valueOf(e.getMessage()), e);
  }
}
