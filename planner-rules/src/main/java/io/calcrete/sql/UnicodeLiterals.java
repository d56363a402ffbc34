package io.calcrete.sql;

import org.apache.calcite.sql.SqlCharStringLiteral;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.util.SqlShuttle;
import org.apache.calcite.util.NlsString;

/** Makes all text one text: {@code U&'...'} and {@code N'...'} have character sets of their own to Calcite. */
final class UnicodeLiterals extends SqlShuttle {
  @Override
  public SqlNode visit(SqlLiteral literal) {
    if (!(literal instanceof SqlCharStringLiteral)) {
      return literal;
    }
    NlsString text = literal.getValueAs(NlsString.class);
    return text.getCharsetName() == null
        ? literal
        : SqlLiteral.createCharString(text.getValue(), literal.getParserPosition());
  }
}
