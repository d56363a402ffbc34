package io.calcrete.backend;

import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.vector.types.DateUnit;
import org.apache.arrow.vector.types.FloatingPointPrecision;
import org.apache.arrow.vector.types.IntervalUnit;
import org.apache.arrow.vector.types.TimeUnit;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.FieldType;
import org.apache.arrow.vector.types.pojo.Schema;
import org.apache.calcite.avatica.util.TimeUnitRange;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.sql.SqlIntervalQualifier;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.SqlTypeName;

/**
 * The one table of types: Arrow to Calcite and back.
 *
 * <p>Unsigned integers become the next wider signed type, 64 bits DECIMAL(20, 0), since standard SQL has none. UUID,
 * JSON, enums and whatever has no place in the table is text, never missing. {@link #toArrow} is the layout that batches
 * have between the parts: 128-bit decimals, times in micro- or nanoseconds, timestamps in the unit that their precision
 * needs, instants in UTC.
 */
public final class ArrowTypes {
  /** The most digits that a decimal has. */
  public static final int MAX_DECIMAL_PRECISION = 38;

  private static final String UTC = "UTC";

  private ArrowTypes() {}

  /** What a column of an Arrow schema is to SQL. */
  public static RelDataType toCalcite(Field field, RelDataTypeFactory types) {
    return types.createTypeWithNullability(notNull(field, types), field.isNullable());
  }

  private static RelDataType notNull(Field field, RelDataTypeFactory types) {
    return switch (field.getType().getTypeID()) {
      case Bool -> types.createSqlType(SqlTypeName.BOOLEAN);
      case Int -> integer((ArrowType.Int) field.getType(), types);
      case FloatingPoint ->
          types.createSqlType(
              ((ArrowType.FloatingPoint) field.getType()).getPrecision() == FloatingPointPrecision.DOUBLE
                  ? SqlTypeName.DOUBLE
                  : SqlTypeName.REAL);
      case Decimal -> decimal((ArrowType.Decimal) field.getType(), types);
      case Binary, LargeBinary, FixedSizeBinary, BinaryView -> types.createSqlType(SqlTypeName.VARBINARY);
      case Date -> types.createSqlType(SqlTypeName.DATE);
      case Time -> types.createSqlType(SqlTypeName.TIME, precision(((ArrowType.Time) field.getType()).getUnit()));
      case Timestamp -> timestamp((ArrowType.Timestamp) field.getType(), types);
      case Interval -> interval(((ArrowType.Interval) field.getType()).getUnit(), types);
      case Duration -> dayTime(types);
      case List, LargeList, FixedSizeList -> types.createArrayType(toCalcite(field.getChildren().get(0), types), -1);
      case Struct -> row(field.getChildren(), types);
      case Map -> map(field, types);
      default -> types.createSqlType(SqlTypeName.VARCHAR);
    };
  }

  private static RelDataType integer(ArrowType.Int type, RelDataTypeFactory types) {
    int signedBits = type.getIsSigned() ? type.getBitWidth() : type.getBitWidth() * 2;
    return switch (signedBits) {
      case 8 -> types.createSqlType(SqlTypeName.TINYINT);
      case 16 -> types.createSqlType(SqlTypeName.SMALLINT);
      case 32 -> types.createSqlType(SqlTypeName.INTEGER);
      case 64 -> types.createSqlType(SqlTypeName.BIGINT);
      default -> types.createSqlType(SqlTypeName.DECIMAL, 20, 0);
    };
  }

  private static RelDataType decimal(ArrowType.Decimal type, RelDataTypeFactory types) {
    return type.getPrecision() <= MAX_DECIMAL_PRECISION
        ? types.createSqlType(SqlTypeName.DECIMAL, type.getPrecision(), type.getScale())
        : types.createSqlType(SqlTypeName.VARCHAR);
  }

  private static RelDataType timestamp(ArrowType.Timestamp type, RelDataTypeFactory types) {
    SqlTypeName name =
        type.getTimezone() == null ? SqlTypeName.TIMESTAMP : SqlTypeName.TIMESTAMP_WITH_LOCAL_TIME_ZONE;
    return types.createSqlType(name, precision(type.getUnit()));
  }

  private static RelDataType interval(IntervalUnit unit, RelDataTypeFactory types) {
    return switch (unit) {
      case YEAR_MONTH ->
          types.createSqlIntervalType(
              new SqlIntervalQualifier(
                  TimeUnitRange.YEAR_TO_MONTH.startUnit, TimeUnitRange.YEAR_TO_MONTH.endUnit, SqlParserPos.ZERO));
      case DAY_TIME -> dayTime(types);
      // Months, days and nanoseconds side by side are no interval of the standard.
      case MONTH_DAY_NANO -> types.createSqlType(SqlTypeName.VARCHAR);
    };
  }

  private static RelDataType dayTime(RelDataTypeFactory types) {
    return types.createSqlIntervalType(
        new SqlIntervalQualifier(
            TimeUnitRange.DAY_TO_SECOND.startUnit, TimeUnitRange.DAY_TO_SECOND.endUnit, SqlParserPos.ZERO));
  }

  private static RelDataType row(List<Field> fields, RelDataTypeFactory types) {
    RelDataTypeFactory.Builder row = types.builder();
    fields.forEach(field -> row.add(field.getName(), toCalcite(field, types)));
    return row.build();
  }

