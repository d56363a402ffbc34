package io.calcrete.jdbc;

import java.sql.SQLException;

/** Writes one column of the current row of a result into a vector, without an object in between where it can. */
@FunctionalInterface
interface ColumnReader {
  /** Writes the value, or NULL, to a slot of the vector; the vector grows as needed. */
  void read(int slot) throws SQLException;
}
