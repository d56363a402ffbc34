package io.calcrete.backend;

import io.calcrete.backend.config.Secrets;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Every error that Calcrete raises: which backend, what it said, the SQL it was sent and what to try, in one message,
 * with an SQLState from the standard. The cause is kept. Secrets never appear.
 *
 * <p>Unchecked inside, since Calcite's generated code and Arrow's readers declare no {@code SQLException}; {@link
 * #toSqlException()} is what a JDBC caller gets.
 */
public final class CalcreteException extends RuntimeException {
  private static final int MOST_SQL = 4_000;

  private static final long serialVersionUID = 1L;

  private final SqlState state;
  private final boolean timeout;

  private CalcreteException(SqlState state, boolean timeout, String message, @Nullable Throwable cause) {
    super(Secrets.redact(message), cause);
    this.state = state;
    this.timeout = timeout;
  }

  /** An error of Calcrete's own. */
  public static CalcreteException of(SqlState state, String message) {
    return new CalcreteException(state, false, message, null);
  }

  /** An error of Calcrete's own, with what led to it. */
  public static CalcreteException of(SqlState state, String message, @Nullable Throwable cause) {
    return new CalcreteException(state, false, message, cause);
  }

  /** The statement took longer than it was allowed to. */
  public static CalcreteException timeout(String message) {
    return new CalcreteException(SqlState.QUERY_CANCELED, true, message, null);
  }

  /**
   * A backend refused or failed.
   *
   * @param backend its name
   * @param said what it said
   * @param sql what it was sent, or null if the error came before any
   */
  public static CalcreteException backend(
      SqlState state, String backend, String said, @Nullable String sql, @Nullable Throwable cause) {
    String message = backend + ": " + said + (sql == null ? "" : "\n  it was sent: " + abbreviated(sql));
    return new CalcreteException(state, false, message, cause);
  }

  /** Lists of thousands of keys say no more than their beginning. */
  private static String abbreviated(String sql) {
    return sql.length() <= MOST_SQL ? sql : sql.substring(0, MOST_SQL) + " ... (" + sql.length() + " characters)";
  }

  /** The first Calcrete error in a chain of causes, or null. */
  public static @Nullable CalcreteException in(@Nullable Throwable error) {
    for (Throwable t = error; t != null; t = t.getCause()) {
      if (t instanceof CalcreteException found) {
        return found;
      }
    }
    return null;
  }

  /** The class of error. */
  public SqlState state() {
    return state;
  }

  /** The same error as JDBC knows it. */
  public SQLException toSqlException() {
    return timeout
        ? new SQLTimeoutException(getMessage(), state.code(), this)
        : new SQLException(getMessage(), state.code(), this);
  }
}
