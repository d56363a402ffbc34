package io.calcrete.sql;

import java.util.Arrays;
import java.util.List;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.schema.ScalarFunction;
import org.apache.calcite.schema.impl.ScalarFunctionImpl;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlWriter;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.ReturnTypes;
import org.apache.calcite.sql.type.SqlTypeFamily;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeTransforms;
import org.apache.calcite.sql.validate.SqlUserDefinedFunction;
import org.apache.calcite.sql.validate.SqlValidator;
import org.apache.calcite.sql.validate.SqlValidatorScope;

/**
 * An operator of {@link JsonOperators}: a function of text, NULL or not, implemented by a method of
 * {@link JsonFunctions}. A user-defined function, since that is the only kind that Calcite's Enumerable runs without
 * being told of it, and which the stock JDBC adapter never pushes down.
 */
public final class JsonOperator extends SqlUserDefinedFunction {
  JsonOperator(String name, String method, List<SqlTypeFamily> parameters) {
    super(
        new SqlIdentifier(name, SqlParserPos.ZERO),
        SqlKind.OTHER_FUNCTION,
        ReturnTypes.explicit(SqlTypeName.VARCHAR).andThen(SqlTypeTransforms.FORCE_NULLABLE),
        (call, returnType, operandTypes) -> Arrays.fill(operandTypes, nullableText(call.getTypeFactory())),
        new JsonOperandTypes(parameters),
        function(method));
  }

  private static ScalarFunction function(String method) {
    return Arrays.stream(JsonFunctions.class.getMethods())
        .filter(m -> m.getName().equals(method))
        .map(ScalarFunctionImpl::create)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("JsonFunctions has no method " + method));
  }

  static RelDataType nullableText(RelDataTypeFactory types) {
    return types.createTypeWithNullability(types.createSqlType(SqlTypeName.VARCHAR), true);
  }

  /** Calcite would look for the function by its name, in tables where it is not: the call already has its operator. */
  @Override public RelDataType deriveType(SqlValidator validator, SqlValidatorScope scope, SqlCall call) {
    for (SqlNode operand : call.getOperandList()) {
      validator.deriveType(scope, operand);
    }
    return validateOperands(validator, scope, call);
  }

  /** As a keyword: our parser knows the word, and does not look a quoted name up. */
  @Override public void unparse(SqlWriter writer, SqlCall call, int leftPrec, int rightPrec) {
    SqlWriter.Frame frame = writer.startFunCall(getName());
    for (SqlNode operand : call.getOperandList()) {
      writer.sep(",");
      operand.unparse(writer, 0, 0);
    }
    writer.endFunCall(frame);
  }
}
