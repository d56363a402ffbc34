package io.calcrete.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class CancelSignalTest {
  private final List<String> heard = new ArrayList<>();

  @Test
  void actionsRunOnceAndLateOnesAtOnce() {
    CancelSignal signal = new CancelSignal();
    signal.onCancel(() -> heard.add("early"));

    signal.cancel();
    signal.cancel();
    signal.onCancel(() -> heard.add("late"));

    assertThat(heard).containsExactly("early", "late");
    assertThatThrownBy(signal::check)
        .isInstanceOfSatisfying(
            CalcreteException.class, e -> assertThat(e.toSqlException().getSQLState()).isEqualTo("57014"));
  }

  @Test
  void anActionThatWasTakenAwayDoesNotRun() {
    CancelSignal signal = new CancelSignal();
    signal.onCancel(() -> heard.add("gone")).close();

    signal.cancel();

    assertThat(heard).isEmpty();
  }

  @Test
  void aDeadlineEndsInATimeout() throws InterruptedException {
    CountDownLatch stopped = new CountDownLatch(1);
    try (CancelSignal signal = new CancelSignal(Duration.ofMillis(1))) {
      signal.onCancel(stopped::countDown);
      stopped.await();
      assertThat((Object) signal.error().toSqlException()).isInstanceOf(SQLTimeoutException.class);
    }
  }

  @Test
  void withoutADeadlineNothingEnds() {
    CancelSignal signal = new CancelSignal();
    signal.check();
    assertThat(signal.given()).isFalse();
  }
}
