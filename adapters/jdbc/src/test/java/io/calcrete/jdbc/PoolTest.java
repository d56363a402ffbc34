package io.calcrete.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.calcrete.backend.Backend;
import io.calcrete.backend.BackendSession;
import io.calcrete.backend.Backends;
import io.calcrete.backend.CalcreteException;
import io.calcrete.backend.SqlState;
import io.calcrete.conformance.Asking;
import io.calcrete.runtime.BackendSchema;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.calcite.jdbc.CalciteSchema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Connections are opened when needed, as many as the model allows, and closed with their backend. */
class PoolTest {
  private static final String SESSIONS = "SELECT COUNT(*) FROM INFORMATION_SCHEMA.SESSIONS";

  private String url;
  private Connection outside;

  @BeforeEach
  void open() throws SQLException {
    String name = UUID.randomUUID().toString();
    url = "jdbc:h2:mem:" + name;
    outside = Databases.h2(name, "CREATE TABLE t AS SELECT X AS c FROM SYSTEM_RANGE(1, 100)");
  }

  @AfterEach
  void close() throws SQLException {
    outside.close();
  }

  /** How many are open besides the one that asks. */
  private int others() throws SQLException {
    try (Statement statement = outside.createStatement();
        ResultSet row = statement.executeQuery(SESSIONS)) {
      row.next();
      return row.getInt(1) - 1;
    }
  }

  private JdbcBackend backend(int size) {
    return Databases.backend(Map.of("url", url, "poolSize", size, "connectionTimeout", "250ms"));
  }

  private static Backend inModel(Map<String, Object> operand) {
    BackendSchema schema =
        (BackendSchema)
            new JdbcSchemaFactory().create(CalciteSchema.createRootSchema(false, false).plus(), "s", operand);
    return schema.backend();
  }

  @Test
  void nothingIsConnectedToBeforeSomebodyAsks() throws SQLException {
    try (JdbcBackend backend = backend(2)) {
      assertThat(backend.name()).startsWith("h2:mem:");
      assertThat(others()).isZero();
    }
  }

  @Test
  void closingTheBackendClosesEveryConnection() throws SQLException {
    JdbcBackend backend = backend(4);
    try (BackendSession one = backend.open();
        BackendSession other = backend.open()) {
      assertThat(one).isNotSameAs(other);
      assertThat(others()).isGreaterThanOrEqualTo(2);
    }
    backend.close();
    assertThat(others()).isZero();
    assertThatThrownBy(backend::open)
        .isInstanceOfSatisfying(
            CalcreteException.class, e -> assertThat(e.state()).isEqualTo(SqlState.CONNECTION_LOST))
        .hasMessageContaining("has been closed");
    backend.close();
  }

  @Test
  void aConnectionIsUsedAgain() throws SQLException {
    try (JdbcBackend backend = backend(8)) {
      Asking.of(backend).one("SELECT COUNT(*) FROM T", Asking.BIGINT);
      int after = others();
      for (int i = 0; i < 20; i++) {
        assertThat(Asking.of(backend).one("SELECT COUNT(*) FROM T", Asking.BIGINT)).isEqualTo(100L);
      }
      assertThat(others()).isEqualTo(after);
    }
  }

  @Test
  void noMoreAreOpenedThanTheModelAllows() {
    try (JdbcBackend backend = backend(2);
        BackendSession one = backend.open();
        BackendSession two = backend.open()) {
      assertThat(one).isNotSameAs(two);
      assertThatThrownBy(backend::open)
          .isInstanceOfSatisfying(
              CalcreteException.class, e -> assertThat(e.state()).isEqualTo(SqlState.CONNECTION_FAILED))
          .hasMessageContaining("'poolSize' allows 2 connections, and 'connectionTimeout' 250 ms to wait for one");
    }
  }

  @Test
  void aSessionThatIsClosedMakesRoomForAnother() {
    try (JdbcBackend backend = backend(1)) {
      for (int i = 0; i < 5; i++) {
        assertThat(Asking.of(backend).one("SELECT COUNT(*) FROM T", Asking.BIGINT)).isEqualTo(100L);
      }
    }
  }

  @Test
  void aQueryThatFailsGivesItsConnectionBack() {
    try (JdbcBackend backend = backend(1)) {
      for (int i = 0; i < 3; i++) {
        assertThatThrownBy(() -> Asking.of(backend).rows("SELECT 1 / (C - 50) FROM T", Asking.BIGINT))
            .isInstanceOfSatisfying(
                CalcreteException.class, e -> assertThat(e.state()).isEqualTo(SqlState.DIVISION_BY_ZERO));
        assertThatThrownBy(() -> Asking.of(backend).rows("SELECT X FROM NOWHERE", Asking.BIGINT))
            .isInstanceOfSatisfying(
                CalcreteException.class, e -> assertThat(e.state()).isEqualTo(SqlState.UNDEFINED_TABLE));
      }
      assertThat(Asking.of(backend).one("SELECT COUNT(*) FROM T", Asking.BIGINT)).isEqualTo(100L);
    }
  }

  @Test
  void eightThreadsShareThreeConnections() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try (JdbcBackend backend =
        Databases.backend(Map.of("url", url, "poolSize", 3, "connectionTimeout", "30s"))) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        running.add(
            threads.submit(
                () -> {
                  for (int query = 0; query < 50; query++) {
                    backend.catalog();
                    try (BackendSession session = backend.open()) {
                      assertThat(session).isNotNull();
                    }
                  }
                }));
      }
      for (Future<?> one : running) {
        one.get();
      }
      assertThat(others()).isBetween(1, 4);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void schemasOfOneDatabaseAndLoginShareAPool() {
    Backend one = inModel(Map.of("url", url));
    try {
      assertThat(inModel(Map.of("url", url, "permissions", Map.of("*", "read")))).isSameAs(one);
      Backend other = inModel(Map.of("url", url, "user", "somebody"));
      assertThat(other).isNotSameAs(one);
      Backends.close(other);
    } finally {
      Backends.close(one);
    }
  }

  @Test
  void sizesAndTimesThatCannotBeAreFaults() {
    assertThat(
            Databases.faults(
                Map.of("url", url, "poolSize", 0, "connectionTimeout", "1ms", "idleTimeout", "1s")))
        .containsExactly(
            "'poolSize' takes a number from 1 up, not 0",
            "'connectionTimeout' takes at least 250ms, not 1ms",
            "'idleTimeout' takes at least 10s, not 1000ms");
  }
}
