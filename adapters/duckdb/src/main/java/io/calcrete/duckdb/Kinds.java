package io.calcrete.duckdb;

import java.util.EnumSet;
import java.util.Set;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.type.SqlTypeName;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Kinds of types and operands that the declarations of {@link DuckDbCapabilities} speak of. */
final class Kinds {
  static final Set<SqlTypeName> INTEGERS =
      EnumSet.of(SqlTypeName.TINYINT, SqlTypeName.SMALLINT, SqlTypeName.INTEGER, SqlTypeName.BIGINT);

  static final Set<SqlTypeName> DOUBLES = EnumSet.of(SqlTypeName.FLOAT, SqlTypeName.DOUBLE);
  static final Set<SqlTypeName> TEXTS = EnumSet.of(SqlTypeName.CHAR, SqlTypeName.VARCHAR);
  static final Set<SqlTypeName> BINARIES = EnumSet.of(SqlTypeName.BINARY, SqlTypeName.VARBINARY);

  /** Values that are one thing each. DuckDB compares each kind of them as SEMANTICS.md says. */
  static final Set<SqlTypeName> SCALARS =
      EnumSet.of(
          SqlTypeName.BOOLEAN,
          SqlTypeName.TINYINT,
          SqlTypeName.SMALLINT,
          SqlTypeName.INTEGER,
          SqlTypeName.BIGINT,
          SqlTypeName.DECIMAL,
          SqlTypeName.REAL,
          SqlTypeName.FLOAT,
          SqlTypeName.DOUBLE,
          SqlTypeName.CHAR,
          SqlTypeName.VARCHAR,
          SqlTypeName.BINARY,
          SqlTypeName.VARBINARY,
          SqlTypeName.DATE,
          SqlTypeName.TIME,
          SqlTypeName.TIMESTAMP,
          SqlTypeName.TIMESTAMP_WITH_LOCAL_TIME_ZONE);

  /** Digits that a double holds whatever they are. */
  private static final int DOUBLE_DIGITS = 15;

  /** The largest power of ten that is a double. */
  private static final int DOUBLE_TENS = 22;

  private static final int MICROS = 6;

  private Kinds() {}

  static boolean integer(RelDataType type) {
    return INTEGERS.contains(type.getSqlTypeName());
  }

  static boolean decimal(RelDataType type) {
    return type.getSqlTypeName() == SqlTypeName.DECIMAL;
  }

  /** A whole number or a decimal. */
  static boolean exact(RelDataType type) {
    return integer(type) || decimal(type);
  }

  static boolean isDouble(RelDataType type) {
    return DOUBLES.contains(type.getSqlTypeName());
  }

  static boolean text(RelDataType type) {
    return TEXTS.contains(type.getSqlTypeName());
  }

  /** A timestamp that counts microseconds or something longer. */
  static boolean coarseTimestamp(RelDataType type) {
    return type.getSqlTypeName() == SqlTypeName.TIMESTAMP && type.getPrecision() <= MICROS;
  }

  /** A number that becomes the same double in DuckDB as anywhere: it divides the digits by a power of ten. */
  static boolean becomesDouble(RelDataType type) {
    return integer(type)
        || isDouble(type)
        || type.getSqlTypeName() == SqlTypeName.REAL
        || decimal(type) && type.getPrecision() <= DOUBLE_DIGITS && type.getScale() <= DOUBLE_TENS;
  }

  /** Digits before the point. */
  static int wholeDigits(RelDataType type) {
    return type.getPrecision() - type.getScale();
  }

  /** Whether DuckDB has one type for both. */
  static boolean same(RelDataType a, RelDataType b) {
    return DuckDbDialect.typeName(a).equals(DuckDbDialect.typeName(b));
  }

  static boolean isLiteral(RexNode node) {
    return node instanceof RexLiteral literal && !literal.isNull();
  }

  static boolean isNull(RexNode node) {
    return node instanceof RexLiteral literal && literal.isNull();
  }

  /** The value of a whole number that stands in the statement, or null. */
  static @Nullable Long whole(RexNode node) {
    return isLiteral(node) && integer(node.getType()) ? ((RexLiteral) node).getValueAs(Long.class) : null;
  }

  /** The characters of a text that stands in the statement, or null. */
  static @Nullable String constant(RexNode node) {
    return isLiteral(node) && text(node.getType()) ? ((RexLiteral) node).getValueAs(String.class) : null;
  }
}
