package io.calcrete.tests;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Statements that must fail, and all that their errors say. */
final class Failures {
  private Failures() {}

  /** The error of a statement. */
  static SQLException of(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      SQLException error =
          catchThrowableOfType(
              SQLException.class,
              () -> {
                statement.execute(sql);
                while (statement.getResultSet().next()) {
                  // An error may come with any row.
                }
              });
      if (error == null) {
        throw new AssertionError("this should have failed: " + sql);
      }
      return error;
    }
  }

  /** Everything that an error says, in its causes too. */
  static String text(Throwable error) {
    StringBuilder text = new StringBuilder();
    for (Throwable t = error; t != null; t = t.getCause()) {
      text.append(t.getMessage()).append('\n');
      for (Throwable suppressed : t.getSuppressed()) {
        text.append(text(suppressed));
      }
    }
    return text.toString();
  }
}
