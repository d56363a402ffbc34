package io.calcrete.duckdb;

import io.calcrete.backend.CalcreteException;
import io.calcrete.backend.SqlState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBConnection;

/**
 * A database that a program of this process has open: every connection is a duplicate of the program's.
 *
 * <p>Its settings are the program's. Those that would change what a statement means are looked at each time, since the
 * program may change them at any time.
 */
final class LiveDatabase implements DuckDbConnections {
  private static final String MEANING =
      "SELECT current_setting('default_collation') <> '', current_setting('integer_division'),"
          + " NOT current_setting('ieee_floating_point_ops'), current_setting('arrow_lossless_conversion'),"
          + " current_setting('arrow_large_buffer_size'), current_setting('arrow_output_list_view'),"
          + " current_setting('arrow_output_version') <> '1.0',"
          + " current_setting('lock_configuration') AND current_setting('TimeZone') <> 'UTC'";

  private static final String[] SETTINGS = {
    "default_collation",
    "integer_division",
    "ieee_floating_point_ops",
    "arrow_lossless_conversion",
    "arrow_large_buffer_size",
    "arrow_output_list_view",
    "arrow_output_version",
    "TimeZone"
  };

  private final String name;

  LiveDatabase(String name) {
    this.name = name;
  }

  @Override
  public DuckDBConnection open() {
    DuckDBConnection live = LiveConnections.find(name);
    if (live == null) {
      throw CalcreteException.of(
          SqlState.CONNECTION_LOST,
          "the DuckDB connection '" + name + "' has been closed or released; register an open one again with "
              + "LiveConnections.register(\"" + name + "\", connection)");
    }
    DuckDBConnection connection;
    try {
      connection = live.duplicate();
    } catch (SQLException e) {
      throw DuckDbErrors.of("DuckDB connection " + name, e, null);
    }
    try {
      prepare(connection);
      return connection;
    } catch (SQLException e) {
      DuckDbErrors.closeAfter(e, connection);
      throw DuckDbErrors.of("DuckDB connection " + name, e, null);
    } catch (CalcreteException e) {
      DuckDbErrors.closeAfter(e, connection);
      throw e;
    }
  }

  private void prepare(DuckDBConnection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      try (ResultSet meaning = statement.executeQuery(MEANING)) {
        meaning.next();
        for (int i = 0; i < SETTINGS.length; i++) {
          if (meaning.getBoolean(i + 1)) {
            throw CalcreteException.of(
                SqlState.CONFIGURATION,
                "the DuckDB connection '" + name + "' has changed the setting " + SETTINGS[i]
                    + ", which changes what statements mean: RESET it");
          }
        }
      }
    }
    set(connection, "SET SESSION jdbc_stream_results = true");
    set(connection, "SET SESSION TimeZone = 'UTC'");
    DecimalDivision.define(connection);
  }

  /** Where the program has locked its configuration, results are collected before the first batch: slower, not wrong. */
  private static void set(DuckDBConnection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      if (!String.valueOf(e.getMessage()).contains("the configuration has been locked")) {
        throw e;
      }
    }
  }

  /** Not: the program may change its settings, or want to close its database. */
  @Override
  public boolean reusable() {
    return false;
  }

  @Override
  public void close() {
    // The database is the program's.
  }
}
