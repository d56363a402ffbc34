package io.calcrete.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.arrow.vector.types.DateUnit;
import org.apache.arrow.vector.types.FloatingPointPrecision;
import org.apache.arrow.vector.types.IntervalUnit;
import org.apache.arrow.vector.types.TimeUnit;
import org.apache.arrow.vector.types.UnionMode;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.FieldType;
import org.apache.calcite.jdbc.JavaTypeFactoryImpl;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rel.type.RelDataTypeSystemImpl;
import org.apache.calcite.sql.type.SqlTypeName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArrowTypesTest {
  private static final RelDataTypeFactory TYPES =
      new JavaTypeFactoryImpl(
          new RelDataTypeSystemImpl() {
            @Override
            public int getMaxPrecision(SqlTypeName type) {
              return type == SqlTypeName.DECIMAL ? 38 : type == SqlTypeName.TIMESTAMP || type == SqlTypeName.TIME ? 9 : super.getMaxPrecision(type);
            }

            @Override
            public int getMaxScale(SqlTypeName type) {
              return type == SqlTypeName.DECIMAL ? 38 : super.getMaxScale(type);
            }
          });

  static List<Arguments> types() {
    return List.of(
        Arguments.of(ArrowType.Bool.INSTANCE, "BOOLEAN", ArrowType.Bool.INSTANCE),
        Arguments.of(integer(8, true), "TINYINT", integer(8, true)),
        Arguments.of(integer(16, true), "SMALLINT", integer(16, true)),
        Arguments.of(integer(32, true), "INTEGER", integer(32, true)),
        Arguments.of(integer(64, true), "BIGINT", integer(64, true)),
        Arguments.of(integer(8, false), "SMALLINT", integer(16, true)),
        Arguments.of(integer(16, false), "INTEGER", integer(32, true)),
        Arguments.of(integer(32, false), "BIGINT", integer(64, true)),
        Arguments.of(integer(64, false), "DECIMAL(20, 0)", new ArrowType.Decimal(20, 0, 128)),
        Arguments.of(new ArrowType.Decimal(38, 10, 128), "DECIMAL(38, 10)", new ArrowType.Decimal(38, 10, 128)),
        Arguments.of(new ArrowType.Decimal(9, 2, 256), "DECIMAL(9, 2)", new ArrowType.Decimal(9, 2, 128)),
        Arguments.of(new ArrowType.Decimal(50, 2, 256), "VARCHAR", ArrowType.Utf8.INSTANCE),
        Arguments.of(floating(FloatingPointPrecision.SINGLE), "REAL", floating(FloatingPointPrecision.SINGLE)),
        Arguments.of(floating(FloatingPointPrecision.DOUBLE), "DOUBLE", floating(FloatingPointPrecision.DOUBLE)),
        Arguments.of(ArrowType.LargeUtf8.INSTANCE, "VARCHAR", ArrowType.Utf8.INSTANCE),
        Arguments.of(new ArrowType.FixedSizeBinary(4), "VARBINARY", ArrowType.Binary.INSTANCE),
        Arguments.of(new ArrowType.Date(DateUnit.MILLISECOND), "DATE", new ArrowType.Date(DateUnit.DAY)),
        Arguments.of(new ArrowType.Time(TimeUnit.SECOND, 32), "TIME(0)", new ArrowType.Time(TimeUnit.MICROSECOND, 64)),
        Arguments.of(
            new ArrowType.Time(TimeUnit.NANOSECOND, 64), "TIME(9)", new ArrowType.Time(TimeUnit.NANOSECOND, 64)),
        Arguments.of(timestamp(TimeUnit.SECOND, null), "TIMESTAMP(0)", timestamp(TimeUnit.SECOND, null)),
        Arguments.of(timestamp(TimeUnit.MILLISECOND, null), "TIMESTAMP(3)", timestamp(TimeUnit.MILLISECOND, null)),
        Arguments.of(timestamp(TimeUnit.MICROSECOND, null), "TIMESTAMP(6)", timestamp(TimeUnit.MICROSECOND, null)),
        Arguments.of(timestamp(TimeUnit.NANOSECOND, null), "TIMESTAMP(9)", timestamp(TimeUnit.NANOSECOND, null)),
        Arguments.of(
            new ArrowType.Interval(IntervalUnit.YEAR_MONTH),
            "INTERVAL YEAR TO MONTH",
            new ArrowType.Interval(IntervalUnit.YEAR_MONTH)),
        Arguments.of(
            new ArrowType.Duration(TimeUnit.NANOSECOND),
            "INTERVAL DAY TO SECOND",
            new ArrowType.Duration(TimeUnit.MILLISECOND)),
        Arguments.of(new ArrowType.Interval(IntervalUnit.MONTH_DAY_NANO), "VARCHAR", ArrowType.Utf8.INSTANCE),
        Arguments.of(new ArrowType.Union(UnionMode.Sparse, null), "VARCHAR", ArrowType.Utf8.INSTANCE),
        Arguments.of(ArrowType.Null.INSTANCE, "VARCHAR", ArrowType.Utf8.INSTANCE));
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyArrowTypeHasAnSqlTypeAndALayout(ArrowType arrow, String sql, ArrowType layout) {
    for (boolean nullable : new boolean[] {true, false}) {
      RelDataType type = ArrowTypes.toCalcite(new Field("x", new FieldType(nullable, arrow, null), List.of()), TYPES);

      assertThat(type.toString()).isEqualTo(sql);
      assertThat(type.isNullable()).isEqualTo(nullable);
      Field back = ArrowTypes.toArrow("x", type);
      assertThat(back.getType()).isEqualTo(layout);
      assertThat(back.isNullable()).isEqualTo(nullable);
    }
  }

  @Test
  void instantsKeepTheirUnitAndAreCountedInUtc() {
    Field field = Field.nullable("x", timestamp(TimeUnit.MILLISECOND, "Asia/Kathmandu"));
    RelDataType type = ArrowTypes.toCalcite(field, TYPES);

    assertThat(type.getSqlTypeName()).isEqualTo(SqlTypeName.TIMESTAMP_WITH_LOCAL_TIME_ZONE);
    assertThat(ArrowTypes.toArrow("x", type).getType()).isEqualTo(timestamp(TimeUnit.MILLISECOND, "UTC"));
    assertThat(ArrowTypes.sameLayout(field, ArrowTypes.toArrow("y", type))).isTrue();
  }

  @Test
  void nestedTypesAreNested() {
    Field element = Field.nullable("e", integer(8, false));
    Field list = new Field("l", FieldType.nullable(ArrowType.List.INSTANCE), List.of(element));
    Field row = new Field("r", FieldType.nullable(ArrowType.Struct.INSTANCE), List.of(list, Field.nullable("t", ArrowType.Utf8.INSTANCE)));

    RelDataType type = ArrowTypes.toCalcite(row, TYPES);

    assertThat(type.getSqlTypeName()).isEqualTo(SqlTypeName.ROW);
    assertThat(type.getFieldList().get(0).getType().getComponentType().getSqlTypeName()).isEqualTo(SqlTypeName.SMALLINT);
    Field back = ArrowTypes.toArrow("r", type);
    assertThat(back.getChildren().get(0).getChildren().get(0).getType()).isEqualTo(integer(16, true));
    assertThat(ArrowTypes.sameLayout(back, back)).isTrue();
    assertThat(ArrowTypes.sameLayout(back, row)).isFalse();
  }

  private static ArrowType integer(int bits, boolean signed) {
    return new ArrowType.Int(bits, signed);
  }

  private static ArrowType floating(FloatingPointPrecision precision) {
    return new ArrowType.FloatingPoint(precision);
  }

  private static ArrowType timestamp(TimeUnit unit, String zone) {
    return new ArrowType.Timestamp(unit, zone);
  }
}
