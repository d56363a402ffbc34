package io.calcrete.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.calcrete.sql.parser.CalcreteSqlParser;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Stream;
import org.apache.calcite.sql.parser.SqlAbstractParserImpl;
import org.apache.calcite.sql.parser.impl.SqlParserImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words that Calcite reserves and this parser does not. */
class ReservedWordsTest {
  private static final SqlAbstractParserImpl.Metadata OURS =
      CalcreteSqlParser.FACTORY.getParser(new StringReader("")).getMetadata();
  private static final SqlAbstractParserImpl.Metadata CALCITE =
      SqlParserImpl.FACTORY.getParser(new StringReader("")).getMetadata();

  static Stream<String> freed() {
    // USER alone is the name of the user, as in PostgreSQL; see below.
    return OURS.getTokens().stream()
        .filter(word -> OURS.isNonReservedKeyword(word) && !CALCITE.isNonReservedKeyword(word) && !word.equals("USER"));
  }

  @ParameterizedTest
  @MethodSource("freed")
  void isAName(String word) throws Exception {
    for (String sql : List.of(
        "SELECT %1$s FROM %1$s WHERE ((%1$s = 1) AND (%1$s IS NULL)) GROUP BY %1$s ORDER BY %1$s",
        "SELECT t.%1$s, (t.%1$s + 1) AS %1$s FROM s.%1$s AS t",
        "SELECT %1$s.a, MAX(%1$s) FROM t AS %1$s INNER JOIN u ON (%1$s.a = u.%1$s)",
        "INSERT INTO %1$s (%1$s) VALUES (ROW(1))",
        "UPDATE t SET %1$s = 1 WHERE (%1$s = 2)")) {
      String statement = sql.formatted(word);
      assertThat(Statements.text(Statements.query(statement))).isEqualTo(statement);
    }
    assertThat(Statements.text(Statements.expression(word + " ->> 'a' = 'x'")))
        .isEqualTo("(JSON_GET_TEXT(" + word + ", '$.\"a\"') = 'x')");
    assertThat(Statements.text(Statements.expression(word + "::int"))).isEqualTo("CAST(" + word + " AS INTEGER)");
  }

  @Test void theWordsPeopleUse() {
    assertThat(freed().toList())
        .contains("ONE", "VALUE", "YEAR", "MONTH", "DAY", "HOUR", "MINUTE", "SECOND", "DATE", "TIME", "TIMESTAMP", "COUNT",
            "METHOD", "RESULT", "POSITION", "PERIOD", "PERCENT", "RANK", "LANGUAGE", "START", "SYSTEM", "CONDITION");
    assertThat(List.of("TYPE", "NAME", "STATUS", "KEY", "LEVEL")).noneMatch(OURS::isReservedWord);
  }

  @Test void whatStaysReserved() {
    assertThat(List.of("ORDER", "SELECT", "FROM", "WHERE", "GROUP", "TABLE", "JOIN", "ON", "AND", "CASE", "NULL"))
        .allMatch(word -> OURS.isKeyword(word) && !OURS.isNonReservedKeyword(word));
  }

  @Test void aTableOfUsers() throws Exception {
    String sql = "SELECT user.name, u.user FROM USER, s.user AS u";
    assertThat(Statements.text(Statements.query(sql))).isEqualTo(sql);
  }
}
