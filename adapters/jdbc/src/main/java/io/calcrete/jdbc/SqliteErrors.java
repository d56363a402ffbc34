package io.calcrete.jdbc;

import io.calcrete.backend.SqlState;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What SQLite's result codes are as SQLStates: it has none of its own, and one code for every error in SQL. */
final class SqliteErrors {
  /** The driver wraps what SQLite said: {@code [SQLITE_ERROR] SQL error or missing database (no such table: t)}. */
  private static final Pattern WRAPPED = Pattern.compile("(?s)\\[SQLITE_\\w+] .*? \\((.*)\\)");

  private static final Map<String, SqlState> SAYINGS =
      Map.of(
          "no such table", SqlState.UNDEFINED_TABLE,
          "no such column", SqlState.UNDEFINED_OBJECT,
          "no such function", SqlState.UNDEFINED_OBJECT,
          "no such collation", SqlState.UNDEFINED_OBJECT,
          "syntax error", SqlState.SYNTAX_ERROR,
          "integer overflow", SqlState.NUMERIC_OUT_OF_RANGE,
          "malformed JSON", SqlState.INVALID_TEXT,
          SqliteFunctions.MISFIT, SqlState.DATA_EXCEPTION);

  private SqliteErrors() {}

  static String said(SQLiteException error) {
    String message = String.valueOf(error.getMessage());
    Matcher wrapped = WRAPPED.matcher(message);
    String said = wrapped.matches() ? wrapped.group(1) : message;
    return switch (primary(error.getResultCode())) {
      case SQLITE_NOTADB -> "the file is not an SQLite database, or is encrypted";
      case SQLITE_BUSY, SQLITE_LOCKED -> said + "; another process writes to it: try again, or raise 'connectionTimeout'";
      default -> said;
    };
  }

  static SqlState state(SQLiteException error) {
    return switch (primary(error.getResultCode())) {
      case SQLITE_BUSY, SQLITE_LOCKED -> SqlState.LOCK_NOT_AVAILABLE;
      case SQLITE_CANTOPEN, SQLITE_NOTADB -> SqlState.CONNECTION_FAILED;
      case SQLITE_INTERRUPT, SQLITE_ABORT -> SqlState.QUERY_CANCELED;
      case SQLITE_IOERR, SQLITE_CORRUPT, SQLITE_FULL -> SqlState.IO_ERROR;
      case SQLITE_NOMEM, SQLITE_TOOBIG -> SqlState.OUT_OF_MEMORY;
      case SQLITE_READONLY -> SqlState.READ_ONLY;
      case SQLITE_AUTH, SQLITE_PERM -> SqlState.INSUFFICIENT_PRIVILEGE;
      case SQLITE_MISMATCH -> SqlState.DATA_EXCEPTION;
      default -> bySaying(String.valueOf(error.getMessage()));
    };
  }

  private static SqlState bySaying(String message) {
    return SAYINGS.entrySet().stream()
        .filter(saying -> message.contains(saying.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(SqlState.INTERNAL);
  }

  /** An extended code has the primary one in its low byte. */
  private static SQLiteErrorCode primary(SQLiteErrorCode code) {
    return SQLiteErrorCode.getErrorCode(code.code & 0xff);
  }
}
