package io.calcrete.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.calcrete.backend.CalcreteException;
import io.calcrete.backend.CancelSignal;
import io.calcrete.backend.SqlState;
import io.calcrete.conformance.Asking;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A cancel signal reaches the statement that runs in the database. */
@Timeout(60)
class CancelTest {
  private Connection outside;
  private JdbcBackend backend;

  /** Called from SQL, by the statement that is to be cancelled; H2 wants it public. */
  public static final class Row {
    private static volatile CountDownLatch running = new CountDownLatch(1);

    private Row() {}

    public static boolean isThere(long row) {
      running.countDown();
      return row > 0;
    }
  }

  @BeforeEach
  void open() throws SQLException {
    Row.running = new CountDownLatch(1);
    String name = UUID.randomUUID().toString();
    outside = Databases.h2(name, "CREATE ALIAS IS_THERE FOR \"" + Row.class.getName() + ".isThere\"");
    backend = Databases.backend(Map.of("url", "jdbc:h2:mem:" + name, "poolSize", 1));
  }

  @AfterEach
  void close() throws SQLException {
    backend.close();
    outside.close();
  }

  private void isCancelled(CancelSignal signal) {
    String endless = "SELECT COUNT(*) FROM SYSTEM_RANGE(1, 1000000000000) WHERE IS_THERE(X)";
    assertThatThrownBy(() -> Asking.of(backend).until(signal).one(endless, Asking.BIGINT))
        .hasMessage("the statement was cancelled")
        .isInstanceOfSatisfying(
            CalcreteException.class, e -> assertThat(e.state()).isEqualTo(SqlState.QUERY_CANCELED));
  }

  @Test
  void whileItRuns() throws InterruptedException {
    CancelSignal signal = new CancelSignal();
    Thread other =
        new Thread(
            () -> {
              try {
                Row.running.await();
                signal.cancel();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    other.start();
    isCancelled(signal);
    other.join();
  }

  @Test
  void beforeItHasBegun() {
    CancelSignal signal = new CancelSignal();
    signal.cancel();
    isCancelled(signal);
    assertThat(Row.running.getCount()).as("never sent").isEqualTo(1);
  }

  @Test
  void theConnectionIsGoodForTheNextStatement() throws InterruptedException {
    whileItRuns();
    assertThat(Asking.of(backend).one("SELECT COUNT(*) FROM SYSTEM_RANGE(1, 10)", Asking.BIGINT)).isEqualTo(10L);
  }
}
