package io.calcrete.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wrong SQL: one line that says where, what, and what may have been meant. */
class WrongSqlTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          SELECT * FROM flihgts               | line 1, column 15 | flihgts   | did you mean 'flights'?
          SELECT * FROM reference.plane       | line 1, column 15 | plane     | did you mean 'planes'?
          SELECT * FROM refrence.planes       | line 1, column 15 | refrence  | did you mean 'reference'?
          SELECT orign FROM flights           | line 1, column 8  | orign     | did you mean 'origin'?
          SELECT f.destt FROM flights f       | line 1, column 10 | destt     | did you mean 'dest'?
          SELECT COUNTT(*) FROM flights       | line 1, column    | COUNTT    | did you mean 'COUNT'?
          SELEC 1                             | line 1, column 1  | SELEC     | did you mean 'SELECT'?
          """)
  void namesWhatMayHaveBeenMeant(String sql, String place, String wrong, String suggestion) {
    assertThat(Calcrete.run("sql", Calcrete.QUICKSTART, sql).failed())
        .singleElement()
        .asString()
        .contains(place, wrong, suggestion);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          SELECT * FROM (SELECT 1             | line 1, column 23
          SELECT 'abc                         | line 1, column 8
          SELECT 1 +                          | line 1, column 10
          SELECT DATE '2013-02-30'            | line 1, column 8
          SELECT 1 / 0                        | division by zero
          SELECT CAST('x' AS INTEGER)         | x
          """)
  void saysWhatIsWrong(String sql, String what) {
    assertThat(Calcrete.run("sql", Calcrete.QUICKSTART, sql).failed())
        .singleElement()
        .asString()
        .containsIgnoringCase(what)
        .doesNotContain("should not have happened");
  }

  @Test
  void saysTheSameOverAModelWithViews(@TempDir Path folder) {
    Samples samples = new Samples(folder);
    samples.fruit();
    String shop = Samples.duckDb("shop", "{\"files\": {\"fruit\": \"fruit.csv\"}}");
    String views =
        "{\"name\": \"views\", \"tables\": ["
            + "{\"name\": \"pears\", \"type\": \"view\", \"sql\": \"SELECT * FROM shop.fruit\"}]}";
    String model = samples.model(shop, views);
    assertThat(Calcrete.run("sql", model, "SELECT * FROM shop.friut").failed())
        .singleElement()
        .asString()
        .contains("did you mean 'fruit'?");
    assertThat(Calcrete.run("sql", model, "SELECT * FROM views.paers").failed())
        .singleElement()
        .asString()
        .contains("did you mean 'pears'?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
                                              | there is no statement; one is wanted
          SELECT 1; SELECT 2                  | there are 2 statements; one is wanted
          SELECT orign FROM flights           | did you mean 'origin'?
          """)
  void isNotExplained(String sql, String what) {
    assertThat(Calcrete.run("explain", Calcrete.QUICKSTART, sql == null ? "" : sql).failed())
        .singleElement()
        .asString()
        .contains(what);
  }
}
