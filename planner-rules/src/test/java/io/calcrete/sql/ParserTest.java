package io.calcrete.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the parser makes of an expression; each result reads as the same expression again. */
class ParserTest {
  @ParameterizedTest
  @CsvSource(delimiter = '~', quoteCharacter = '§', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
      x::int                     ~ CAST(x AS INTEGER)
      x::varchar(3)              ~ CAST(x AS VARCHAR(3))
      x::decimal(10,2)           ~ CAST(x AS DECIMAL(10, 2))
      x::int::text               ~ CAST(CAST(x AS INTEGER) AS VARCHAR)
      x::timestamp(3)            ~ CAST(x AS TIMESTAMP(3))
      x::double precision        ~ CAST(x AS DOUBLE)
      x::int array               ~ CAST(x AS INTEGER ARRAY)
      '2020-01-01'::date         ~ CAST('2020-01-01' AS DATE)
      ?::int                     ~ CAST(? AS INTEGER)
      t.x::int                   ~ CAST(t.x AS INTEGER)
      f(x)::int                  ~ CAST(f(x) AS INTEGER)
      (a + b)::int               ~ CAST((a + b) AS INTEGER)
      a + b::int                 ~ (a + CAST(b AS INTEGER))
      -x::int                    ~ (- CAST(x AS INTEGER))
      CAST(x AS text)            ~ CAST(x AS VARCHAR)
      CAST(x AS json)            ~ CAST(x AS VARCHAR)
      x::json                    ~ x
      x::jsonb                   ~ x
      ?::json                    ~ CAST(? AS VARCHAR)
      NULL::json                 ~ CAST(NULL AS VARCHAR)
      x::bool                    ~ CAST(x AS BOOLEAN)
      x::int2                    ~ CAST(x AS SMALLINT)
      x::int4                    ~ CAST(x AS INTEGER)
      x::int8                    ~ CAST(x AS BIGINT)
      x::float4                  ~ CAST(x AS REAL)
      x::float8                  ~ CAST(x AS DOUBLE)
      x::bytea                   ~ CAST(x AS VARBINARY)
      x::timestamptz             ~ CAST(x AS TIMESTAMP WITH LOCAL TIME ZONE)
      TRY_CAST(x AS int4)        ~ (TRY_CAST(x AS INTEGER))
      """)
  void casts(String sql, String parsed) throws Exception {
    assertReads(sql, parsed);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '~', quoteCharacter = '§', textBlock = """
      d -> 'a'                   ~ JSON_GET(d, '$."a"')
      d ->> 'a'                  ~ JSON_GET_TEXT(d, '$."a"')
      d->>'a'                    ~ JSON_GET_TEXT(d, '$."a"')
      d -> 0                     ~ JSON_GET(d, '$[0]')
      d->-1                      ~ JSON_GET(d, '$[last]')
      d ->> -3                   ~ JSON_GET_TEXT(d, '$[last-2]')
      d->'a'->0->>'b'            ~ JSON_GET_TEXT(d, '$."a"[0]."b"')
      d::json->'a'->>'b'         ~ JSON_GET_TEXT(d, '$."a"."b"')
      (d->'a')::jsonb->>'b'      ~ JSON_GET_TEXT(d, '$."a"."b"')
      (d->>'a')::json->>'b'      ~ JSON_GET_TEXT(JSON_GET_TEXT(d, '$."a"'), '$."b"')
      d ->> 'it''s'              ~ JSON_GET_TEXT(d, '$."it''s"')
      d ->> 'a.b'                ~ JSON_GET_TEXT(d, '$."a.b"')
      d ->> 'a"b\\c'             ~ JSON_GET_TEXT(d, '$."a\\"b\\\\\\\\c"')
      d ->> ''                   ~ JSON_GET_TEXT(d, '$.""')
      d ->> '0'                  ~ JSON_GET_TEXT(d, '$."0"')
      d ->> '$.a.b[1]'           ~ JSON_GET_TEXT(d, '$."a"."b"[1]')
      d ->> '$'                  ~ JSON_GET_TEXT(d, '$')
      d -> '$[#-1]' ->> '$."x y"' ~ JSON_GET_TEXT(d, '$[last]."x y"')
      d ->> '$ref'               ~ JSON_GET_TEXT(d, '$."$ref"')
      d #> '{a,0,"b c"}'         ~ JSON_GET(d, '$."a"[0]."b c"')
      d #>> '{ a , "0", x y }'   ~ JSON_GET_TEXT(d, '$."a"."0"."x y"')
      d #>> '{}'                 ~ JSON_GET_TEXT(d, '$')
      d #> '{a}' ->> 'b'         ~ JSON_GET_TEXT(d, '$."a"."b"')
      d ->> k                    ~ JSON_GET_TEXT(d, JSON_KEY_PATH(k))
      d -> 'a' ->> k             ~ JSON_GET_TEXT(JSON_GET(d, '$."a"'), JSON_KEY_PATH(k))
      d ->> ?                    ~ JSON_GET_TEXT(d, JSON_KEY_PATH(?))
      t.d ->> 'a'                ~ JSON_GET_TEXT(t.d, '$."a"')
      f(d) ->> 'a'               ~ JSON_GET_TEXT(f(d), '$."a"')
      ? ->> 'a'                  ~ JSON_GET_TEXT(?, '$."a"')
      (d) ->> 'a'                ~ JSON_GET_TEXT(d, '$."a"')
      json_get(d, '$.a')         ~ JSON_GET(d, '$.a')
      """)
  void arrows(String sql, String parsed) throws Exception {
    assertReads(sql, parsed.replace("\\\\", "\\"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '~', quoteCharacter = '§', textBlock = """
      j->>'a' = 'x'              ~ (JSON_GET_TEXT(j, '$."a"') = 'x')
      'x' = j->>'a'              ~ ('x' = JSON_GET_TEXT(j, '$."a"'))
      NOT j->>'a' = 'x'          ~ (NOT (JSON_GET_TEXT(j, '$."a"') = 'x'))
      j->>'a' || 'p'             ~ (JSON_GET_TEXT(j, '$."a"') || 'p')
      (j->>'n')::int + 1         ~ (CAST(JSON_GET_TEXT(j, '$."n"') AS INTEGER) + 1)
      j->>'n'::text              ~ JSON_GET_TEXT(j, JSON_KEY_PATH(CAST('n' AS VARCHAR)))
      j->>'a' = 'x' AND b        ~ ((JSON_GET_TEXT(j, '$."a"') = 'x') AND b)
      a OR j->>'a' <> k->>'b'    ~ (a OR (JSON_GET_TEXT(j, '$."a"') <> JSON_GET_TEXT(k, '$."b"')))
      j->>'a' IS NOT NULL        ~ (JSON_GET_TEXT(j, '$."a"') IS NOT NULL)
      j->>'a' LIKE 'x%'          ~ (JSON_GET_TEXT(j, '$."a"') LIKE 'x%')
      j->>'a' ILIKE 'x%'         ~ (JSON_GET_TEXT(j, '$."a"') ILIKE 'x%')
      j->>'a' NOT LIKE k->>'b'   ~ (JSON_GET_TEXT(j, '$."a"') NOT LIKE JSON_GET_TEXT(k, '$."b"'))
      j->>'a' IN ('x', 'y')      ~ (JSON_GET_TEXT(j, '$."a"') IN ('x', 'y'))
      j->>'a' BETWEEN 'x' AND k->>'b' ~ (JSON_GET_TEXT(j, '$."a"') BETWEEN ASYMMETRIC 'x' AND JSON_GET_TEXT(k, '$."b"'))
      j -> i + 1                 ~ JSON_GET(j, JSON_KEY_PATH((i + 1)))
      j->>'a' || (k->>'b')       ~ (JSON_GET_TEXT(j, '$."a"') || JSON_GET_TEXT(k, '$."b"'))
      a || b || c                ~ ((a || b) || c)
      a + b || c                 ~ ((a + b) || c)
      a || b * 2                 ~ (a || (b * 2))
      a || b = c || d            ~ ((a || b) = (c || d))
      a || b LIKE c || d         ~ ((a || b) LIKE (c || d))
      """)
  void precedence(String sql, String parsed) throws Exception {
    assertReads(sql, parsed);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '~', quoteCharacter = '§', textBlock = """
      f(x -> x + 1)              ~ f(x -> (x + 1))
      f((x, y) -> x + y)         ~ f((x, y) -> (x + y))
      f(() -> 1)                 ~ f(() -> 1)
      f(a, x -> 1 + x)           ~ f(a, x -> (1 + x))
      f(a, x -> 'p' || x)        ~ f(a, x -> ('p' || x))
      f(x -> TRUE)               ~ f(x -> TRUE)
      f(d -> 'a')                ~ f(JSON_GET(d, '$."a"'))
      f(d -> 0, d -> -1)         ~ f(JSON_GET(d, '$[0]'), JSON_GET(d, '$[last]'))
      f(d -> 'a' ->> 'b')        ~ f(JSON_GET_TEXT(d, '$."a"."b"'))
      f(d -> 'a' = 'x', 1)       ~ f((JSON_GET(d, '$."a"') = 'x'), 1)
      f(d -> 'd')                ~ f(JSON_GET(d, '$."d"'))
      f(d -> 'a' || t.d)         ~ f((JSON_GET(d, '$."a"') || t.d))
      f(g(d -> 'a'), d)          ~ f(g(JSON_GET(d, '$."a"')), d)
      f((d -> 'a') || d)         ~ f((JSON_GET(d, '$."a"') || d))
      f(d ->> 'a')               ~ f(JSON_GET_TEXT(d, '$."a"'))
      """)
  void arrowsAndLambdas(String sql, String parsed) throws Exception {
    assertReads(sql, parsed);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '~', quoteCharacter = '§', textBlock = """
      'x' || j ->> 'a'           ~ ->> does not bind tighter than ||
      1 + j ->> 'n'              ~ write a + (json ->> key)
      a = b || j -> 'x'          ~ -> does not bind tighter than ||
      j ->> 'n' + 1              ~ write (json ->> 'key') + 1
      j -> 1.5                   ~ not the index of an array's element: 1.5
      j -> 99999999999           ~ not the index of an array's element
      j -> '$.a['                ~ the JSON path $.a[ is not understood from [ on
      j -> '$.'                  ~ the JSON path $. is not understood from . on
      j -> '$[*]'                ~ the JSON path $[*] is not understood
      j #> 'a'                   ~ not a list of keys such as {a,0,"b c"}: a
      j #> '{a,}'                ~ not a list of keys
      j #> '{a'                  ~ not a list of keys
      j #> '{a,{b}}'             ~ not a list of keys
      j #> '{a,null}'            ~ not a list of keys
      j #> k                     ~ a literal such as '{a,0,b}' is expected behind #> and #>>, found k
      j ->                       ~ Encountered "-> <EOF>" at line 1, column 3
      """)
  void refuses(String sql, String message) {
    assertThatThrownBy(() -> Statements.expression(sql)).hasMessageContaining(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "SELECT a FROM t LIMIT 10 OFFSET 5",
      "SELECT a FROM t OFFSET 5 LIMIT 10",
      "SELECT a FROM t OFFSET ? LIMIT ?",
      "SELECT a FROM t LIMIT ? OFFSET ?",
      "SELECT a FROM t ORDER BY a OFFSET ? ROWS FETCH NEXT ? ROWS ONLY",
      "SELECT a FROM t WHERE a != 1 AND a % 2 = 0",
      "EXPLAIN PLAN FOR SELECT a FROM t",
      "EXPLAIN PLAN WITH TYPE AS JSON FOR SELECT a FROM t",
      "SELECT DATE '2020-01-01', TIME '12:00:00', TIMESTAMP '2020-01-01 12:00:00'",
      "SELECT INTERVAL '1' DAY, INTERVAL '1-2' YEAR TO MONTH, (a - b) DAY, INTERVAL '5' MINUTE",
      "SELECT EXTRACT(YEAR FROM d), YEAR(d), FLOOR(d TO MONTH), TIMESTAMPADD(DAY, 1, d)",
      "SELECT {d '2020-01-01'}, {fn LCASE(a)}",
      "SELECT COUNT(*), COUNT(DISTINCT a), SUM(a) FILTER (WHERE a > 1), RANK() OVER (PARTITION BY a ORDER BY b ROWS 1 PRECEDING)",
      "SELECT a FROM t FOR SYSTEM_TIME AS OF TIMESTAMP '2020-01-01 00:00:00'",
      "SELECT a FROM t JOIN u USING (a) LEFT JOIN v ON TRUE CROSS JOIN w",
      "SELECT CASE WHEN a THEN 1 ELSE 2 END, CASE a WHEN 1 THEN 2 END, COALESCE(a, b), NULLIF(a, b)",
      "SELECT JSON_VALUE(d, 'lax $.a' RETURNING INTEGER NULL ON EMPTY), JSON_OBJECT(KEY 'k' VALUE v), d IS JSON OBJECT",
      "SELECT SUBSTRING(a FROM 1 FOR 2), TRIM(BOTH ' ' FROM a), POSITION('a' IN b), OVERLAY(a PLACING b FROM 1)",
      "SELECT ARRAY[1, 2], MULTISET[1], MAP['a', 1], ROW(1, 2), a[1], m['k']",
      "SELECT a FROM UNNEST(ARRAY[1]) WITH ORDINALITY AS t (a, o)",
      "WITH RECURSIVE c AS (SELECT 1 AS a UNION ALL SELECT a + 1 FROM c) SELECT a FROM c",
      "INSERT INTO t (a) VALUES (1), (?)",
      "UPDATE t SET a = 1, b = b -> 'x' WHERE c = 2",
      "DELETE FROM t WHERE a = 1",
      "MERGE INTO t USING u ON t.a = u.a WHEN MATCHED THEN UPDATE SET b = 1 WHEN NOT MATCHED THEN INSERT (a) VALUES (1)",
      "SELECT a FROM t GROUP BY ROLLUP(a), CUBE(b), GROUPING SETS ((a), ()) HAVING COUNT(*) > 1",
      "SELECT * FROM t MATCH_RECOGNIZE (PARTITION BY a ORDER BY b MEASURES x.c AS d ONE ROW PER MATCH "
          + "AFTER MATCH SKIP PAST LAST ROW PATTERN (x y+) DEFINE y AS y.c > PREV(y.c)) AS m",
      "SELECT a FROM t ASOF JOIN u MATCH_CONDITION t.a >= u.a ON t.b = u.b",
      "SELECT a FROM t QUALIFY ROW_NUMBER() OVER (ORDER BY a) = 1",
      "SELECT PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY a), LISTAGG(a, ',') WITHIN GROUP (ORDER BY a) FROM t",
      "SELECT a FROM t TABLESAMPLE BERNOULLI(10)",
      "SELECT USER, CURRENT_USER, CURRENT_DATE, CURRENT_TIMESTAMP, LOCALTIME(3)",
      "SELECT a FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(a), INTERVAL '1' HOUR))",
      "SELECT NEXT VALUE FOR s",
      "SET x = 1",
      "CALL p(1)",
      "DESCRIBE TABLE t",
  })
  void readsWhatItPrints(String sql) throws Exception {
    String printed = Statements.text(Statements.query(sql));
    assertThat(Statements.text(Statements.query(printed))).isEqualTo(printed);
  }

  private static void assertReads(String sql, String parsed) throws Exception {
    String text = Statements.text(Statements.expression(sql));
    assertThat(text).isEqualTo(parsed);
    assertThat(Statements.text(Statements.expression(text))).as("read again").isEqualTo(text);
  }
}
