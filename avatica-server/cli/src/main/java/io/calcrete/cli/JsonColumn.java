package io.calcrete.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.calcrete.driver.JavaValues;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.complex.ListVector;
import org.apache.arrow.vector.complex.MapVector;
import org.apache.arrow.vector.complex.StructVector;

/** Writes the values of a vector as JSON. What JSON has no kind of value for is text, as in the other formats. */
@FunctionalInterface
interface JsonColumn {
  /** Writes a value, NULL too. */
  void write(int row, JsonGenerator json) throws IOException;

  static JsonColumn of(FieldVector vector) {
    JsonColumn values = values(vector);
    return (row, json) -> {
      if (vector.isNull(row)) {
        json.writeNull();
      } else {
        values.write(row, json);
      }
    };
  }

  private static JsonColumn values(FieldVector vector) {
    if (vector instanceof MapVector map) {
      return map(map);
    } else if (vector instanceof ListVector list) {
      return list(list);
    } else if (vector instanceof StructVector struct) {
      return struct(struct);
    }
    JavaValues.Reader reader = JavaValues.reader(vector);
    return (row, json) -> scalar(reader.read(row), json);
  }

  private static void scalar(Object value, JsonGenerator json) throws IOException {
    if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof BigDecimal decimal) {
      json.writeNumber(decimal);
    } else if (value instanceof Double number && Double.isFinite(number)) {
      json.writeNumber(number);
    } else if (value instanceof Float number && Float.isFinite(number)) {
      json.writeNumber(number);
    } else if (value instanceof Number number && !(value instanceof Double || value instanceof Float)) {
      json.writeNumber(number.longValue());
    } else {
      json.writeString(JavaValues.text(value));
    }
  }

  private static JsonColumn list(ListVector vector) {
    JsonColumn elements = of(vector.getDataVector());
    return (row, json) -> {
      json.writeStartArray();
      for (int i = vector.getElementStartIndex(row); i < vector.getElementEndIndex(row); i++) {
        elements.write(i, json);
      }
      json.writeEndArray();
    };
  }

  private static JsonColumn map(MapVector vector) {
    StructVector entries = (StructVector) vector.getDataVector();
    JavaValues.Reader keys = JavaValues.reader(entries.getChildrenFromFields().get(0));
    JsonColumn values = of(entries.getChildrenFromFields().get(1));
    return (row, json) -> {
      json.writeStartObject();
      for (int i = vector.getElementStartIndex(row); i < vector.getElementEndIndex(row); i++) {
        json.writeFieldName(JavaValues.text(keys.read(i)));
        values.write(i, json);
      }
      json.writeEndObject();
    };
  }

  private static JsonColumn struct(StructVector vector) {
    Map<String, JsonColumn> fields = new LinkedHashMap<>();
    vector.getChildrenFromFields().forEach(child -> fields.put(child.getName(), of(child)));
    return (row, json) -> {
      json.writeStartObject();
      for (Map.Entry<String, JsonColumn> field : fields.entrySet()) {
        json.writeFieldName(field.getKey());
        field.getValue().write(row, json);
      }
      json.writeEndObject();
    };
  }
}
