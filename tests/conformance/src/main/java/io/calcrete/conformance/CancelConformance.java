package io.calcrete.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.calcrete.backend.ArrowMemory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/** Cancelling a statement ends it wherever it is, with SQLState 57014, and leaves nothing behind. */
interface CancelConformance extends ConformanceTests {
  @Test
  default void cancellingReachesTheStatementThatTheBackendRuns() throws Exception {
    assertThat(Explained.of(tested().watching(), LongQuery.endless()).isWhollyPushed()).isTrue();
    tested().watched().forget();
    try (Statement statement = tested().watching().createStatement()) {
      CompletableFuture<Outcome> outcome = running(statement, LongQuery.endless());
      tested().watched().awaitRunning();
      statement.cancel();
      assertCancelled(outcome);
    }
    assertStillWorks(tested().watching());
  }

  @Test
  default void cancellingReachesTheHost() throws Exception {
    tested().watched().forget();
    try (Statement statement = tested().watchingOnTheHost().createStatement()) {
      CompletableFuture<Outcome> outcome = running(statement, LongQuery.endless());
      tested().watched().awaitRunning();
      statement.cancel();
      assertCancelled(outcome);
    }
    assertStillWorks(tested().watchingOnTheHost());
  }

  @Test
  default void cancellingBetweenRowsEndsTheResult() throws Exception {
    try (Statement statement = tested().pushing().createStatement();
        ResultSet result = statement.executeQuery(LongQuery.wide())) {
      assertThat(result.next()).isTrue();
      statement.cancel();
      assertThatThrownBy(
              () -> {
                while (result.next()) {
                  result.getLong(1);
                }
              })
          .isInstanceOfSatisfying(SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("57014"));
    }
    assertStillWorks(tested().pushing());
  }

  @Test
  default void cancellingWhenNothingRunsDoesNothing() throws Exception {
    try (Statement statement = tested().pushing().createStatement()) {
      statement.cancel();
      try (ResultSet result = statement.executeQuery("SELECT id FROM products WHERE id = 1")) {
        assertThat(result.next()).isTrue();
      }
      statement.cancel();
      try (ResultSet result = statement.executeQuery("SELECT id FROM products WHERE id = 1")) {
        assertThat(result.next()).isTrue();
      }
    }
    assertStillWorks(tested().pushing());
  }

  private static CompletableFuture<Outcome> running(Statement statement, String sql) {
    return CompletableFuture.supplyAsync(
        () -> {
          try (ResultSet result = statement.executeQuery(sql)) {
            result.next();
            throw new CompletionException(new AssertionError("it ended with " + ValueText.row(result)));
          } catch (SQLException e) {
            return Outcome.Failure.of(e);
          }
        });
  }

  private static void assertCancelled(CompletableFuture<Outcome> outcome) {
    assertThat(outcome.join())
        .isInstanceOfSatisfying(
            Outcome.Failure.class, e -> assertThat(e.sqlState()).as(e.message()).isEqualTo("57014"));
  }

  /** The connection answers the next statement, and no memory of the last one is held. */
  static void assertStillWorks(Connection connection) throws SQLException {
    assertThat(ArrowMemory.allocated()).as("Arrow memory that was not given back").isZero();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT COUNT(*) FROM products")) {
      assertThat(result.next()).isTrue();
      assertThat(result.getLong(1)).isEqualTo(6);
    }
  }
}
