package io.calcrete.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;

/** Breaks lines between the elements of the outermost array and nowhere else. */
final class RowPerLine extends MinimalPrettyPrinter {
  private static final long serialVersionUID = 1L;

  private int depth;

  @Override
  public void writeStartArray(JsonGenerator json) throws IOException {
    depth++;
    super.writeStartArray(json);
  }

  @Override
  public void beforeArrayValues(JsonGenerator json) throws IOException {
    breakLine(json);
  }

  @Override
  public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
    super.writeArrayValueSeparator(json);
    breakLine(json);
  }

  @Override
  public void writeEndArray(JsonGenerator json, int values) throws IOException {
    if (values > 0) {
      breakLine(json);
    }
    depth--;
    super.writeEndArray(json, values);
  }

  private void breakLine(JsonGenerator json) throws IOException {
    if (depth == 1) {
      json.writeRaw('\n');
    }
  }
}
