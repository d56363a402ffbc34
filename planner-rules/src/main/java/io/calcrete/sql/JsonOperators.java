package io.calcrete.sql;

import java.util.List;
import org.apache.calcite.sql.SqlOperatorTable;
import org.apache.calcite.sql.type.SqlTypeFamily;
import org.apache.calcite.sql.util.SqlOperatorTables;

/**
 * What the arrows of PostgreSQL become. The parser makes calls of these very operators, so that a plain
 * {@code jdbc:calcite} connection, which cannot be given an operator table, can use them too.
 *
 * <p>{@code d -> 'a' -> 0 ->> 'b'} is {@code JSON_GET_TEXT(d, '$."a"[0]."b"')}: a chain is one call, and its path is a
 * literal that {@link JsonPath#parse} reads. JSON is text. A key that is not a literal stays a call, as in
 * {@code JSON_GET(d, JSON_KEY_PATH(k))}.
 */
public final class JsonOperators {
  /** {@code JSON_GET(json, path)}: the value at the path as JSON; NULL if there is none or the text is not JSON. */
  public static final JsonOperator JSON_GET =
      new JsonOperator("JSON_GET", "get", List.of(SqlTypeFamily.CHARACTER, SqlTypeFamily.CHARACTER));

  /**
   * {@code JSON_GET_TEXT(json, path)}: the value at the path as text; NULL if there is none, it is JSON's null, or the
   * text is not JSON. The text of an object or an array is its JSON without white space.
   */
  public static final JsonOperator JSON_GET_TEXT =
      new JsonOperator("JSON_GET_TEXT", "getText", List.of(SqlTypeFamily.CHARACTER, SqlTypeFamily.CHARACTER));

  /** {@code JSON_KEY_PATH(key)}: the path to a member by its name or to an element by its index, negative from the end. */
  public static final JsonOperator JSON_KEY_PATH =
      new JsonOperator("JSON_KEY_PATH", "keyPath", List.of(SqlTypeFamily.ANY));

  private JsonOperators() {}

  /** For those who can give Calcite an operator table. */
  public static SqlOperatorTable table() {
    return SqlOperatorTables.of(JSON_GET, JSON_GET_TEXT, JSON_KEY_PATH);
  }
}
