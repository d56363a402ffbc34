package io.calcrete.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SEMANTICS.md on JSON, evaluated by Calcite's Enumerable over a plain {@code jdbc:calcite} connection. */
class JsonOnPlainCalciteTest {
  @ParameterizedTest
  @CsvSource(delimiter = '~', quoteCharacter = '§', textBlock = """
      {"a":"x"}                  ~ d ->> 'a'                ~ x
      {"a":"x"}                  ~ d -> 'a'                 ~ "x"
      {"a":"x"}                  ~ d ->> 'b'                ~ null
      {"a":"x"}                  ~ d -> 'b'                 ~ null
      {"a":null}                 ~ (d ->> 'a') IS NULL      ~ true
      {"a":null}                 ~ (d -> 'a') IS NULL       ~ false
      {"a":null}                 ~ d -> 'a'                 ~ null
      {"a":null}                 ~ d -> 'a' -> 'b'          ~ null
      {"a": {"b" : [1, 2]}}      ~ d ->> 'a'                ~ {"b":[1,2]}
      {"a": {"b" : [1, 2]}}      ~ d -> 'a' -> 'b'          ~ [1,2]
      {"a": {"b" : [1, 2]}}      ~ d -> 'a' -> 'b' ->> 1    ~ 2
      [[1, 2], [3, 4]]           ~ d -> 1 ->> 0             ~ 3
      [[1, 2], [3, 4]]           ~ d -> -2 ->> -1           ~ 2
      [1, 2]                     ~ d ->> -3                 ~ null
      [1, 2]                     ~ d ->> 2                  ~ null
      [{"a":1}]                  ~ d ->> 'a'                ~ null
      {"0":"x"}                  ~ d ->> 0                  ~ null
      {"0":"x"}                  ~ d ->> '0'                ~ x
      {"a":1,"a":2}              ~ d ->> 'a'                ~ 2
      {"a":{"b":1},"a":{"c":2}}  ~ d -> 'a' ->> 'b'         ~ null
      {"a":1.10}                 ~ d ->> 'a'                ~ 1.10
      {"a":[1e400, -0.0, 12345678901234567890.123]} ~ d ->> 'a' ~ [1e400,-0.0,12345678901234567890.123]
      {"a":true}                 ~ d ->> 'a'                ~ true
      {"a":"q\\"\\u00e9\\n\\/"}  ~ d -> 'a'                 ~ "q\\"é\\n/"
      {"a.b":{"c\\"d":"x"}}      ~ d -> 'a.b' ->> 'c"d'     ~ x
      {"":"x"}                   ~ d ->> ''                 ~ x
      {"$ref":"x"}               ~ d ->> '$ref'             ~ x
      {"名":{"é":"値"}}           ~ d -> '名' ->> 'é'         ~ 値
      {"😀":"x"}                 ~ d ->> '😀'               ~ x
      {"a":{"b":[0,{"c":7}]}}    ~ d ->> '$.a.b[1].c'       ~ 7
      {"a":{"b":[0,{"c":7}]}}    ~ d #>> '{a,b,-1,c}'       ~ 7
      {"a":{"b":[0,{"c":7}]}}    ~ d #> '{a,b}'             ~ [0,{"c":7}]
      "x"                        ~ d ->> '$'                ~ x
      5                          ~ d ->> 'a'                ~ null
      {"a":1                     ~ d ->> 'a'                ~ null
      {"a":1} x                  ~ d ->> 'a'                ~ null
      {'a':1}                    ~ d ->> 'a'                ~ null
      {"a":01}                   ~ d ->> 'a'                ~ null
      {"a":NaN}                  ~ d ->> 'a'                ~ null
      {"a":"x"}                  ~ d::jsonb ->> 'a'         ~ x
      {"a":"{\\"b\\":1}"}        ~ (d->>'a')::json ->> 'b'  ~ 1
      {"a":"x"}                  ~ d ->> 'a' = 'x'          ~ true
      {"a":"x"}                  ~ NOT d ->> 'a' = 'x'      ~ false
      {"a":"x"}                  ~ d ->> 'a' || 'p'         ~ xp
      {"n":"41"}                 ~ (d ->> 'n')::int + 1     ~ 42
      {"a":"Xyz"}                ~ d ->> 'a' ILIKE 'x%'     ~ true
      {"a":"x"}                  ~ UPPER(d ->> 'a')         ~ X
      {"a":"x"}                  ~ UPPER(d -> 'a')          ~ "X"
      {"a":"x"}                  ~ COALESCE(d -> 'b', d -> 'a') ~ "x"
      """)
  void evaluates(String json, String expression, String expected) throws Exception {
    String sql = "SELECT %s FROM (VALUES ('%s')) AS t (d)"
        .formatted(expression.replace("\\\\", "\\"), json.replace("\\\\", "\\").replace("'", "''"));
    assertThat(Statements.rows(sql)).containsExactly(expected.replace("\\\\", "\\"));
  }

