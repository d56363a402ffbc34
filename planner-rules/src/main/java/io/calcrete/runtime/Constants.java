package io.calcrete.runtime;

import io.calcrete.backend.ArrowTypes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.arrow.vector.types.pojo.Schema;
import org.apache.calcite.linq4j.Linq4j;
import org.apache.calcite.rel.core.Values;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.sql.type.SqlTypeName;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Rows that stand in the statement, such as SELECT 1: no backend, and no code to generate. */
final class Constants implements Host {
  private static final Set<SqlTypeName> TYPES =
      EnumSet.of(
          SqlTypeName.BOOLEAN, SqlTypeName.TINYINT, SqlTypeName.SMALLINT, SqlTypeName.INTEGER, SqlTypeName.BIGINT,
          SqlTypeName.DECIMAL, SqlTypeName.DOUBLE, SqlTypeName.FLOAT, SqlTypeName.REAL, SqlTypeName.VARCHAR,
          SqlTypeName.DATE);

  private final Schema schema;
  private final List<Object> rows;

  private Constants(Schema schema, List<Object> rows) {
    this.schema = schema;
    this.rows = rows;
  }

  /** Whether all columns are of types that need no conversion. */
  static boolean applies(Values values) {
    return values.getRowType().getFieldList().stream().allMatch(f -> TYPES.contains(f.getType().getSqlTypeName()));
  }

  static Constants of(Values values) {
    List<RelDataTypeField> columns = values.getRowType().getFieldList();
    List<Object> rows = new ArrayList<>();
    for (List<RexLiteral> tuple : values.getTuples()) {
      Object[] row = new Object[tuple.size()];
      for (int i = 0; i < row.length; i++) {
        row[i] = value(tuple.get(i), columns.get(i).getType());
      }
      rows.add(row.length == 1 ? row[0] : row);
    }
    return new Constants(ArrowTypes.toArrow(values.getRowType()), rows);
  }

  private static @Nullable Object value(RexLiteral literal, RelDataType type) {
    if (literal.isNull()) {
      return null;
    }
    return switch (type.getSqlTypeName()) {
      case BOOLEAN -> RexLiteral.booleanValue(literal);
      case VARCHAR -> literal.getValueAs(String.class);
      case DATE -> literal.getValueAs(Integer.class);
      case DOUBLE, FLOAT, REAL -> literal.getValueAs(Double.class);
      default -> literal.getValueAs(java.math.BigDecimal.class);
    };
  }

  @Override
  public String name() {
    return "none";
  }

  @Override
  public ArrowReader run(Execution execution) {
    return new RowReader(execution.allocator(), schema, Linq4j.enumerator(rows), execution.batchRows());
  }
}
