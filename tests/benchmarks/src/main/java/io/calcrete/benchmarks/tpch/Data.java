package io.calcrete.benchmarks.tpch;

import static java.util.Objects.requireNonNull;

import io.trino.tpch.TpchEntity;
import io.trino.tpch.TpchTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The files of one scale: a DuckDB and an SQLite that share the tables, and a DuckDB that has all of them.
 *
 * @param directory where they are
 * @param scale the scale factor: at 1, six million line items
 */
record Data(Path directory, double scale) {
  Data {
    requireNonNull(directory, "directory");
  }

  /** lineitem, part and partsupp. */
  Path duckDb() {
    return directory.resolve("parts.duckdb");
  }

  /** customer, orders, supplier, nation and region. */
  Path sqlite() {
    return directory.resolve("orders.db");
  }

  /** All eight tables. */
  Path copy() {
    return directory.resolve("all.duckdb");
  }

  private Path complete() {
    return directory.resolve("complete");
  }

  /** Makes the files unless they are there; what an interrupted run has left is made again. */
  void make() throws IOException, SQLException {
    if (Files.exists(complete())) {
      return;
    }
    Files.createDirectories(directory);
    for (Path file : List.of(duckDb(), sqlite(), copy())) {
      Files.deleteIfExists(file);
    }
    try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:" + duckDb());
        Connection sqlite = DriverManager.getConnection("jdbc:sqlite:" + sqlite());
        Connection copy = DriverManager.getConnection("jdbc:duckdb:" + copy())) {
      sqlite.setAutoCommit(false);
      for (TpchTable<?> table : TpchTable.getTables()) {
        fill(table, Tables.DUCKDB.contains(table) ? duckDb : sqlite, copy);
      }
      analyze(sqlite);
      sqlite.commit();
    }
    Files.createFile(complete());
  }

  private <E extends TpchEntity> void fill(TpchTable<E> table, Connection home, Connection copy) throws SQLException {
    try (TableWriter<E> here = writer(table, home);
        TableWriter<E> there = writer(table, copy)) {
      for (E row : table.createGenerator(scale, 1, 1)) {
        here.write(row);
        there.write(row);
      }
    }
  }

  private static <E extends TpchEntity> TableWriter<E> writer(TpchTable<E> table, Connection connection)
      throws SQLException {
    boolean duckDb = connection.getMetaData().getURL().startsWith("jdbc:duckdb:");
    return duckDb ? new DuckDbWriter<>(table, connection) : new SqliteWriter<>(table, connection);
  }

  /** DuckDB counts for itself. */
  private static void analyze(Connection sqlite) throws SQLException {
    try (Statement statement = sqlite.createStatement()) {
      statement.execute("ANALYZE");
    }
  }
}
