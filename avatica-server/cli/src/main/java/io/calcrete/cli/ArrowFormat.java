package io.calcrete.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.LongConsumer;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.arrow.vector.ipc.ArrowStreamWriter;

/** Arrow's stream format: the batches as they come. */
final class ArrowFormat implements RowFormat {
  @Override
  public long write(ResultSet rows, OutputStream output, LongConsumer written) throws SQLException, IOException {
    ArrowReader reader = rows.unwrap(ArrowReader.class);
    boolean any = reader.loadNextBatch();
    VectorSchemaRoot batch = reader.getVectorSchemaRoot();
    long count = 0;
    // Closing the writer would close the batch, which is the reader's, and the output.
    ArrowStreamWriter arrow = new ArrowStreamWriter(batch, reader, Channels.newChannel(output));
    arrow.start();
    for (boolean more = any; more; more = reader.loadNextBatch()) {
      arrow.writeBatch();
      count += batch.getRowCount();
      written.accept(count);
    }
    arrow.end();
    output.flush();
    return count;
  }
}
