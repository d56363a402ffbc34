package io.calcrete.tests;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The URLs of a model: the product's, also with its choices made otherwise, and the one that is recommended for plain Calcite. */
enum Door {
  CALCRETE("jdbc:calcrete:model="),
  FILTERED("jdbc:calcrete:dynamicFilters=always;model="),
  FILTERED_ON_ENUMERABLE("jdbc:calcrete:dynamicFilters=always;host=enumerable;model="),
  PLAIN_CALCITE(
      "jdbc:calcite:lex=MYSQL_ANSI;fun=postgresql;parserFactory=io.calcrete.sql.parser.CalcreteSqlParser#FACTORY;"
          + "typeSystem=io.calcrete.sql.CalcreteTypeSystem;conformance=LENIENT;materializationsEnabled=false;"
          + "forceDecorrelate=false;model=");

  private final String prefix;

  Door(String prefix) {
    this.prefix = prefix;
  }

  String url(Path model) {
    return prefix + model;
  }

  Connection open(Path model) throws SQLException {
    return DriverManager.getConnection(url(model));
  }

  Connection open(Federation federation) throws SQLException {
    return open(federation.model());
  }
}
