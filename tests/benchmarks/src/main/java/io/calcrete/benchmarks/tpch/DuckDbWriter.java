package io.calcrete.benchmarks.tpch;

import io.trino.tpch.TpchColumn;
import io.trino.tpch.TpchEntity;
import io.trino.tpch.TpchTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** A new table in DuckDB. */
final class DuckDbWriter<E extends TpchEntity> implements TableWriter<E> {
  private final List<TpchColumn<E>> columns;
  private final DuckDBAppender appender;

  DuckDbWriter(TpchTable<E> table, Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(Tables.createInDuckDb(table));
    }
    this.columns = table.getColumns();
    this.appender = connection.unwrap(DuckDBConnection.class).createAppender(Tables.name(table));
  }

  @Override
  public void write(E row) throws SQLException {
    appender.beginRow();
    for (TpchColumn<E> column : columns) {
      switch (column.getType().getBase()) {
        case IDENTIFIER -> appender.append(column.getIdentifier(row));
        case INTEGER -> appender.append(column.getInteger(row));
        case DOUBLE -> appender.append(TableWriter.decimal(column, row));
        case DATE -> appender.appendEpochDays(column.getDate(row));
        case VARCHAR -> appender.append(column.getString(row));
      }
    }
    appender.endRow();
  }

  @Override
  public void close() throws SQLException {
    try (appender) {
      appender.flush();
    }
  }
}
