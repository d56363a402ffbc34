package io.calcrete.tests;

import io.calcrete.duckdb.LiveConnections;
import java.sql.Connection;
import java.util.Map;
import org.duckdb.DuckDBConnection;

/** A DuckDB that the test has open, as a schema: what the test changes is changed at once. */
record LiveSchema(String name) implements AutoCloseable {
  static LiveSchema of(Connection connection) {
    return new LiveSchema(LiveConnections.register((DuckDBConnection) connection));
  }

  void addTo(Federation federation, String schema, Map<String, String> permissions) {
    federation.live(schema, name);
    if (!permissions.isEmpty()) {
      federation.operand(schema, "permissions", permissions);
    }
  }

  @Override
  public void close() {
    LiveConnections.release(name);
  }
}
