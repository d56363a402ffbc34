package io.calcrete.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A DuckDB database in a file. */
record DuckDbFile(String path) implements Source {
  @Override
  public String factory() {
    return "io.calcrete.duckdb.DuckDbSchemaFactory";
  }

  @Override
  public void write(ObjectNode operand) {
    operand.put("database", path);
  }

  @Override
  public List<String> save(String schema, ObjectNode operand, RelativePaths paths) {
    operand.put("database", paths.of(path));
    return List.of();
  }
}
