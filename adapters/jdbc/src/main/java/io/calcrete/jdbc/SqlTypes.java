package io.calcrete.jdbc;

import java.math.BigDecimal;
import java.util.Set;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.type.SqlTypeName;

/** Families of types that declarations speak of. */
final class SqlTypes {
  static final Set<SqlTypeName> WHOLE =
      Set.of(SqlTypeName.TINYINT, SqlTypeName.SMALLINT, SqlTypeName.INTEGER, SqlTypeName.BIGINT);
  static final Set<SqlTypeName> DOUBLE = Set.of(SqlTypeName.DOUBLE, SqlTypeName.FLOAT);
  static final Set<SqlTypeName> TEXT = Set.of(SqlTypeName.CHAR, SqlTypeName.VARCHAR);
  static final Set<SqlTypeName> BINARY = Set.of(SqlTypeName.BINARY, SqlTypeName.VARBINARY);
  static final Set<SqlTypeName> BOOLEAN = Set.of(SqlTypeName.BOOLEAN);

  private SqlTypes() {}

  static boolean isWhole(RelDataType type) {
    return WHOLE.contains(type.getSqlTypeName());
  }

  static boolean isDouble(RelDataType type) {
    return DOUBLE.contains(type.getSqlTypeName());
  }

  static boolean isText(RelDataType type) {
    return TEXT.contains(type.getSqlTypeName());
  }

  static boolean isBoolean(RelDataType type) {
    return type.getSqlTypeName() == SqlTypeName.BOOLEAN;
  }

  /** A decimal of at most so many digits. */
  static boolean isDecimal(RelDataType type, int digits) {
    return type.getSqlTypeName() == SqlTypeName.DECIMAL && type.getPrecision() <= digits;
  }

  /** Whether two types differ in length or nullability at most. */
  static boolean sameFamily(RelDataType a, RelDataType b) {
    return a.getSqlTypeName() == b.getSqlTypeName() || isText(a) && isText(b) || isDouble(a) && isDouble(b);
  }

  /** A literal that is as good as a double: a number of so few digits that no other double is nearer to it. */
  static boolean isShortNumber(RexNode node) {
    boolean isExact = isWhole(node.getType()) || isDecimal(node.getType(), Integer.MAX_VALUE);
    BigDecimal value = isExact ? literal(node, BigDecimal.class) : null;
    return value != null && value.precision() <= SqliteType.MOST_EXACT_DIGITS;
  }

  /** The value of a literal that is not NULL, or null. */
  static <T> T literal(RexNode node, Class<T> type) {
    return node instanceof RexLiteral literal && !literal.isNull() ? literal.getValueAs(type) : null;
  }
}
