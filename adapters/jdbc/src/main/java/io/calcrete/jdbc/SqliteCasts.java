package io.calcrete.jdbc;

import io.calcrete.backend.Arguments;
import io.calcrete.backend.Capabilities;
import io.calcrete.backend.RemoteOperators;
import io.calcrete.backend.Translation;
import java.util.List;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlWriter;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.ReturnTypes;
import org.apache.calcite.sql.type.SqlTypeName;

/** Casts. Those that only widen change nothing in SQLite, and are not written. */
final class SqliteCasts {
  private static final SqlOperator NOTHING = new Nothing();

  private SqliteCasts() {}

  static void declare(Capabilities.Builder builder) {
    Arguments one = call -> call.getOperands().size() == 1;
    builder
        .scalars(one.and(SqliteCasts::widens), to(NOTHING), "CAST")
        .scalars(
            one.and(Arguments.of(SqlTypes.WHOLE)).returning(SqlTypes.DOUBLE), to(RemoteOperators.cast("REAL")), "CAST")
        .scalars(
            one.and(Arguments.of(SqlTypes.WHOLE)).and(call -> isUnbounded(call.getType())),
            to(RemoteOperators.cast("TEXT")),
            "CAST");
  }

  private static Translation to(SqlOperator operator) {
    return (builder, call, operands) -> builder.makeCall(call.getType(), operator, operands);
  }

  private static boolean widens(RexCall call) {
    RelDataType from = call.getOperands().get(0).getType();
    RelDataType to = call.getType();
    if (SqlTypes.isWhole(from) && SqlTypes.isWhole(to)) {
      return from.getSqlTypeName().compareTo(to.getSqlTypeName()) <= 0;
    }
    if (SqlTypes.isText(from) && SqlTypes.isText(to)) {
      return isUnbounded(to)
          || to.getSqlTypeName() == SqlTypeName.VARCHAR && isBounded(from) && from.getPrecision() <= to.getPrecision();
    }
    if (SqliteCapabilities.isShortDecimal(from) && SqliteCapabilities.isShortDecimal(to)) {
      return from.getScale() <= to.getScale()
          && from.getPrecision() - from.getScale() <= to.getPrecision() - to.getScale();
    }
    return SqlTypes.isDouble(from) && SqlTypes.isDouble(to) || SqlTypes.isBoolean(from) && SqlTypes.isBoolean(to);
  }

  private static boolean isUnbounded(RelDataType type) {
    return type.getSqlTypeName() == SqlTypeName.VARCHAR && !isBounded(type);
  }

  private static boolean isBounded(RelDataType type) {
    return type.getPrecision() != RelDataType.PRECISION_NOT_SPECIFIED && type.getPrecision() < Integer.MAX_VALUE;
  }

  /** Is written as what it is applied to. */
  private static final class Nothing extends SqlFunction {
    Nothing() {
      super(
          "UNCHANGED",
          SqlKind.OTHER_FUNCTION,
          ReturnTypes.ARG0,
          null,
          OperandTypes.ANY,
          SqlFunctionCategory.USER_DEFINED_FUNCTION);
    }

    @Override
    public void unparse(SqlWriter writer, SqlCall call, int leftPrec, int rightPrec) {
      List<?> operands = call.getOperandList();
      assert operands.size() == 1;
      call.operand(0).unparse(writer, leftPrec, rightPrec);
    }
  }
}
