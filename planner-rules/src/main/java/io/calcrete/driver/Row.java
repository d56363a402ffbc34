package io.calcrete.driver;

import java.sql.Struct;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A value of a ROW type, as JDBC has it. */
final class Row implements Struct {
  private final Map<String, Object> fields;

  Row(Map<String, Object> fields) {
    this.fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  @Override
  public String getSQLTypeName() {
    return "ROW";
  }

  @Override
  public Object[] getAttributes() {
    return fields.values().toArray();
  }

  @Override
  public Object[] getAttributes(Map<String, Class<?>> map) {
    return getAttributes();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Row row && row.fields.equals(fields);
  }

  @Override
  public int hashCode() {
    return fields.hashCode();
  }

  @Override
  public String toString() {
    return fields.entrySet().stream()
        .map(e -> e.getKey() + ": " + (e.getValue() == null ? "null" : JavaValues.text(e.getValue())))
        .collect(Collectors.joining(", ", "{", "}"));
  }
}
