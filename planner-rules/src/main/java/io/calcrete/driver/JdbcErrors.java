package io.calcrete.driver;

import io.calcrete.backend.CalcreteException;
import io.calcrete.backend.SqlState;
import io.calcrete.backend.config.ModelException;
import java.sql.SQLException;

/** Calcrete's errors as JDBC's. Avatica wraps what it does not know into its own; the wrapping comes off here. */
final class JdbcErrors {
  private JdbcErrors() {}

  /** What may throw Avatica's errors or ours. */
  @FunctionalInterface
  interface Call<T> {
    T call() throws SQLException;
  }

  /** Runs a call; its errors are JDBC's with the SQLState that they had when they were raised. */
  static <T> T translate(Call<T> call) throws SQLException {
    try {
      return call.call();
    } catch (SQLException | RuntimeException | AssertionError | LinkageError | StackOverflowError e) {
      // Calcite's planner asserts and recurses; what goes wrong there is an error of one statement, not of the JVM.
      throw of(e);
    }
  }

  static SQLException of(Throwable e) {
    CalcreteException known = CalcreteException.in(e);
    if (known != null) {
      return known.toSqlException();
    }
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof ModelException) {
        return new SQLException(t.getMessage(), SqlState.CONFIGURATION.code(), t);
      }
    }
    if (e instanceof SQLException sql && sql.getSQLState() != null) {
      return sql;
    }
    // Avatica's own errors have no state, and wrap those of the planner into words that do not say what happened.
    Throwable root = e;
    while (root instanceof SQLException && root.getCause() != null) {
      root = root.getCause();
    }
    return root instanceof SQLException
        ? new SQLException(root.getMessage(), SqlState.INTERNAL.code(), e)
        : new SQLException("this should not have happened: " + root, SqlState.INTERNAL.code(), e);
  }
}
