package io.calcrete.benchmarks.tpch;

import io.trino.tpch.TpchColumn;
import io.trino.tpch.TpchEntity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;

/**
 * Takes the rows of one table.
 *
 * @param <E> the generator's class for the table's rows
 */
interface TableWriter<E extends TpchEntity> extends AutoCloseable {
  /** Adds a row. */
  void write(E row) throws SQLException;

  /** Stores what was added. */
  @Override
  void close() throws SQLException;

  /** The exact value of a column of money or quantity, which the generator hands out as a double. */
  static <E extends TpchEntity> BigDecimal decimal(TpchColumn<E> column, E row) {
    return BigDecimal.valueOf(column.getDouble(row)).setScale(2, RoundingMode.HALF_EVEN);
  }
}
