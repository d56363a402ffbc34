package io.calcrete.jdbc;

import io.calcrete.backend.CalcreteException;
import io.calcrete.backend.SqlState;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Arrays;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.sqlite.SQLiteException;

/** What a driver's errors are to the caller: the SQLState of the standard, what the driver said, and what to try. */
final class JdbcErrors {
  private JdbcErrors() {}

  /** The error of a statement. */
  static CalcreteException translate(String backend, @Nullable String sql, SQLException error) {
    CalcreteException own = CalcreteException.in(error);
    return own == null ? CalcreteException.backend(state(error), backend, said(error), sql, error) : own;
  }

  /** The error of an attempt to connect. */
  static CalcreteException connecting(String backend, JdbcConfig config, SQLException error) {
    SQLException cause = drivers(error);
    SqlState state = unreachable(cause) ? SqlState.CONNECTION_FAILED : state(cause);
    return CalcreteException.backend(
        state == SqlState.INTERNAL ? SqlState.CONNECTION_FAILED : state,
        backend,
        said(cause) + hint(state, cause, config),
        null,
        error);
  }

  /** HikariCP wraps the driver's error in a timeout of its own, and that in another. */
  private static SQLException drivers(SQLException error) {
    SQLException innermost = error;
    if (error instanceof SQLTransientConnectionException) {
      for (Throwable cause = error.getCause(); cause != null; cause = cause.getCause()) {
        innermost = cause instanceof SQLException sql ? sql : innermost;
      }
    }
    return innermost;
  }

  private static String hint(SqlState state, SQLException error, JdbcConfig config) {
    if (unreachable(error)) {
      return "; is the server running, and is 'url' right?";
    }
    if (state == SqlState.INVALID_AUTHORIZATION) {
      return "; are 'user' and 'password' right?";
    }
    if (error instanceof SQLTransientConnectionException) {
      return "; 'poolSize' allows " + config.poolSize() + " connections, and 'connectionTimeout' "
          + config.connectionTimeout().toMillis() + " ms to wait for one";
    }
    return "";
  }

  /** Whether nobody was there to answer; some drivers say so by their error's class, others only by its cause. */
  private static boolean unreachable(SQLException error) {
    if (LostConnections.isLost(error)) {
      return true;
    }
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConnectException || cause instanceof UnknownHostException) {
        return true;
      }
    }
    return false;
  }

  private static String said(SQLException error) {
    return error instanceof SQLiteException sqlite ? SqliteErrors.said(sqlite) : String.valueOf(error.getMessage());
  }

  private static SqlState state(SQLException error) {
    if (error instanceof SQLiteException sqlite) {
      return SqliteErrors.state(sqlite);
    }
    String code = String.valueOf(error.getSQLState());
    return Arrays.stream(SqlState.values())
        .filter(state -> state.code().equals(code))
        .findFirst()
        .orElseGet(() -> LostConnections.isLost(error) ? SqlState.CONNECTION_LOST : byClass(code));
  }

  /** By the first two characters, which the standard gives a meaning; drivers make up the other three. */
  private static SqlState byClass(String code) {
    if (code.length() != 5) {
      return SqlState.INTERNAL;
    }
    return switch (code.substring(0, 2)) {
      case "08" -> SqlState.CONNECTION_FAILED;
      case "0A" -> SqlState.FEATURE_NOT_SUPPORTED;
      case "21" -> SqlState.CARDINALITY_VIOLATION;
      case "22" -> SqlState.DATA_EXCEPTION;
      case "25" -> SqlState.READ_ONLY;
      case "28" -> SqlState.INVALID_AUTHORIZATION;
      case "42" -> code.startsWith("42S0") ? SqlState.UNDEFINED_TABLE : SqlState.SYNTAX_ERROR;
      case "53", "54" -> SqlState.OUT_OF_MEMORY;
      case "55" -> SqlState.LOCK_NOT_AVAILABLE;
      case "57" -> SqlState.QUERY_CANCELED;
      case "58" -> SqlState.IO_ERROR;
      default -> SqlState.INTERNAL;
    };
  }
}
