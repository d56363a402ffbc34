package io.calcrete.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The rows of a running query, on their way into vectors. Used by one thread at a time. */
@FunctionalInterface
interface Rows {
  /**
   * Writes the next rows.
   *
   * @param first the slot of the vectors that the first of them goes to
   * @param count how many at most
   * @return how many there were; fewer than {@code count} only at the end of the result
   */
  int read(int first, int count) throws SQLException;

  /** Rows read column by column. */
  static Rows of(ResultSet result, List<ColumnReader> columns) {
    ColumnReader[] readers = columns.toArray(ColumnReader[]::new);
    return (first, count) -> {
      int read = 0;
      while (read < count && result.next()) {
        for (ColumnReader reader : readers) {
          reader.read(first + read);
        }
        read++;
      }
      return read;
    };
  }
}
