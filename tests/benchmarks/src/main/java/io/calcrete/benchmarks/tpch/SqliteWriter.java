package io.calcrete.benchmarks.tpch;

import io.trino.tpch.TpchColumn;
import io.trino.tpch.TpchEntity;
import io.trino.tpch.TpchTable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** A new table in SQLite: dates as texts, decimals as doubles. */
final class SqliteWriter<E extends TpchEntity> implements TableWriter<E> {
  private static final int BATCH = 1000;

  private final List<TpchColumn<E>> columns;
  private final PreparedStatement insert;
  private int waiting;

  SqliteWriter(TpchTable<E> table, Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(Tables.createInSqlite(table));
    }
    this.columns = table.getColumns();
    String places = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
    this.insert = connection.prepareStatement("INSERT INTO " + Tables.name(table) + " VALUES (" + places + ")");
  }

  @Override
  public void write(E row) throws SQLException {
    for (int i = 0; i < columns.size(); i++) {
      TpchColumn<E> column = columns.get(i);
      switch (column.getType().getBase()) {
        case IDENTIFIER -> insert.setLong(i + 1, column.getIdentifier(row));
        case INTEGER -> insert.setInt(i + 1, column.getInteger(row));
        case DOUBLE -> insert.setDouble(i + 1, TableWriter.decimal(column, row).doubleValue());
        case DATE -> insert.setString(i + 1, LocalDate.ofEpochDay(column.getDate(row)).toString());
        case VARCHAR -> insert.setString(i + 1, column.getString(row));
      }
    }
    insert.addBatch();
    if (++waiting == BATCH) {
      insert.executeBatch();
      waiting = 0;
    }
  }

  @Override
  public void close() throws SQLException {
    try (insert) {
      insert.executeBatch();
    }
  }
}
