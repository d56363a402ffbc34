package io.calcrete.sql;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.sql.SqlCallBinding;
import org.apache.calcite.sql.SqlOperandCountRange;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlUtil;
import org.apache.calcite.sql.type.SqlOperandCountRanges;
import org.apache.calcite.sql.type.SqlOperandMetadata;
import org.apache.calcite.sql.type.SqlTypeFamily;
import org.apache.calcite.sql.type.SqlTypeName;

/**
 * The operands of a {@link JsonOperator}. Nothing is coerced: Calcite's own checkers would cast a number to text and
 * look for a member in it, where PostgreSQL says that there is no such operator.
 */
final class JsonOperandTypes implements SqlOperandMetadata {
  private final List<SqlTypeFamily> families;

  JsonOperandTypes(List<SqlTypeFamily> families) {
    this.families = List.copyOf(families);
  }

  @Override public boolean checkOperandTypes(SqlCallBinding call, boolean throwOnFailure) {
    boolean fits = IntStream.range(0, families.size()).allMatch(i -> fits(families.get(i), call.getOperandType(i)));
    if (!fits && throwOnFailure) {
      throw call.newValidationSignatureError();
    }
    return fits;
  }

  private static boolean fits(SqlTypeFamily family, RelDataType type) {
    SqlTypeName name = type.getSqlTypeName();
    // ANY is what a column of a type unknown to Calcite has, such as the JSON of some databases.
    return name == SqlTypeName.NULL
        || name == SqlTypeName.ANY
        || SqlTypeName.CHAR_TYPES.contains(name)
        || family == SqlTypeFamily.ANY && SqlTypeName.INT_TYPES.contains(name);
  }

  @Override public SqlOperandCountRange getOperandCountRange() {
    return SqlOperandCountRanges.of(families.size());
  }

  @Override public String getAllowedSignatures(SqlOperator operator, String name) {
    return SqlUtil.getAliasedSignature(
        operator,
        name,
        families.stream().map(f -> f == SqlTypeFamily.ANY ? "CHARACTER or INTEGER" : f.toString()).toList());
  }

  @Override public List<RelDataType> paramTypes(RelDataTypeFactory types) {
    return Collections.nCopies(families.size(), JsonOperator.nullableText(types));
  }

  @Override public List<String> paramNames() {
    return IntStream.range(0, families.size()).mapToObj(i -> "operand" + i).toList();
  }
}
