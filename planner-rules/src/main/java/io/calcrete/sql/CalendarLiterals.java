package io.calcrete.sql;

import io.calcrete.backend.CalcreteException;
import io.calcrete.backend.SqlState;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
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
  private static final Set<String> DATED = Set.of("DATE", "TIMESTAMP");

  /** The year in which Java's old calendar changes. */
  private static final String CHANGE = "1583";

  @Override
  public SqlNode visit(SqlLiteral literal) {
    return literal instanceof SqlUnknownLiteral unknown && DATED.contains(unknown.tag) ? read(unknown) : literal;
  }

  private static SqlNode read(SqlUnknownLiteral literal) {
    String text = String.valueOf(literal.getValue());
    SqlParserPos position = literal.getParserPosition();
    if (text.compareTo(CHANGE) >= 0) {
      return literal;
    }
    try {
      LocalDate.parse(text.substring(0, Math.min(text.length(), "yyyy-MM-dd".length())));
      if (literal.tag.equals("DATE")) {
        return SqlLiteral.createDate(new DateString(text), position);
      }
      TimestampString timestamp = new TimestampString(text);
      int point = timestamp.toString().indexOf('.');
      int digits = point < 0 ? 0 : timestamp.toString().length() - point - 1;
      return SqlLiteral.createTimestamp(SqlTypeName.TIMESTAMP, timestamp, digits, position);
    } catch (IllegalArgumentException | DateTimeParseException e) {
      throw CalcreteException.of(
          SqlState.SYNTAX_ERROR,
          SqlErrors.place(position.getLineNum(), position.getColumnNum())
              + "Illegal " + literal.tag + " literal '" + text + "'");
    }
  }
}
