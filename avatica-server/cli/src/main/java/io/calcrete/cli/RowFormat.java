package io.calcrete.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.LongConsumer;

/**
 * A way to write the rows of a result. Nothing is written before the first row has come, so that a statement that fails
 * leaves nothing behind.
 */
interface RowFormat {
  /**
   * Writes all rows, in memory that does not grow with them, and flushes.
   *
   * @param written told now and then how many rows there are by now
   * @return how many rows there were
   */
  long write(ResultSet rows, OutputStream output, LongConsumer written) throws SQLException, IOException;
}
