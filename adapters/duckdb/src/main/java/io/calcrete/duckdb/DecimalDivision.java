package io.calcrete.duckdb;

import io.calcrete.backend.Capabilities;
import java.sql.SQLException;
import java.sql.Statement;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexCall;
import org.duckdb.DuckDBConnection;

/**
 * A decimal with six digits behind the point divided by a whole number, which is what an average is. DuckDB divides
 * decimals as doubles; here they are divided as whole millionths, in 128 bits, and rounded half away from zero.
 *
 * <p>Written as a temporary macro of each connection: the expression would hide every average in EXPLAIN. DuckDB puts it
 * in place of the call and works out once what stands in it several times.
 */
final class DecimalDivision {
  private static final String NAME = "calcrete_divide";
  private static final int PRECISION = 38;
  private static final int DIGITS = 6;

  private static final String[] MACROS = {
    "calcrete_millionths(v) AS CAST(trunc(v) AS HUGEINT) * 1000000"
        + " + CAST(CAST(v - CAST(trunc(v) AS DECIMAL(38, 6)) AS DECIMAL(7, 6)) * 1000000 AS HUGEINT)",
    "calcrete_rounded(u, n) AS u // n + CASE WHEN 2 * abs(u % n) >= abs(n) THEN sign(u) * sign(n) ELSE 0 END",
    "calcrete_decimal(u) AS CAST(u // 1000000 AS DECIMAL(38, 6))"
        + " + CAST(u % 1000000 AS DECIMAL(7, 0)) * CAST(0.000001 AS DECIMAL(7, 6))",
    NAME + "(v, n) AS CASE WHEN n = 0 AND v IS NOT NULL THEN error('division by zero')"
        + " ELSE calcrete_decimal(calcrete_rounded(calcrete_millionths(v), CAST(n AS HUGEINT))) END"
  };

  private DecimalDivision() {}

  /** Makes the macros of a connection. */
  static void define(DuckDBConnection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String macro : MACROS) {
        statement.execute("CREATE OR REPLACE TEMP MACRO " + macro);
      }
    }
  }

  static void declare(Capabilities.Builder capabilities) {
    for (String name : new String[] {"DIVIDE", "CHECKED_DIVIDE"}) {
      capabilities.scalars(
          DecimalDivision::isAverage,
          (builder, call, operands) ->
              Rewriting.function(builder, call.getType(), NAME, operands.get(0), operands.get(1)),
          name);
    }
  }

  private static boolean isAverage(RexCall call) {
    RelDataType dividend = call.getOperands().get(0).getType();
    return Kinds.decimal(call.getType())
        && call.getType().getPrecision() == PRECISION
        && Kinds.decimal(dividend)
        && dividend.getScale() == DIGITS
        && call.getType().getScale() == DIGITS
        && Kinds.integer(call.getOperands().get(1).getType());
  }
}
