package io.calcrete.runtime;

import io.calcrete.rules.BackendQuery;
import java.util.Locale;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VectorSchemaRoot;

/** What one asking of a backend was and brought. Written by the thread that reads, read when it has ended. */
final class LeafStatistics {
  private static final double NANOS_PER_MILLI = 1e6;
  private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB"};
  private static final int UNIT = 1_000;

  private final BackendQuery query;
  private final String sql;
  private final long start = System.nanoTime();
  private volatile long first;
  private volatile long end;
  private volatile long rows;
  private volatile long bytes;

  /**
   * Of an asking that begins now.
   *
   * @param sql what is sent
   */
  LeafStatistics(BackendQuery query, String sql) {
    this.query = query;
    this.sql = sql;
  }

  BackendQuery query() {
    return query;
  }

  /** What was sent. */
  String sql() {
    return sql;
  }

  void batch(VectorSchemaRoot batch) {
    end = System.nanoTime();
    first = first == 0 ? end : first;
    rows += batch.getRowCount();
    for (FieldVector vector : batch.getFieldVectors()) {
      bytes += vector.getBufferSize();
    }
  }

  void end() {
    end = System.nanoTime();
  }

  /** Such as {@code 98 rows, 3.1 kB; the first after 1.2 ms, the last after 1.5 ms}. */
  @Override
  public String toString() {
    String came = rows + (rows == 1 ? " row, " : " rows, ") + size(bytes);
    return first == 0
        ? came + "; the end after " + millis(end)
        : came + "; the first after " + millis(first) + ", the last after " + millis(end);
  }

  private String millis(long moment) {
    return String.format(Locale.ROOT, "%.1f ms", Math.max(0, moment - start) / NANOS_PER_MILLI);
  }

  private static String size(long bytes) {
    double size = bytes;
    int unit = 0;
    while (size >= UNIT && unit < UNITS.length - 1) {
      size /= UNIT;
      unit++;
    }
    return String.format(Locale.ROOT, unit == 0 ? "%.0f %s" : "%.1f %s", size, UNITS[unit]);
  }
}
