package io.calcrete.jdbc;

import io.calcrete.backend.SqlRequest;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Function;
import org.apache.arrow.vector.BaseVariableWidthVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.arrow.vector.types.pojo.Schema;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The batches of a query: rows pulled from a JDBC result as somebody asks for them.
 *
 * <p>Every batch has buffers of its own, since whoever got the one before may still hold it. A batch ends early when its
 * texts have grown large.
 */
final class RowReader extends ArrowReader {
  private static final Logger LOG = LoggerFactory.getLogger(RowReader.class);

  /** Rows between two looks at the size of the batch and at the cancel signal. */
  private static final int CHUNK = 256;

  /** Most queries of a person answer with few rows. */
  private static final int FIRST_CAPACITY = 1024;

  private static final long MOST_BYTES = 32L << 20;

  private final SqlRequest request;
  private final PreparedStatement statement;
  private final RunningStatement running;
  private final Function<SQLException, RuntimeException> failure;
  private final ResultSet result;
  private @Nullable Rows rows;
  private long bytesRead;
  private boolean started;
  private boolean ended;

  /**
   * Batches of a statement that has been executed; closing them closes it.
   *
   * @param failure what an error of the driver is to the caller
   */
  RowReader(
      SqlRequest request,
      PreparedStatement statement,
      ResultSet result,
      RunningStatement running,
      Function<SQLException, RuntimeException> failure) {
    super(request.allocator());
    this.request = request;
    this.statement = statement;
    this.result = result;
    this.running = running;
    this.failure = failure;
  }

  /** Finds out how each column is read; once, before the first batch. */
  void open(Product product) throws SQLException {
    try {
      rows = product.rows(result, getVectorSchemaRoot());
    } catch (IOException e) {
      throw new IllegalStateException("a schema that is at hand was read", e);
    }
  }

  @Override
  public boolean loadNextBatch() throws IOException {
    prepareLoadNextBatch();
    request.cancel().check();
    VectorSchemaRoot root = getVectorSchemaRoot();
    allocate(root);
    int count = ended ? 0 : fill(root);
    root.setRowCount(count);
    bytesRead += bytes(root);
    return count > 0;
  }

  private void allocate(VectorSchemaRoot root) {
    int capacity = started ? request.batchRows() : Math.min(FIRST_CAPACITY, request.batchRows());
    started = true;
    for (FieldVector vector : root.getFieldVectors()) {
      vector.clear();
      if (!ended) {
        vector.setInitialCapacity(capacity);
        vector.allocateNew();
      }
    }
  }

  private int fill(VectorSchemaRoot root) {
    int filled = 0;
    try {
      while (filled < request.batchRows() && textBytes(root, filled) < MOST_BYTES) {
        int wanted = Math.min(CHUNK, request.batchRows() - filled);
        int read = rows.read(filled, wanted);
        filled += read;
        if (read < wanted) {
          ended = true;
          // The database may let go of its locks now, though the last batch is still being looked at.
          running.close();
          result.close();
          break;
        }
        request.cancel().check();
      }
      return filled;
    } catch (SQLException e) {
      throw failure.apply(e);
    }
  }

  private static long textBytes(VectorSchemaRoot root, int rows) {
    long bytes = 0;
    for (FieldVector vector : root.getFieldVectors()) {
      if (vector instanceof BaseVariableWidthVector text && rows > 0) {
        bytes += text.getOffsetBuffer().getInt(rows * (long) BaseVariableWidthVector.OFFSET_WIDTH);
      }
    }
    return bytes;
  }

  private static long bytes(VectorSchemaRoot root) {
    return root.getFieldVectors().stream().mapToLong(FieldVector::getBufferSize).sum();
  }

  @Override
  public long bytesRead() {
    return bytesRead;
  }

  @Override
  protected void closeReadSource() {
    ended = true;
    running.close();
    try (statement) {
      result.close();
    } catch (SQLException e) {
      // Nobody waits for its rows any more.
      LOG.debug("a statement could not be closed", e);
    }
  }

  @Override
  protected Schema readSchema() {
    return request.schema();
  }
}
