package io.calcrete.jdbc;

import org.apache.calcite.config.NullCollation;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlAbstractDateTimeLiteral;
import org.apache.calcite.sql.SqlAlienSystemTypeNameSpec;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlDataTypeSpec;
import org.apache.calcite.sql.SqlDialect;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlWriter;
import org.apache.calcite.sql.dialect.SqliteSqlDialect;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.SqlTypeName;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * SQLite's SQL.
 *
 * <p>Names are quoted by backticks: what stands in double quotes and is no column's name is a text to SQLite, so that a
 * column that has been dropped would read as its own name. SQLite puts no SELECT of a UNION into parentheses, and takes no
 * more than 500 of them, but any number of rows in VALUES.
 */
final class SqliteDialect extends SqliteSqlDialect {
  /** The type that a planned cast of a sum to a decimal is written with; see {@link SqliteSum}. */
  private static final String NUMERIC = "NUMERIC";

  SqliteDialect(int majorVersion, int minorVersion) {
    super(
        EMPTY_CONTEXT
            .withDatabaseProduct(SqlDialect.DatabaseProduct.UNKNOWN)
            .withDatabaseMajorVersion(majorVersion)
            .withDatabaseMinorVersion(minorVersion)
            .withIdentifierQuoteString("`")
            .withNullCollation(NullCollation.LOW));
  }

  /** A name as it stands in SQL. */
  static String quoted(String name) {
    return "`" + name.replace("`", "``") + "`";
  }

  /** A text as it stands in SQL. SQLite takes a statement to end at U+0000. */
  static String literal(String text) {
    String quoted = "'" + text.replace("'", "''") + "'";
    return text.indexOf(0) < 0 ? quoted : "(" + quoted.replace("\0", "' || char(0) || '") + ")";
  }

  @Override
  public void quoteStringLiteral(StringBuilder text, @Nullable String charset, String value) {
    text.append(literal(value));
  }

  /** As its own functions write dates; there is no word before them. */
  @Override
  public void unparseDateTimeLiteral(SqlWriter writer, SqlAbstractDateTimeLiteral literal, int leftPrec, int rightPrec) {
    writer.literal(literal(literal.toFormattedString()));
  }

  /** {@code GROUP BY 1} names a column. */
  @Override
  public boolean supportsGroupByLiteral() {
    return false;
  }

  @Override
  public boolean supportsCharSet() {
    return false;
  }

  @Override
  public void unparseOffsetFetch(SqlWriter writer, @Nullable SqlNode offset, @Nullable SqlNode fetch) {
    SqlNode limit = fetch == null && offset != null ? SqlLiteral.createExactNumeric("-1", SqlParserPos.ZERO) : fetch;
    unparseFetchUsingLimit(writer, offset, limit);
  }

  @Override
  public @Nullable SqlNode getCastSpec(RelDataType type) {
    SqlTypeName name = type.getSqlTypeName();
    return name == SqlTypeName.NULL
        ? null
        : new SqlDataTypeSpec(
            new SqlAlienSystemTypeNameSpec(typeName(name), name, SqlParserPos.ZERO), SqlParserPos.ZERO);
  }

  private static String typeName(SqlTypeName name) {
    return switch (name) {
      case BOOLEAN, TINYINT, SMALLINT, INTEGER, BIGINT -> "INTEGER";
      case REAL, FLOAT, DOUBLE -> "REAL";
      case DECIMAL -> NUMERIC;
      case BINARY, VARBINARY -> "BLOB";
      default -> "TEXT";
    };
  }

  @Override
  public void unparseCall(SqlWriter writer, SqlCall call, int leftPrec, int rightPrec) {
    switch (call.getKind()) {
      case UNION, INTERSECT, EXCEPT -> setOperation(writer, call, leftPrec, rightPrec);
      case OTHER_FUNCTION -> function(writer, call, leftPrec, rightPrec);
      default -> super.unparseCall(writer, call, leftPrec, rightPrec);
    }
  }

  private void function(SqlWriter writer, SqlCall call, int leftPrec, int rightPrec) {
    boolean toDecimal = call.getOperator().getName().equals("CAST AS " + NUMERIC);
    SqlNode sum = toDecimal ? SqliteSum.halves(call.operand(0)) : null;
    if (sum == null) {
      super.unparseCall(writer, call, leftPrec, rightPrec);
    } else {
      sum.unparse(writer, leftPrec, rightPrec);
    }
  }

  private void setOperation(SqlWriter writer, SqlCall call, int leftPrec, int rightPrec) {
    SqlNode values = SqliteValues.of(call);
    if (values != null) {
      values.unparse(writer, leftPrec, rightPrec);
      return;
    }
    SqlNode left = call.operand(0);
    boolean same = left instanceof SqlCall inner && inner.getOperator() == call.getOperator();
    SqlCall plain =
        call.getOperator()
            .createCall(
                SqlParserPos.ZERO, same ? left : withoutParentheses(left), withoutParentheses(call.operand(1)));
    super.unparseCall(writer, plain, leftPrec, rightPrec);
  }

  /** What would be put into parentheses is selected from instead. */
  private static SqlNode withoutParentheses(SqlNode operand) {
    boolean plain =
        operand instanceof SqlSelect select
            && select.getOrderList() == null
            && select.getFetch() == null
            && select.getOffset() == null;
    return plain ? operand : SqliteValues.select(SqlNodeList.SINGLETON_STAR, operand);
  }
}
