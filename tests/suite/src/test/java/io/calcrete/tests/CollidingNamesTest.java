package io.calcrete.tests;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Names that a planner could take for its own, or one for the other: what is sent still says what was asked. */
class CollidingNamesTest {
  private static final String T =
      "CREATE TABLE t (t INTEGER, t0 INTEGER, \"$f0\" INTEGER, \"EXPR$0\" INTEGER, \"a.b\" INTEGER, \"q\"\"q\" INTEGER)";
  private static final String T_ROWS = "INSERT INTO t VALUES (1, 10, 3, 4, 5, 6), (2, 20, 2, NULL, 5, 7), (NULL, 30, 1, 4, 6, 8)";
  private static final String T0 = "CREATE TABLE t0 (t INTEGER, t0 INTEGER, id INTEGER, id0 INTEGER)";
  private static final String T0_ROWS = "INSERT INTO t0 VALUES (1, 11, 1, 2), (1, 12, 2, 1), (NULL, 13, 3, NULL)";
  private static final String LOWER = "CREATE TABLE lower (id INTEGER, k INTEGER, v INTEGER)";
  private static final String LOWER_ROWS = "INSERT INTO lower VALUES (1, 7, 1), (2, 8, 2), (3, 9, NULL)";
  private static final String UPPER = "CREATE TABLE upper (\"ID\" INTEGER, \"K\" INTEGER, \"V\" INTEGER)";
  private static final String UPPER_ROWS = "INSERT INTO upper VALUES (100, 7, 10), (200, 8, 20), (300, 8, 30)";
  private static final String ODD = "CREATE TABLE \"dot.ted\" (\"x y\" INTEGER, \"select\" INTEGER, \"from\" INTEGER)";
  private static final String ODD_ROWS = "INSERT INTO \"dot.ted\" VALUES (1, 2, 3), (4, 5, 6)";
  private static final String SOMETIMES = "CREATE TABLE sometimes (a INTEGER UNIQUE, b INTEGER)";
  private static final String SOMETIMES_ROWS = "INSERT INTO sometimes VALUES (1, 1), (NULL, 2), (NULL, 3)";
  private static final String[] TABLES = {
    T, T_ROWS, T0, T0_ROWS, LOWER, LOWER_ROWS, UPPER, UPPER_ROWS, ODD, ODD_ROWS, SOMETIMES, SOMETIMES_ROWS
  };

  @TempDir static Path directory;

  private static Federation names;
  private static Connection oracle;

  @BeforeAll
  static void open() throws SQLException {
    names = Federation.in(directory).duckDb("duck", TABLES).sqlite("lite", TABLES);
    oracle = names.oracle();
  }

  @AfterAll
  static void close() throws SQLException {
    oracle.close();
    names.close();
  }

  @TestFactory
  Stream<DynamicTest> overJdbcCalcrete() {
    return CrossBackendTest.answersAsOneDatabase("colliding-names.sql", Door.CALCRETE, names, oracle);
  }

  @TestFactory
  Stream<DynamicTest> overPlainCalcite() {
    return CrossBackendTest.answersAsOneDatabase("colliding-names.sql", Door.PLAIN_CALCITE, names, oracle);
  }
}
