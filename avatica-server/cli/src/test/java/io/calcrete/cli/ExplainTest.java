package io.calcrete.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code calcrete explain}: who evaluates what, and why. */
class ExplainTest {
  private static String explained(String sql) {
    return Calcrete.run("explain", Calcrete.QUICKSTART, sql).succeeded();
  }

  @Test
  void aStatementOfOneBackendIsItsSql() {
    assertThat(explained("SELECT name FROM reference.airports WHERE faa = 'JFK'"))
        .startsWith("SQLite in memory")
        .contains("SELECT `name` FROM `main`.`airports` WHERE `faa` = 'JFK'")
        .doesNotContain("here because", "host");
  }

  @Test
  void aJoinOfTwoBackendsHasTheSqlOfBoth() {
    assertThat(explained("SELECT a.name, f.flight FROM flights f JOIN reference.airports a ON a.faa = f.dest"))
        .contains("INNER JOIN")
        .contains("here because it brings together")
        .contains("SQLite in memory")
        .contains("SELECT `faa`, `name` FROM `main`.`airports`")
        .contains("DuckDB flights.csv")
        .contains("SELECT \"flight\", \"dest\" FROM \"main\".\"flights\"");
  }

  @Test
  void whatABackendDoesNotEvaluateIsNamed() {
    assertThat(explained("SELECT UPPER(name) FROM reference.airlines"))
        .contains("here because UPPER is not one that SQLite evaluates");
  }

  @Test
  void rowsAreEstimated() {
    assertThat(explained("SELECT name FROM reference.airlines")).contains("SQLite in memory  (about 16 rows)");
    assertThat(explained("SELECT flight FROM flights")).doesNotContain("(about 0 rows)");
  }

  @Test
  void noNameThatThePlannerMadeUpIsShown() {
    assertThat(
        explained("SELECT origin, ROUND(AVG(CAST(dep_delay AS DOUBLE)), 1) AS late FROM flights GROUP BY origin"))
        .doesNotContainPattern(Pattern.compile("\\$f?\\d|EXPR\\$"));
  }

  @Test
  void longSqlHasALineForEachOfItsClauses() {
    assertThat(
            explained(
                "SELECT carrier, MIN(tailnum) AS first_plane, MAX(tailnum) AS last_plane FROM flights"
                    + " GROUP BY carrier ORDER BY carrier LIMIT 5"))
        .containsPattern(
            "\n  SELECT \"carrier\", .*\n  FROM \"main\"\\.\"flights\""
                + "\n  GROUP BY \"carrier\"\n  ORDER BY .*\n  LIMIT 5\n");
  }

  @Test
  void explainIsAStatementToo() {
    String sql = "SELECT name FROM reference.airlines";
    assertThat(Calcrete.run("sql", Calcrete.QUICKSTART, "EXPLAIN " + sql).succeeded())
        .contains("SELECT `name` FROM `main`.`airlines`");
  }
}
