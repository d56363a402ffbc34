package io.calcrete.sql;

import io.calcrete.backend.CalcreteException;
import io.calcrete.backend.SqlState;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlUnknownLiteral;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.util.SqlShuttle;
import org.apache.calcite.util.DateString;
import org.apache.calcite.util.TimestampString;

/**
 * Reads dates and timestamps before 1582 by the calendar that SQL has, the proleptic Gregorian one; Calcite reads them by
 * Java's old one, which lacks ten days and has other leap years.
 */
final class CalendarLiterals extends SqlShuttle {
  /** The year in which Java's old calendar changes. */
  private static final String CHANGE = "1583";

  @Override
  public SqlNode visit(SqlLiteral literal) {
    return literal instanceof SqlUnknownLiteral unknown ? read(unknown) : literal;
  }

  private static SqlNode read(SqlUnknownLiteral literal) {
    String text = String.valueOf(literal.getValue());
    SqlParserPos position = literal.getParserPosition();
    if (text.compareTo(CHANGE) >= 0) {
      return literal;
    }
    try {
      LocalDate.parse(text.substring(0, Math.min(text.length(), "yyyy-MM-dd".length())));
      return switch (literal.tag) {
        case "DATE" -> SqlLiteral.createDate(new DateString(text), position);
        case "TIMESTAMP" -> {
          TimestampString timestamp = new TimestampString(text);
          int point = timestamp.toString().indexOf('.');
          yield SqlLiteral.createTimestamp(SqlTypeName.TIMESTAMP, timestamp, point < 0 ? 0 : timestamp.toString().length() - point - 1, position);
        }
        default -> literal;
      };
    } catch (IllegalArgumentException | DateTimeParseException e) {
      throw CalcreteException.of(
          SqlState.SYNTAX_ERROR,
          SqlErrors.place(position.getLineNum(), position.getColumnNum())
              + "Illegal " + literal.tag + " literal '" + text + "'");
    }
  }
}
