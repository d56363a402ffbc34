package io.calcrete.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationsTest {
  @ParameterizedTest
  @CsvSource(
      {"PT0S, 0 ms", "PT0.0129S, 12 ms", "PT1S, 1.0 s", "PT59.94S, 59.9 s", "PT60S, 1 min 0 s", "PT125S, 2 min 5 s"})
  void areReadAsPeopleReadThem(Duration time, String words) {
    assertThat(Durations.words(time)).isEqualTo(words);
  }
}
