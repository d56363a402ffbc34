package io.calcrete.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** A statement that takes longer than its query timeout ends with an {@link SQLTimeoutException}. */
interface TimeoutConformance extends ConformanceTests {
  @Test
  default void aTimeoutEndsTheStatementThatTheBackendRuns() throws SQLException {
    try (Statement statement = tested().pushing().createStatement()) {
      statement.setQueryTimeout(1);
      assertThatThrownBy(() -> runs(statement))
          .isInstanceOfSatisfying(SQLTimeoutException.class, TimeoutConformance::assertTimedOut);
    }
    CancelConformance.assertStillWorks(tested().pushing());
  }

  @Test
  default void aTimeoutEndsWhatTheHostEvaluates() throws SQLException {
    try (Statement statement = tested().reference().createStatement()) {
      statement.setQueryTimeout(1);
      assertThatThrownBy(() -> runs(statement))
          .isInstanceOfSatisfying(SQLTimeoutException.class, TimeoutConformance::assertTimedOut);
    }
    CancelConformance.assertStillWorks(tested().reference());
  }

  @Test
  default void aStatementThatEndsInTimeIsNotDisturbed() throws SQLException {
    try (Statement statement = tested().pushing().createStatement()) {
      statement.setQueryTimeout(60);
      try (ResultSet result = statement.executeQuery("SELECT id FROM orders")) {
        int rows = 0;
        while (result.next()) {
          rows++;
        }
        assertThat(rows).isEqualTo(13);
      }
    }
    CancelConformance.assertStillWorks(tested().pushing());
  }

  static void runs(Statement statement) throws SQLException {
    try (ResultSet result = statement.executeQuery(LongQuery.endless())) {
      result.next();
    }
  }

  static void assertTimedOut(SQLTimeoutException e) {
    assertThat(e.getSQLState()).isEqualTo("57014");
    assertThat(e.getMessage()).contains("timeout");
  }
}