  @Test void anEmptyTextIsNotJson() throws Exception {
    assertThat(Statements.rows("SELECT d ->> 'a' FROM (VALUES (''), (CAST(NULL AS VARCHAR))) AS t (d)"))
        .containsExactly("null", "null");
  }

  @Test void aStrictPathSaysWhatIsWrong() {
    assertThatThrownBy(() -> Statements.rows("SELECT JSON_GET(d, 'strict $.a') FROM (VALUES ('{')) AS t (d)"))
        .hasStackTraceContaining("not JSON");
    assertThatThrownBy(() -> Statements.rows("SELECT JSON_GET(d, 'strict $.a') FROM (VALUES ('{}')) AS t (d)"))
        .hasStackTraceContaining("nothing at the path strict $.\"a\"");
  }

  @Test void keysFromColumns() throws Exception {
    assertThat(Statements.rows("""
        SELECT d ->> k, d -> 'l' ->> i, d -> 'l' ->> (i - 2)
        FROM (VALUES ('{"a.b":1,"l":[10,20]}', 'a.b', 0), ('{"c\\"d":3}', 'c"d', 1)) AS t (d, k, i)"""))
        .containsExactlyInAnyOrder("1|10|10", "3|null|null");
  }

  @Test void parameters() throws Exception {
    try (Connection connection = Statements.plainCalcite();
        PreparedStatement statement = connection.prepareStatement(
            "SELECT d ->> ?, ?::json ->> 'a' FROM (VALUES ('{\"k\":\"v\"}')) AS t (d) LIMIT ? OFFSET ?")) {
      statement.setString(1, "k");
      statement.setString(2, "{\"a\":\"b\"}");
      statement.setInt(3, 1);
      statement.setInt(4, 0);
      try (ResultSet rows = statement.executeQuery()) {
        assertThat(rows.next()).isTrue();
        assertThat(List.of(rows.getString(1), rows.getString(2))).isEqualTo(List.of("v", "b"));
      }
    }
  }

  @Test void inEveryClause() throws Exception {
    assertThat(Statements.rows("""
        SELECT d ->> 'g', SUM((d ->> 'n')::decimal(10, 2)) AS value
        FROM (VALUES ('{"g":"a","n":1.5}'), ('{"g":"b","n":2}'), ('{"g":"a","n":3}'), ('{"g":"c"}')) AS t (d)
        WHERE d ->> 'g' != 'c'
        GROUP BY d ->> 'g'
        ORDER BY d ->> 'g' DESC
        OFFSET 0 LIMIT 2"""))
        .containsExactly("b|2.00", "a|4.50");
  }

  @Test void aNumberIsNotJson() {
    assertThatThrownBy(() -> Statements.rows("SELECT n ->> 'a' FROM (VALUES (1)) AS t (n)"))
        .hasMessageContaining("Cannot apply 'JSON_GET_TEXT' to arguments of type 'JSON_GET_TEXT(<INTEGER>");
  }

  @Test void castsAndWords() throws Exception {
    assertThat(Statements.rows("""
        SELECT one.value::int + 1, date, year, '2020-02-29'::date, 'abcdef'::varchar(3), 1::text || 'x', count
        FROM (VALUES ('41', DATE '2020-01-01', 5, 6)) AS one (value, date, year, count)"""))
        .containsExactly("42|2020-01-01|5|2020-02-29|abc|1x|6");
  }
}
