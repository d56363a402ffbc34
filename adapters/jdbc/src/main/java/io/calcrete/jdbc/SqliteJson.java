package io.calcrete.jdbc;

import io.calcrete.backend.Capabilities;
import io.calcrete.backend.RemoteOperators;
import io.calcrete.backend.Translation;
import io.calcrete.sql.JsonFunctions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.BinaryOperator;
import org.apache.calcite.rex.RexCall;
import org.sqlite.Function;
import org.sqlite.core.Codes;

/**
 * The arrows of JSON. SQLite's own arrows take what is only JSON5 for JSON, take the first of two members of one name, and
 * write TRUE as 1; so ours are Java's, called by SQLite. They then filter, group and join there, and cost the row no more
 * than they would after it has been fetched.
 */
final class SqliteJson {
  private static final String GET = "calcrete_json_get";
  private static final String GET_TEXT = "calcrete_json_get_text";

  private SqliteJson() {}

  static void declare(Capabilities.Builder builder) {
    builder
        .scalars(SqliteJson::isOfConstantPath, to(GET), "JSON_GET")
        .scalars(SqliteJson::isOfConstantPath, to(GET_TEXT), "JSON_GET_TEXT");
  }

  private static boolean isOfConstantPath(RexCall call) {
    return SqlTypes.isText(call.getOperands().get(0).getType())
        && SqlTypes.literal(call.getOperands().get(1), String.class) != null;
  }

  private static Translation to(String function) {
    return (builder, call, operands) ->
        builder.makeCall(call.getType(), RemoteOperators.function(function), operands);
  }

  /** Makes them known to a connection. */
  static void register(Connection connection) throws SQLException {
    Function.create(connection, GET, new Arrow(JsonFunctions::get));
    Function.create(connection, GET_TEXT, new Arrow(JsonFunctions::getText));
  }

  private static final class Arrow extends Function {
    private final BinaryOperator<String> arrow;

    Arrow(BinaryOperator<String> arrow) {
      this.arrow = arrow;
    }

    @Override
    protected void xFunc() throws SQLException {
      if (value_type(0) == Codes.SQLITE_NULL) {
        result();
        return;
      }
      try {
        result(arrow.apply(value_text(0), value_text(1)));
      } catch (IllegalArgumentException e) {
        // What a strict path says of a text that has nothing there.
        error(e.getMessage());
      }
    }
  }
}
