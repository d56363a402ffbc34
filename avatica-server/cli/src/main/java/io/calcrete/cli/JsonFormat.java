package io.calcrete.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowReader;

/** An array of objects, one to a line. Numbers stay numbers, whatever their size; lists, maps and rows nest. */
final class JsonFormat implements RowFormat {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
          .build();

  @Override
  public long write(ResultSet rows, OutputStream output, LongConsumer written) throws SQLException, IOException {
    ArrowReader reader = rows.unwrap(ArrowReader.class);
    boolean any = reader.loadNextBatch();
    VectorSchemaRoot batch = reader.getVectorSchemaRoot();
    List<JsonColumn> columns = new ArrayList<>();
    for (FieldVector vector : batch.getFieldVectors()) {
      columns.add(JsonColumn.of(vector));
    }
    long count = 0;
    try (JsonGenerator json = JSON.createGenerator(output)) {
      json.setPrettyPrinter(new RowPerLine());
      json.writeStartArray();
      for (boolean more = any; more; more = reader.loadNextBatch()) {
        for (int row = 0; row < batch.getRowCount(); row++) {
          json.writeStartObject();
          for (int i = 0; i < columns.size(); i++) {
            json.writeFieldName(batch.getVector(i).getName());
            columns.get(i).write(row, json);
          }
          json.writeEndObject();
          written.accept(++count);
        }
      }
      json.writeEndArray();
      json.writeRaw('\n');
    }
    output.flush();
    return count;
  }
}
