package io.calcrete.jdbc;

import io.calcrete.backend.Parameter;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.apache.arrow.vector.types.pojo.ArrowType;

/** The values of question marks, as any driver takes them. */
final class StandardParameters {
  private StandardParameters() {}

  static void bind(PreparedStatement statement, int index, Parameter parameter) throws SQLException {
    Object value = parameter.value();
    if (value == null) {
      statement.setNull(index, jdbcType(parameter.type().getType()));
    } else if (value instanceof Byte || value instanceof Short || value instanceof Integer || value instanceof Long) {
      statement.setLong(index, ((Number) value).longValue());
    } else if (value instanceof BigDecimal decimal) {
      statement.setBigDecimal(index, decimal);
    } else {
      statement.setObject(index, value);
    }
  }

  private static int jdbcType(ArrowType type) {
    return switch (type.getTypeID()) {
      case Bool -> Types.BOOLEAN;
      case Int -> Types.BIGINT;
      case FloatingPoint -> Types.DOUBLE;
      case Decimal -> Types.DECIMAL;
      case Binary -> Types.VARBINARY;
      case Date -> Types.DATE;
      case Time -> Types.TIME;
      case Timestamp -> Types.TIMESTAMP;
      case Null -> Types.NULL;
      default -> Types.VARCHAR;
    };
  }
}
