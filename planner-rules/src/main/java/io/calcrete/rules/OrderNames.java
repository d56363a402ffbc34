package io.calcrete.rules;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.util.SqlShuttle;
import org.apache.calcite.util.Litmus;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Keeps ORDER BY from taking an output column for the input column of the same name: {@code SELECT a AS b ... ORDER BY b}
 * sorts by {@code a} everywhere, and Calcite writes it where the table's own {@code b} is meant. Such a key becomes the
 * place of its column in the list, or is told apart by its table.
 */
final class OrderNames extends SqlShuttle {
  private static final String UNNAMED = "rows to sort";

  private static final Set<SqlKind> DIRECTIONS =
      EnumSet.of(SqlKind.DESCENDING, SqlKind.NULLS_FIRST, SqlKind.NULLS_LAST);

  @Override
  public SqlNode visit(SqlCall call) {
    SqlNode visited = super.visit(call);
    if (visited instanceof SqlSelect select && select.getOrderList() != null) {
      Map<String, SqlNode> aliases = aliases(select);
      SqlNodeList keys = new SqlNodeList(select.getOrderList().getParserPosition());
      select.getOrderList().forEach(key -> keys.add(key(key, select, aliases)));
      select.setOrderBy(keys);
    }
    return visited;
  }

  /** Names that the list gives to something else. */
  private static Map<String, SqlNode> aliases(SqlSelect select) {
    Map<String, SqlNode> aliases = new HashMap<>();
    for (SqlNode item : select.getSelectList()) {
      if (item instanceof SqlCall as && as.getKind() == SqlKind.AS) {
        String alias = ((SqlIdentifier) as.operand(1)).getSimple();
        boolean same = as.operand(0) instanceof SqlIdentifier name && name.names.equals(List.of(alias));
        if (!same) {
          aliases.put(alias.toLowerCase(Locale.ROOT), as.operand(0));
        }
      }
    }
    return aliases;
  }

  private static SqlNode key(SqlNode key, SqlSelect select, Map<String, SqlNode> aliases) {
    if (key instanceof SqlCall call && DIRECTIONS.contains(call.getKind())) {
      return call.getOperator().createCall(SqlParserPos.ZERO, key(call.operand(0), select, aliases));
    }
    Capture capture = new Capture(aliases.keySet(), table(select, aliases));
    SqlNode qualified = key.accept(capture);
    if (!capture.found) {
      return key;
    }
    int place = place(key, select);
    return place > 0 ? SqlLiteral.createExactNumeric(String.valueOf(place), SqlParserPos.ZERO) : qualified;
  }

  /** Where the list has an expression, counted from 1; 0 if it does not. */
  private static int place(SqlNode expression, SqlSelect select) {
    for (int i = 0; i < select.getSelectList().size(); i++) {
      SqlNode item = select.getSelectList().get(i);
      SqlNode named = item instanceof SqlCall as && as.getKind() == SqlKind.AS ? as.operand(0) : item;
      if (named.equalsDeep(expression, Litmus.IGNORE)) {
        return i + 1;
      }
    }
    return 0;
  }

  /** What a column of the only table is qualified with; a query without a name gets one. */
  private static @Nullable String table(SqlSelect select, Map<String, SqlNode> aliases) {
    SqlNode from = select.getFrom();
    if (from != null && from.isA(SqlKind.QUERY) && !aliases.isEmpty()) {
      SqlIdentifier name = new SqlIdentifier(UNNAMED, SqlParserPos.ZERO);
      select.setFrom(SqlStdOperatorTable.AS.createCall(SqlParserPos.ZERO, from, name));
      return UNNAMED;
    }
    if (from instanceof SqlCall as && as.getKind() == SqlKind.AS) {
      return ((SqlIdentifier) as.operand(1)).getSimple();
    }
    return from instanceof SqlIdentifier table ? table.names.get(table.names.size() - 1) : null;
  }

  /** Qualifies plain names that are aliases, too. */
  private static final class Capture extends SqlShuttle {
    private final Set<String> aliases;
    private final @Nullable String table;
    private boolean found;

    Capture(Set<String> aliases, @Nullable String table) {
      this.aliases = aliases;
      this.table = table;
    }

    @Override
    public SqlNode visit(SqlIdentifier name) {
      if (!name.isSimple() || !aliases.contains(name.getSimple().toLowerCase(Locale.ROOT))) {
        return name;
      }
      found = true;
      return table == null ? name : new SqlIdentifier(List.of(table, name.getSimple()), SqlParserPos.ZERO);
    }
  }
}
