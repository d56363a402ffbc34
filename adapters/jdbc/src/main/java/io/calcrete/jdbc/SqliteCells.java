package io.calcrete.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.sqlite.core.Codes;
import org.sqlite.core.CoreStatement;
import org.sqlite.core.DB;
import org.sqlite.core.SafeStmtPtr;

/**
 * The current row of an SQLite result, below JDBC: what kind of value stands in a column must be known, and JDBC's
 * {@code getLong} makes 0 of the text 'abc'. Columns count from 0.
 *
 * <p>The driver's natives trust the statement's address. So whoever reads holds {@link #lock()}, which closing the
 * connection waits for, from {@code ResultSet.next()}, which fails on a closed statement, to the row's last value.
 */
final class SqliteCells {
  private final DB database;
  private final long statement;

  private SqliteCells(DB database, long statement) {
    this.database = database;
    this.statement = statement;
  }

  static SqliteCells of(ResultSet result) throws SQLException {
    CoreStatement owner = result.getStatement().unwrap(CoreStatement.class);
    SafeStmtPtr pointer = owner.pointer;
    return new SqliteCells(owner.getDatabase(), pointer.safeRunLong((database, address) -> address));
  }

  Object lock() {
    return database;
  }

  /** One of {@code SQLITE_INTEGER}, {@code _FLOAT}, {@code _TEXT}, {@code _BLOB} and {@code _NULL}. */
  int type(int column) throws SQLException {
    return database.column_type(statement, column);
  }

  long integer(int column) throws SQLException {
    return database.column_long(statement, column);
  }

  double real(int column) throws SQLException {
    return database.column_double(statement, column);
  }

  /** A text as it is stored, in the database's encoding, or a blob. */
  byte[] bytes(int column) throws SQLException {
    byte[] bytes = database.column_blob(statement, column);
    return bytes == null ? new byte[0] : bytes;
  }

  String text(int column) throws SQLException {
    return database.column_text(statement, column);
  }

  /** The value in words. */
  String describe(int column) throws SQLException {
    int type = type(column);
    String value = type == Codes.SQLITE_BLOB ? bytes(column).length + " bytes" : text(column);
    return "the " + typeName(type) + " " + (type == Codes.SQLITE_TEXT ? "'" + ColumnSource.shortened(value) + "'" : value);
  }

  /** What people call a storage class. */
  static String typeName(int type) {
    return switch (type) {
      case Codes.SQLITE_INTEGER -> "integer";
      case Codes.SQLITE_FLOAT -> "real number";
      case Codes.SQLITE_TEXT -> "text";
      case Codes.SQLITE_BLOB -> "blob";
      default -> "NULL";
    };
  }
}
