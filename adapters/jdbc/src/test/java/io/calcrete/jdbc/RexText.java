package io.calcrete.jdbc;

import io.calcrete.backend.Capabilities;
import io.calcrete.sql.CalcreteTypeSystem;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.apache.calcite.rel.rel2sql.SqlImplementor;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.sql.SqlDialect;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.SqlTypeFactoryImpl;
import org.apache.calcite.sql.type.SqlTypeName;

/** Expressions, and the SQL that a backend's declarations make of them. */
final class RexText {
  private static final RelDataTypeFactory TYPES = new SqlTypeFactoryImpl(CalcreteTypeSystem.INSTANCE);
  static final RexBuilder REX = new RexBuilder(TYPES);

  static final RelDataType BOOLEAN = nullable(TYPES.createSqlType(SqlTypeName.BOOLEAN));
  static final RelDataType INTEGER = nullable(TYPES.createSqlType(SqlTypeName.INTEGER));
  static final RelDataType BIGINT = nullable(TYPES.createSqlType(SqlTypeName.BIGINT));
  static final RelDataType DOUBLE = nullable(TYPES.createSqlType(SqlTypeName.DOUBLE));
  static final RelDataType VARCHAR = nullable(TYPES.createSqlType(SqlTypeName.VARCHAR));
  static final RelDataType DATE = nullable(TYPES.createSqlType(SqlTypeName.DATE));

  private RexText() {}

  static RelDataType decimal(int precision, int scale) {
    return nullable(TYPES.createSqlType(SqlTypeName.DECIMAL, precision, scale));
  }

  static RelDataType varchar(int precision) {
    return nullable(TYPES.createSqlType(SqlTypeName.VARCHAR, precision));
  }

  private static RelDataType nullable(RelDataType type) {
    return TYPES.createTypeWithNullability(type, true);
  }

  /** The column c, d, e and so on. */
  static RexNode column(int index, RelDataType type) {
    return REX.makeInputRef(type, index);
  }

  static RexNode whole(long value) {
    return REX.makeExactLiteral(BigDecimal.valueOf(value));
  }

  static RexNode exact(String value) {
    return REX.makeExactLiteral(new BigDecimal(value));
  }

  static RexNode number(double value) {
    return REX.makeApproxLiteral(BigDecimal.valueOf(value));
  }

  static RexNode text(String value) {
    return REX.makeLiteral(value);
  }

  static RexNode call(SqlOperator operator, RexNode... operands) {
    return REX.makeCall(operator, Arrays.asList(operands));
  }

  static RexNode call(RelDataType type, SqlOperator operator, RexNode... operands) {
    return REX.makeCall(type, operator, Arrays.asList(operands));
  }

  /** Whether the expression, and everything in it, is declared. */
  static boolean declared(RexNode node, Capabilities capabilities) {
    return !(node instanceof RexCall call)
        || capabilities.scalar(call).isPresent()
            && call.getOperands().stream().allMatch(operand -> declared(operand, capabilities));
  }

  /** As it is sent. */
  static String sql(RexNode node, Capabilities capabilities, SqlDialect dialect) {
    RexNode translated =
        node.accept(
            new RexShuttle() {
              @Override
              public RexNode visitCall(RexCall call) {
                List<RexNode> operands = visitList(call.getOperands(), new boolean[] {false});
                return capabilities.scalar(call).orElseThrow().translation().translate(REX, call, operands);
              }
            });
    SqlImplementor.Context columns =
        new SqlImplementor.SimpleContext(
            dialect, i -> (SqlNode) new SqlIdentifier(Character.toString('c' + i), SqlParserPos.ZERO));
    return columns
        .toSql(null, translated)
        .toSqlString(c -> c.withDialect(dialect).withQuoteAllIdentifiers(true).withAlwaysUseParentheses(false))
        .getSql();
  }
}
