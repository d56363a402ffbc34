package io.calcrete.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a LIKE pattern says of the texts that it matches. */
class LikePatternTest {
  @ParameterizedTest
  @CsvSource({
    "abc%, '', abc, abd",
    "a_c, '', a, b",
    "abc, '', abc, abd",
    "a!%b%, !, a%b, a%c",
    "日本%, '', 日本, 日札",
    "a\uD83D\uDE00%, '', a\uD83D\uDE00, a\uD83D\uDE01"
  })
  void textsBeginAsItDoes(String text, String escape, String first, String behind) {
    assertThat(new LikePattern(text, escape).prefix()).isEqualTo(new LikePattern.Range(first, behind));
  }

  @ParameterizedTest
  @CsvSource({"%a, ''", "_a, ''", "'', ''", "%, ''"})
  void onesThatBeginWithAWildcardSayNothing(String text, String escape) {
    assertThat(new LikePattern(text, escape).prefix()).isNull();
  }

  @Test
  void nothingIsBehindTheLastCharacter() {
    assertThat(new LikePattern(Character.toString(Character.MAX_CODE_POINT) + "%", "").prefix()).isNull();
  }

  @Test
  void theTextsBehindAreNoHalvesOfACharacter() {
    assertThat(new LikePattern("\uD7FF%", "").prefix()).isEqualTo(new LikePattern.Range("\uD7FF", "\uE000"));
  }

  @ParameterizedTest
  @CsvSource({"a!%b, !, true", "a!!b, !, true", "a!b, !, false", "ab!, !, false", "ab, '', true", "ab, !!, false"})
  void anEscapeStandsOnlyBeforeWhatNeedsIt(String text, String escape, boolean wellFormed) {
    assertThat(new LikePattern(text, escape).isWellFormed()).isEqualTo(wellFormed);
  }
}
