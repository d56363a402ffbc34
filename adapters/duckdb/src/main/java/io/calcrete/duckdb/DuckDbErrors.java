package io.calcrete.duckdb;

import io.calcrete.backend.CalcreteException;
import io.calcrete.backend.SqlState;
import java.sql.SQLException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * What DuckDB says, as errors of Calcrete.
 *
 * <p>DuckDB's driver has no SQLStates; its messages begin with the class of the error, {@code Conversion Error:}. The
 * word may stand behind another: driver 1.5 wraps the message, Arrow's C interface wraps it in {@code message=...}.
 */
final class DuckDbErrors {
  private static final Pattern KIND = Pattern.compile("([A-Z][A-Za-z ]*?) Error: ", Pattern.MULTILINE);

  /** Text that is a number can be unreadable only by being too large. */
  private static final Pattern UNREADABLE_NUMBER =
      Pattern.compile("could not convert string '\\s*[+-]?[0-9.]+(e[+-]?[0-9]+)?\\s*' to u?int[0-9]+");

  /** What DuckDB guesses was meant may be what somebody may not know of. */
  private static final Pattern SUGGESTION =
      Pattern.compile("\\s*(Did you mean|Candidate bindings|Candidate functions|Existing database).*", Pattern.DOTALL);

  private static final Pattern HOLDER = Pattern.compile("held in (?:(.*?) )?\\(PID (\\d+)\\)");

  private DuckDbErrors() {}

  /**
   * An error of a statement.
   *
   * @param backend its name
   * @param sql what it was sent, or null if nothing was
   */
  static CalcreteException of(String backend, Throwable error, @Nullable String sql) {
    CalcreteException ours = CalcreteException.in(error);
    if (ours != null) {
      return ours;
    }
    String said = said(error);
    return CalcreteException.backend(state(said), backend, said + hint(said), sql, withoutSuggestion(error, said));
  }

  private static Throwable withoutSuggestion(Throwable error, String said) {
    return SUGGESTION.matcher(String.valueOf(error.getMessage())).find() ? new SQLException(said) : error;
  }

  /** An error while a database was being opened, with what to do about those that are a matter of who has it open. */
  static CalcreteException opening(DuckDbSource source, Throwable error) {
    CalcreteException ours = CalcreteException.in(error);
    if (ours != null) {
      return ours;
    }
    String said = said(error);
    if (said.contains("Could not set lock on file")) {
      Matcher holder = HOLDER.matcher(said);
      String who = holder.find() ? "process " + holder.group(2) : "another process";
      return CalcreteException.backend(
          SqlState.LOCK_NOT_AVAILABLE,
          source.name(),
          "the file is open in " + who + ", and one of the two writes to it. DuckDB lets one process write a file or many"
              + " read it: close it there, or have both open it for reading only. DuckDB said: " + said,
          null,
          error);
    }
    if (said.contains("Unique file handle conflict") || said.contains("with a different configuration")) {
      return CalcreteException.backend(
          SqlState.LOCK_NOT_AVAILABLE,
          source.name(),
          "this process has the file open already, for writing or with another setting. Name that connection in the"
              + " model, with LiveConnections.register and \"connection\". DuckDB said: " + said,
          null,
          error);
    }
    if (said.contains("options were not recognized")) {
      return CalcreteException.backend(
          SqlState.CONFIGURATION, source.name(), "'settings' has a name that DuckDB does not know: " + said, null, error);
    }
    return CalcreteException.backend(state(said), source.name(), said + hint(said), null, error);
  }

  /** The driver's words for a failure whose reason it has lost; see {@link DuckDbSession}. */
  static boolean lostItsReason(Throwable error) {
    return String.valueOf(error.getMessage()).endsWith("Invalid result set");
  }

  /** The innermost message, without the place in the SQL, which is shown whole. */
  private static String said(Throwable error) {
    String message = String.valueOf(error.getMessage());
    int carried = message.indexOf("message=");
    if (carried >= 0 && message.contains("CDataJniException")) {
      message = message.substring(carried + "message=".length()).replaceFirst("}\\s*$", "");
    }
    int wrapped = message.indexOf("\nError: ");
    if (wrapped >= 0) {
      message = message.substring(wrapped + "\nError: ".length());
    }
    int place = message.indexOf("\n\nLINE ");
    return SUGGESTION.matcher(place < 0 ? message : message.substring(0, place)).replaceAll("").strip();
  }

  private static SqlState state(String said) {
    Matcher kind = KIND.matcher(said);
    String name = kind.lookingAt() ? kind.group(1) : "";
    String lower = said.toLowerCase(Locale.ROOT);
    if (lower.contains("division by zero")) {
      return SqlState.DIVISION_BY_ZERO;
    }
    return switch (name) {
      case "Catalog" -> lower.contains("table with name") ? SqlState.UNDEFINED_TABLE : SqlState.UNDEFINED_OBJECT;
      case "Binder", "Parser" -> SqlState.SYNTAX_ERROR;
      case "Conversion" -> conversion(lower);
      case "Out of Range" -> SqlState.NUMERIC_OUT_OF_RANGE;
      case "Invalid Input" -> invalidInput(lower);
      case "Permission" -> SqlState.INSUFFICIENT_PRIVILEGE;
      case "Out of Memory" -> SqlState.OUT_OF_MEMORY;
      case "INTERRUPT" -> SqlState.QUERY_CANCELED;
      case "IO" -> SqlState.IO_ERROR;
      case "Connection" -> SqlState.CONNECTION_LOST;
      case "Not implemented" -> SqlState.FEATURE_NOT_SUPPORTED;
      case "Syntax", "Constraint", "Mismatch Type" -> SqlState.DATA_EXCEPTION;
      default -> SqlState.INTERNAL;
    };
  }

  private static SqlState conversion(String said) {
    boolean range =
        said.contains("out of range")
            || said.contains("could not cast value")
            || said.contains("failed to cast decimal value")
            || said.contains("overflow")
            || UNREADABLE_NUMBER.matcher(said).find();
    return range ? SqlState.NUMERIC_OUT_OF_RANGE : SqlState.INVALID_TEXT;
  }

  private static SqlState invalidInput(String said) {
    if (said.contains("more than one row returned by a subquery")) {
      return SqlState.CARDINALITY_VIOLATION;
    }
    if (said.contains("invalid input syntax") || said.contains("malformed json")) {
      return SqlState.INVALID_TEXT;
    }
    return said.contains("read-only mode") ? SqlState.READ_ONLY : SqlState.DATA_EXCEPTION;
  }

  private static String hint(String said) {
    return said.startsWith("Out of Memory Error")
        ? "\n  raise 'memory_limit' in the schema's \"settings\", or give it a 'temp_directory' with room"
        : "";
  }

  /** Closes after an error, which is what the caller wants to hear of. */
  static void closeAfter(Throwable error, AutoCloseable resource) {
    try {
      resource.close();
    } catch (Exception e) {
      error.addSuppressed(e);
    }
  }

  /** Closes where nobody is left to hear of an error. */
  static void closeQuietly(AutoCloseable resource) {
    try {
      resource.close();
    } catch (Exception e) {
      System.getLogger(DuckDbErrors.class.getName()).log(System.Logger.Level.DEBUG, "closing DuckDB failed", e);
    }
  }
}
