package io.calcrete.driver;

import java.sql.DatabaseMetaData;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.calcite.avatica.AvaticaParameter;
import org.apache.calcite.avatica.ColumnMetaData;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeField;

/** Columns and parameters as JDBC describes them. */
final class Columns {
  private Columns() {}

  static List<ColumnMetaData> of(RelDataType rowType) {
    List<ColumnMetaData> columns = new ArrayList<>();
    for (RelDataTypeField field : rowType.getFieldList()) {
      columns.add(column(field.getIndex(), field.getName(), field.getType()));
    }
    return columns;
  }

  private static ColumnMetaData column(int ordinal, String name, RelDataType type) {
    int precision = precision(type);
    return new ColumnMetaData(
        ordinal,
        false,
        true,
        true,
        false,
        type.isNullable() ? DatabaseMetaData.columnNullable : DatabaseMetaData.columnNoNulls,
        true,
        displaySize(type),
        name,
        name,
        null,
        precision,
        scale(type),
        null,
        null,
        ColumnMetaData.scalar(jdbcType(type), typeName(type), ColumnMetaData.Rep.OBJECT),
        true,
        false,
        false,
        className(type));
  }

  static List<AvaticaParameter> parameters(List<RelDataType> types) {
    List<AvaticaParameter> parameters = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      RelDataType type = types.get(i);
      parameters.add(
          new AvaticaParameter(
              true, precision(type), scale(type), jdbcType(type), typeName(type), className(type), "?" + i));
    }
    return parameters;
  }

  /** One of {@link Types}. */
  static int jdbcType(RelDataType type) {
    return switch (type.getSqlTypeName()) {
      case TIMESTAMP_WITH_LOCAL_TIME_ZONE, TIMESTAMP_TZ -> Types.TIMESTAMP_WITH_TIMEZONE;
      case FLOAT -> Types.DOUBLE;
      case ROW -> Types.STRUCT;
      case MAP, ANY, OTHER, NULL -> Types.OTHER;
      case MULTISET -> Types.ARRAY;
      default -> type.getSqlTypeName().getJdbcOrdinal();
    };
  }

  /** As SQL names it, without length and scale. */
  static String typeName(RelDataType type) {
    return switch (type.getSqlTypeName()) {
      case TIMESTAMP_WITH_LOCAL_TIME_ZONE -> "TIMESTAMP WITH LOCAL TIME ZONE";
      case ARRAY -> typeName(type.getComponentType()) + " ARRAY";
      default -> type.getSqlTypeName().getName().replace('_', ' ');
    };
  }

  private static String className(RelDataType type) {
    return Map.ofEntries(
            Map.entry(Types.BOOLEAN, "java.lang.Boolean"),
            Map.entry(Types.TINYINT, "java.lang.Byte"),
            Map.entry(Types.SMALLINT, "java.lang.Short"),
            Map.entry(Types.INTEGER, "java.lang.Integer"),
            Map.entry(Types.BIGINT, "java.lang.Long"),
            Map.entry(Types.REAL, "java.lang.Float"),
            Map.entry(Types.DOUBLE, "java.lang.Double"),
            Map.entry(Types.DECIMAL, "java.math.BigDecimal"),
            Map.entry(Types.CHAR, "java.lang.String"),
            Map.entry(Types.VARCHAR, "java.lang.String"),
            Map.entry(Types.BINARY, "[B"),
            Map.entry(Types.VARBINARY, "[B"),
            Map.entry(Types.DATE, "java.sql.Date"),
            Map.entry(Types.TIME, "java.sql.Time"),
            Map.entry(Types.TIMESTAMP, "java.sql.Timestamp"),
            Map.entry(Types.TIMESTAMP_WITH_TIMEZONE, "java.time.OffsetDateTime"),
            Map.entry(Types.ARRAY, "java.sql.Array"),
            Map.entry(Types.STRUCT, "java.sql.Struct"))
        .getOrDefault(jdbcType(type), "java.lang.Object");
  }

  static int precision(RelDataType type) {
    return Math.max(0, type.getPrecision());
  }

  static int scale(RelDataType type) {
    int scale = type.getScale();
    return scale == RelDataType.SCALE_NOT_SPECIFIED ? 0 : scale;
  }

  private static int displaySize(RelDataType type) {
    return switch (type.getSqlTypeName()) {
      case BOOLEAN -> 5;
      case TINYINT -> 4;
      case SMALLINT -> 6;
      case INTEGER -> 11;
      case BIGINT -> 20;
      case DATE -> 10;
      case TIME -> 18;
      case TIMESTAMP, TIMESTAMP_WITH_LOCAL_TIME_ZONE -> 35;
      case DECIMAL -> precision(type) + 2;
      case REAL, FLOAT, DOUBLE -> 25;
      default -> precision(type) > 0 ? precision(type) : 256;
    };
  }
}
