package io.calcrete.rules;

import java.util.regex.Pattern;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlDialect;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.util.SqlShuttle;

/** Keeps a number in GROUP BY from being the place of a column: {@code GROUP BY 3} groups by the third of the list. */
final class GroupLiterals extends SqlShuttle {
  private static final Pattern NUMBER = Pattern.compile("[-+(]*[0-9.]+\\)*");

  private final SqlDialect dialect;

  GroupLiterals(SqlDialect dialect) {
    this.dialect = dialect;
  }

  @Override
  public SqlNode visit(SqlCall call) {
    SqlNode visited = super.visit(call);
    if (visited instanceof SqlSelect select && select.getGroup() != null) {
      SqlNodeList keys = new SqlNodeList(select.getGroup().getParserPosition());
      select.getGroup().forEach(key -> keys.add(isNumber(key) ? sum(key) : key));
      select.setGroupBy(keys);
    }
    return visited;
  }

  /** By how it is written, since a cast may be written as nothing but what is cast. */
  private boolean isNumber(SqlNode key) {
    return NUMBER.matcher(key.toSqlString(dialect).getSql()).matches();
  }

  private static SqlNode sum(SqlNode number) {
    SqlLiteral zero = SqlLiteral.createExactNumeric("0", SqlParserPos.ZERO);
    return SqlStdOperatorTable.PLUS.createCall(SqlParserPos.ZERO, number, zero);
  }
}