  private static RelDataType map(Field field, RelDataTypeFactory types) {
    List<Field> entry = field.getChildren().get(0).getChildren();
    return types.createMapType(toCalcite(entry.get(0), types), toCalcite(entry.get(1), types));
  }

  /** How batches carry a column of an SQL type. */
  public static Field toArrow(String name, RelDataType type) {
    return new Field(name, new FieldType(type.isNullable(), layout(type), null), children(type));
  }

  /** How batches carry rows of an SQL type. */
  public static Schema toArrow(RelDataType rowType) {
    return new Schema(rowType.getFieldList().stream().map(f -> toArrow(f.getName(), f.getType())).toList());
  }

  private static ArrowType layout(RelDataType type) {
    int precision = type.getPrecision();
    return switch (type.getSqlTypeName()) {
      case BOOLEAN -> ArrowType.Bool.INSTANCE;
      case TINYINT -> new ArrowType.Int(8, true);
      case SMALLINT, UTINYINT -> new ArrowType.Int(16, true);
      case INTEGER, USMALLINT -> new ArrowType.Int(32, true);
      case BIGINT, UINTEGER -> new ArrowType.Int(64, true);
      case UBIGINT -> new ArrowType.Decimal(20, 0, 128);
      case DECIMAL -> new ArrowType.Decimal(precision, type.getScale(), 128);
      case REAL -> new ArrowType.FloatingPoint(FloatingPointPrecision.SINGLE);
      case FLOAT, DOUBLE -> new ArrowType.FloatingPoint(FloatingPointPrecision.DOUBLE);
      case BINARY, VARBINARY -> ArrowType.Binary.INSTANCE;
      case DATE -> new ArrowType.Date(DateUnit.DAY);
      case TIME, TIME_WITH_LOCAL_TIME_ZONE, TIME_TZ ->
          new ArrowType.Time(precision > 6 ? TimeUnit.NANOSECOND : TimeUnit.MICROSECOND, 64);
      case TIMESTAMP -> new ArrowType.Timestamp(unit(precision), null);
      case TIMESTAMP_WITH_LOCAL_TIME_ZONE, TIMESTAMP_TZ -> new ArrowType.Timestamp(unit(precision), UTC);
      case INTERVAL_YEAR, INTERVAL_YEAR_MONTH, INTERVAL_MONTH -> new ArrowType.Interval(IntervalUnit.YEAR_MONTH);
      case INTERVAL_DAY,
          INTERVAL_DAY_HOUR,
          INTERVAL_DAY_MINUTE,
          INTERVAL_DAY_SECOND,
          INTERVAL_HOUR,
          INTERVAL_HOUR_MINUTE,
          INTERVAL_HOUR_SECOND,
          INTERVAL_MINUTE,
          INTERVAL_MINUTE_SECOND,
          INTERVAL_SECOND ->
          new ArrowType.Duration(TimeUnit.MILLISECOND);
      case ARRAY, MULTISET -> ArrowType.List.INSTANCE;
      case ROW -> ArrowType.Struct.INSTANCE;
      case MAP -> new ArrowType.Map(false);
      case NULL -> ArrowType.Null.INSTANCE;
      default -> ArrowType.Utf8.INSTANCE;
    };
  }

  private static List<Field> children(RelDataType type) {
    return switch (type.getSqlTypeName()) {
      case ARRAY, MULTISET -> List.of(toArrow("item", type.getComponentType()));
      case ROW -> type.getFieldList().stream().map(f -> toArrow(f.getName(), f.getType())).toList();
      case MAP -> {
        Field key = toArrow("key", type.getKeyType());
        Field value = toArrow("value", type.getValueType());
        Field notNullKey = new Field("key", FieldType.notNullable(key.getType()), key.getChildren());
        yield List.of(
            new Field("entries", FieldType.notNullable(ArrowType.Struct.INSTANCE), List.of(notNullKey, value)));
      }
      default -> List.of();
    };
  }

  /** Whether two columns have the same layout in memory, whatever they and their children are called. */
  public static boolean sameLayout(Field a, Field b) {
    if (!sameType(a.getType(), b.getType()) || a.getChildren().size() != b.getChildren().size()) {
      return false;
    }
    List<Boolean> same = new ArrayList<>();
    for (int i = 0; i < a.getChildren().size(); i++) {
      same.add(sameLayout(a.getChildren().get(i), b.getChildren().get(i)));
    }
    return !same.contains(false);
  }

  private static boolean sameType(ArrowType a, ArrowType b) {
    if (a instanceof ArrowType.Timestamp s && b instanceof ArrowType.Timestamp t) {
      // Instants count from the epoch in UTC, in whichever zone they are shown.
      return s.getUnit() == t.getUnit() && (s.getTimezone() == null) == (t.getTimezone() == null);
    }
    return a.equals(b);
  }

  /** The unit in which a timestamp of so many fractional digits is counted. */
  public static TimeUnit unit(int precision) {
    if (precision <= 0) {
      return TimeUnit.SECOND;
    }
    if (precision <= 3) {
      return TimeUnit.MILLISECOND;
    }
    return precision <= 6 ? TimeUnit.MICROSECOND : TimeUnit.NANOSECOND;
  }

  /** The fractional digits that a unit holds. */
  public static int precision(TimeUnit unit) {
    return switch (unit) {
      case SECOND -> 0;
      case MILLISECOND -> 3;
      case MICROSECOND -> 6;
      case NANOSECOND -> 9;
    };
  }
}
