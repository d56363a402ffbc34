package io.calcrete.jdbc;

import io.calcrete.backend.RemoteOperators;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The exact sum of 64-bit integers, which is DECIMAL(38, 0).
 *
 * <p>SQLite's own SUM ends with an error where 64 bits do not hold it. So the upper and the lower halves of the integers
 * are summed, {@code SUM(x >> 32) || '*4294967296+' || SUM(x & 4294967295)}, and put together when they are read. Each
 * sum holds two thousand million rows, and a row more is SQLite's error, not another number.
 */
final class SqliteSum {
  private static final BigInteger RADIX = BigInteger.ONE.shiftLeft(32);
  private static final String BETWEEN = "*4294967296+";
  private static final Pattern HALVES = Pattern.compile("(-?\\d+)" + Pattern.quote(BETWEEN) + "(\\d+)");

  private static final SqlOperator SHIFT = RemoteOperators.binary(">>");
  private static final SqlOperator AND = RemoteOperators.binary("&");
  private static final SqlOperator CONCAT = RemoteOperators.binary("||");

  private SqliteSum() {}

  /**
   * The two sums in one text.
   *
   * @param sum a call of SUM, or of FILTER with one in it
   * @return null if it is neither
   */
  static @Nullable SqlNode halves(SqlNode sum) {
    if (!(sum instanceof SqlCall call) || !isSum(call)) {
      return null;
    }
    SqlNode upper = of(call, SHIFT, "32");
    SqlNode lower = of(call, AND, "4294967295");
    SqlNode between = SqlLiteral.createCharString(BETWEEN, SqlParserPos.ZERO);
    return CONCAT.createCall(
        SqlParserPos.ZERO, CONCAT.createCall(SqlParserPos.ZERO, upper, between), lower);
  }

  private static boolean isSum(SqlCall call) {
    return call.getKind() == SqlKind.SUM
        || call.getKind() == SqlKind.FILTER && call.operand(0).getKind() == SqlKind.SUM;
  }

  private static SqlNode of(SqlCall call, SqlOperator half, String constant) {
    if (call.getKind() == SqlKind.FILTER) {
      return SqlStdOperatorTable.FILTER.createCall(
          SqlParserPos.ZERO, of(call.operand(0), half, constant), call.operand(1));
    }
    SqlNode literal = SqlLiteral.createExactNumeric(constant, SqlParserPos.ZERO);
    return SqlStdOperatorTable.SUM.createCall(
        SqlParserPos.ZERO, half.createCall(SqlParserPos.ZERO, call.operand(0), literal));
  }

  /** The sum that the text stands for, or null if it is none. */
  static @Nullable BigInteger parse(String text) {
    Matcher halves = HALVES.matcher(text);
    return halves.matches()
        ? new BigInteger(halves.group(1)).multiply(RADIX).add(new BigInteger(halves.group(2)))
        : null;
  }
}
