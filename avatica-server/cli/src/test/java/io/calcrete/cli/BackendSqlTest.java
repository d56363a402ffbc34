package io.calcrete.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Long SQL on lines of its clauses. */
class BackendSqlTest {
  private static final String COLUMNS =
      "\"a column with a long name\", \"another column with a name that is longer still\"";

  @Test
  void shortSqlStaysOnItsLine() {
    assertThat(BackendSql.lines("SELECT a FROM t WHERE b = 1")).containsExactly("SELECT a FROM t WHERE b = 1");
  }

  @Test
  void longSqlIsBrokenBeforeItsClauses() {
    assertThat(
            BackendSql.lines(
                "SELECT " + COLUMNS
                    + " FROM t LEFT JOIN u ON t.a = u.a WHERE b = 1 GROUP BY c ORDER BY d NULLS LAST LIMIT 1"))
        .containsExactly(
            "SELECT " + COLUMNS, "FROM t", "LEFT JOIN u ON t.a = u.a", "WHERE b = 1", "GROUP BY c",
            "ORDER BY d NULLS LAST",
            "LIMIT 1");
  }

  @Test
  void quotesAndParenthesesAreNotBroken() {
    assertThat(
            BackendSql.lines("SELECT " + COLUMNS
                + ", ' FROM x', \"it's FROM \" FROM (SELECT a FROM t WHERE b) AS t WHERE c"))
        .containsExactly(
            "SELECT " + COLUMNS + ", ' FROM x', \"it's FROM \"", "FROM (SELECT a FROM t WHERE b) AS t", "WHERE c");
  }

  @Test
  void nothingIsLost() {
    String sql = "SELECT " + COLUMNS + " FROM t UNION ALL SELECT " + COLUMNS + " FROM u WHERE a IN (SELECT b FROM v)";
    assertThat(String.join(" ", BackendSql.lines(sql))).isEqualTo(sql);
  }
}
