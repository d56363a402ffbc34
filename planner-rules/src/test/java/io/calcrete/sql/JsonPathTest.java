package io.calcrete.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonPathTest {
  @ParameterizedTest
  @CsvSource(delimiter = '~', quoteCharacter = '§', textBlock = """
      $                    ~ $
      lax $.a              ~ $."a"
      strict $ . a [ 0 ]   ~ strict $."a"[0]
      $.a_1.été[12]        ~ $."a_1"."été"[12]
      $."a b"."."[last]    ~ $."a b"."."[last]
      $[last - 2][-1]      ~ $[last-2][last]
      $[#-1]               ~ $[last]
      """)
  void hasANormalForm(String text, String normal) {
    assertThat(JsonPath.parse(text)).hasToString(normal);
    assertThat(JsonPath.parse(normal)).isEqualTo(JsonPath.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "$a", "$.", "$..a", "$[*]", "$.*", "$[a]", "$[#-0]", "$.\"a", "$.a ? (@ > 1)", "$.1a", "$[0"})
  void knowsNothingElse(String text) {
    assertThatThrownBy(() -> JsonPath.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is not understood");
  }
}
