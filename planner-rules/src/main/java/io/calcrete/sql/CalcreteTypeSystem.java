package io.calcrete.sql;

import io.calcrete.backend.ArrowTypes;
import java.math.RoundingMode;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rel.type.RelDataTypeSystemImpl;
import org.apache.calcite.sql.type.SqlTypeName;

/**
 * The limits and derivations of types, as SEMANTICS.md has them: decimals of 38 digits that round half away from zero,
 * timestamps of up to nanoseconds with microseconds as the default, sums that do not overflow, averages of exact numbers
 * that are exact.
 *
 * <p>Public with a public constructor, since plain Calcite names it by its class ({@code typeSystem=}).
 */
public final class CalcreteTypeSystem extends RelDataTypeSystemImpl {
  /** The one instance that is needed. */
  public static final CalcreteTypeSystem INSTANCE = new CalcreteTypeSystem();

  private static final int MOST_FRACTIONAL_SECONDS = 9;
  private static final int DEFAULT_FRACTIONAL_SECONDS = 6;

  /** Fractional digits of the average of whole numbers. */
  private static final int AVERAGE_SCALE = 6;

  /** For Calcite's reflection; use {@link #INSTANCE}. */
  public CalcreteTypeSystem() {}

  @Override
  public int getMaxScale(SqlTypeName type) {
    return type == SqlTypeName.DECIMAL ? ArrowTypes.MAX_DECIMAL_PRECISION : super.getMaxScale(type);
  }

  @Override
  public int getMaxPrecision(SqlTypeName type) {
    return switch (type) {
      case DECIMAL -> ArrowTypes.MAX_DECIMAL_PRECISION;
      case TIME, TIME_WITH_LOCAL_TIME_ZONE, TIME_TZ, TIMESTAMP, TIMESTAMP_WITH_LOCAL_TIME_ZONE, TIMESTAMP_TZ ->
          MOST_FRACTIONAL_SECONDS;
      case VARCHAR, CHAR, VARBINARY, BINARY -> Integer.MAX_VALUE;
      default -> super.getMaxPrecision(type);
    };
  }

  @Override
  public int getMinPrecision(SqlTypeName type) {
    return switch (type) {
      case TIME, TIME_WITH_LOCAL_TIME_ZONE, TIME_TZ, TIMESTAMP, TIMESTAMP_WITH_LOCAL_TIME_ZONE, TIMESTAMP_TZ -> 0;
      default -> super.getMinPrecision(type);
    };
  }

  @Override
  public int getDefaultPrecision(SqlTypeName type) {
    return switch (type) {
      case TIMESTAMP, TIMESTAMP_WITH_LOCAL_TIME_ZONE, TIMESTAMP_TZ -> DEFAULT_FRACTIONAL_SECONDS;
      default -> super.getDefaultPrecision(type);
    };
  }

  @Override
  public RoundingMode roundingMode() {
    return RoundingMode.HALF_UP;
  }

  @Override
  public RelDataType deriveSumType(RelDataTypeFactory types, RelDataType argument) {
    return switch (argument.getSqlTypeName()) {
      case TINYINT, SMALLINT, INTEGER -> nullability(types, types.createSqlType(SqlTypeName.BIGINT), argument);
      case BIGINT -> nullability(types, decimal(types, 0), argument);
      case DECIMAL -> nullability(types, decimal(types, argument.getScale()), argument);
      default -> argument;
    };
  }

  @Override
  public RelDataType deriveAvgAggType(RelDataTypeFactory types, RelDataType argument) {
    return switch (argument.getSqlTypeName()) {
      case TINYINT, SMALLINT, INTEGER, BIGINT -> nullability(types, decimal(types, AVERAGE_SCALE), argument);
      case DECIMAL ->
          nullability(types, decimal(types, Math.max(AVERAGE_SCALE, argument.getScale())), argument);
      case REAL, FLOAT, DOUBLE -> nullability(types, types.createSqlType(SqlTypeName.DOUBLE), argument);
      default -> argument;
    };
  }

  private static RelDataType decimal(RelDataTypeFactory types, int scale) {
    return types.createSqlType(SqlTypeName.DECIMAL, ArrowTypes.MAX_DECIMAL_PRECISION, scale);
  }

  private static RelDataType nullability(RelDataTypeFactory types, RelDataType type, RelDataType argument) {
    return types.createTypeWithNullability(type, argument.isNullable());
  }

  /** VALUES ('a'), ('bc') has text without padding, as PostgreSQL has it. */
  @Override
  public boolean shouldConvertRaggedUnionTypesToVarying() {
    return true;
  }
}
