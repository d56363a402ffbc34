package io.calcrete.benchmarks.tpch;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;

/** Who answers the queries. */
enum Contender {
  /** All tables in one DuckDB, which is near the limit of what this machine can do, and the oracle. */
  DUCKDB("DuckDB alone") {
    @Override
    Connection open(Data data) throws SQLException {
      return DriverManager.getConnection(readOnlyDuckDb(data.copy().toString()));
    }

    @Override
    String sql(Query query) {
      return query.unqualified();
    }
  },

  /** Calcrete with the host that it chooses. */
  CALCRETE("Calcrete") {
    @Override
    Connection open(Data data) throws SQLException {
      return calcrete(data, "auto");
    }
  },

  /** Calcrete with Calcite's own engine for what is left above the backends. */
  ENUMERABLE("Calcrete, host=enumerable") {
    @Override
    Connection open(Data data) throws SQLException {
      return calcrete(data, "enumerable");
    }
  },

  /**
   * Calcite with its own JDBC adapters, and {@link StockDialects} without which half of the queries would fail. Their SQL
   * and their conversions are otherwise as they come.
   */
  STOCK("stock Calcite") {
    @Override
    Connection open(Data data) throws SQLException {
      Properties properties = new Properties();
      properties.setProperty("lex", "JAVA");
      properties.setProperty(
          "model",
          "inline:{version: '1.0', schemas: ["
              + jdbcSchema("d", "org.duckdb.DuckDBDriver", readOnlyDuckDb(data.duckDb().toString()))
              + ", "
              + jdbcSchema("s", "org.sqlite.JDBC", "jdbc:sqlite:" + data.sqlite() + "?date_string_format=yyyy-MM-dd")
              + "]}");
      return DriverManager.getConnection("jdbc:calcite:", properties);
    }
  };

  private final String title;

  Contender(String title) {
    this.title = title;
  }

  /** A connection to the data, which is not written to. */
  abstract Connection open(Data data) throws SQLException;

  /** What a query is in its SQL. */
  String sql(Query query) {
    return query.sql();
  }

  /** Its name in tables. */
  String title() {
    return title;
  }

  /** Its name on the command line. */
  String option() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Contender of(String option) {
    return Arrays.stream(values())
        .filter(contender -> contender.option().equals(option))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no contender '" + option + "' among "
                        + Arrays.stream(values()).map(Contender::option).toList()));
  }

  private static String readOnlyDuckDb(String file) {
    return "jdbc:duckdb:" + file + ";access_mode=READ_ONLY";
  }

  private static Connection calcrete(Data data, String host) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("host", host);
    properties.setProperty(
        "model",
        "inline:{version: '1.0', schemas: ["
            + "{name: 'd', type: 'custom', factory: 'io.calcrete.duckdb.DuckDbSchemaFactory', operand: {database: '"
            + data.duckDb()
            + "'}},"
            + "{name: 's', type: 'custom', factory: 'io.calcrete.jdbc.JdbcSchemaFactory', operand: {url: 'jdbc:sqlite:"
            + data.sqlite()
            + "'}}]}");
    return DriverManager.getConnection("jdbc:calcrete:", properties);
  }

  private static String jdbcSchema(String name, String driver, String url) {
    return "{name: '" + name + "', type: 'custom', factory: 'org.apache.calcite.adapter.jdbc.JdbcSchema$Factory',"
        + " operand: {jdbcDriver: '" + driver + "', jdbcUrl: '" + url + "', sqlDialectFactory: '"
        + StockDialects.class.getName() + "'}}";
  }
}
