package io.calcrete.conformance;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HexFormat;
import org.apache.calcite.sql.type.SqlTypeName;

/** The value of a question mark in the corpus, such as {@code DATE 1969-12-31}. */
public record CorpusParameter(SqlTypeName type, String text) {
  static CorpusParameter parse(String line) {
    int blank = line.indexOf(' ');
    return new CorpusParameter(SqlTypeName.valueOf(line.substring(0, blank)), line.substring(blank + 1));
  }

  void set(PreparedStatement statement, int index) throws SQLException {
    if (text.equals("NULL")) {
      statement.setNull(index, type.getJdbcOrdinal());
    } else {
      statement.setObject(index, value());
    }
  }

  private Object value() {
    return switch (type) {
      case BOOLEAN -> Boolean.valueOf(text);
      case INTEGER -> Integer.valueOf(text);
      case BIGINT -> Long.valueOf(text);
      case DECIMAL -> new BigDecimal(text);
      case DOUBLE -> Double.valueOf(text);
      case DATE -> LocalDate.parse(text);
      case TIME -> LocalTime.parse(text);
      case TIMESTAMP -> LocalDateTime.parse(text);
      case VARBINARY -> HexFormat.of().parseHex(text);
      case VARCHAR -> text;
      default -> throw new IllegalArgumentException("the corpus has no parameters of type " + type);
    };
  }
}
