package io.calcrete.backend;

import java.sql.Types;
import java.util.List;
import org.apache.arrow.vector.types.DateUnit;
import org.apache.arrow.vector.types.FloatingPointPrecision;
import org.apache.arrow.vector.types.TimeUnit;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.FieldType;

/** The JDBC side of the table of types: what a column that a driver describes is to Arrow, and so to SQL. */
public final class JdbcTypes {
  private static final ArrowType TEXT = ArrowType.Utf8.INSTANCE;

  private JdbcTypes() {}

  /**
   * A column as {@code DatabaseMetaData.getColumns} tells it. What has no place in the table is text.
   *
   * @param jdbcType one of {@link Types}
   * @param precision digits of a number; 0 if the driver does not say
   * @param scale digits behind the point, of the seconds of a time too
   */
  public static Field toArrow(String name, boolean nullable, int jdbcType, int precision, int scale) {
    return new Field(name, new FieldType(nullable, layout(jdbcType, precision, scale), null), List.of());
  }

  private static ArrowType layout(int jdbcType, int precision, int scale) {
    return switch (jdbcType) {
      case Types.BIT, Types.BOOLEAN -> ArrowType.Bool.INSTANCE;
      case Types.TINYINT -> new ArrowType.Int(8, true);
      case Types.SMALLINT -> new ArrowType.Int(16, true);
      case Types.INTEGER -> new ArrowType.Int(32, true);
      case Types.BIGINT -> new ArrowType.Int(64, true);
      case Types.REAL -> new ArrowType.FloatingPoint(FloatingPointPrecision.SINGLE);
      case Types.FLOAT, Types.DOUBLE -> new ArrowType.FloatingPoint(FloatingPointPrecision.DOUBLE);
      case Types.DECIMAL, Types.NUMERIC -> decimal(precision, scale);
      case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> ArrowType.Binary.INSTANCE;
      case Types.DATE -> new ArrowType.Date(DateUnit.DAY);
      case Types.TIME -> new ArrowType.Time(fractions(scale), 64);
      case Types.TIMESTAMP -> new ArrowType.Timestamp(fractions(scale), null);
      case Types.TIMESTAMP_WITH_TIMEZONE -> new ArrowType.Timestamp(fractions(scale), "UTC");
      default -> TEXT;
    };
  }

  /** Microseconds, which is what a driver means that does not say. */
  private static TimeUnit fractions(int scale) {
    return scale > 6 ? TimeUnit.NANOSECOND : TimeUnit.MICROSECOND;
  }

  /** A decimal of unknown or too many digits is text: cutting digits off is worse than not adding them up. */
  private static ArrowType decimal(int precision, int scale) {
    boolean fits = precision > 0 && precision <= ArrowTypes.MAX_DECIMAL_PRECISION && scale >= 0 && scale <= precision;
    return fits ? new ArrowType.Decimal(precision, scale, 128) : TEXT;
  }
}
