package io.calcrete.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.calcrete.conformance.Asking;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a driver is told, so that it does not fetch a whole result at once. */
class StreamingTest {
  private Connection outside;
  private JdbcBackend backend;

  @BeforeEach
  void open() throws SQLException {
    String name = UUID.randomUUID().toString();
    outside = Databases.h2(name, "CREATE TABLE t AS SELECT X AS c FROM SYSTEM_RANGE(1, 10)");
    backend =
        Databases.backend(
            Map.of("url", "jdbc:recording:h2:mem:" + name, "driver", RecordingDriver.class.getName()));
    backend.catalog();
    RecordingDriver.forget();
  }

  @AfterEach
  void close() throws SQLException {
    backend.close();
    outside.close();
  }

  private void ask(int batchRows) {
    assertThat(Asking.of(backend).inBatchesOf(batchRows).column("SELECT C FROM T", Asking.BIGINT)).hasSize(10);
  }

  @Test
  void itFetchesAsManyRowsAsABatchHas() {
    ask(100);
    assertThat(RecordingDriver.calls()).contains("setFetchSize[100]");
  }

  @Test
  void itFetchesTenThousandRowsAtMost() {
    ask(1_000_000);
    assertThat(RecordingDriver.calls()).contains("setFetchSize[10000]");
  }

  @Test
  void itReadsWithinATransactionThatIsEndedBeforeTheConnectionIsGivenBack() throws SQLException {
    ask(100);
    assertThat(RecordingDriver.calls()).contains("rollback").doesNotContain("setAutoCommit[true]", "commit");
    try (var statement = outside.createStatement()) {
      statement.execute("DROP TABLE t");
    }
  }

  @Test
  void theStatementIsClosed() {
    ask(100);
    assertThat(RecordingDriver.calls().stream().filter("executeQuery"::equals)).hasSize(1);
    assertThat(RecordingDriver.calls()).contains("close");
  }
}
