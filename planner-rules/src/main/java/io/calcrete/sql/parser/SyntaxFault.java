package io.calcrete.sql.parser;

import org.apache.calcite.runtime.CalciteContextException;
import org.apache.calcite.runtime.CalciteException;
import org.apache.calcite.sql.parser.SqlParserPos;

/** A fault of a statement with the place where it stands; the parser makes a {@code SqlParseException} of it. */
final class SyntaxFault {
  private SyntaxFault() {}

  static CalciteContextException at(SqlParserPos place, String message) {
    return new CalciteContextException(
        message,
        new CalciteException(message, null),
        place.getLineNum(),
        place.getColumnNum(),
        place.getEndLineNum(),
        place.getEndColumnNum());
  }
}
