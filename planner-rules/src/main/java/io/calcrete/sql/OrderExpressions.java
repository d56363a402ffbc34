package io.calcrete.sql;

import io.calcrete.backend.CalcreteException;
import io.calcrete.backend.SqlState;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOrderBy;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.util.SqlBasicVisitor;

/**
 * Refuses the name of an output column inside an expression of ORDER BY, as in {@code SELECT a AS b ... ORDER BY -b}: to the
 * standard and to PostgreSQL it is a column of the input there, to Calcite the one of the output.
 */
final class OrderExpressions extends SqlBasicVisitor<Void> {
  private static final Set<SqlKind> DIRECTIONS =
      Set.of(SqlKind.DESCENDING, SqlKind.NULLS_FIRST, SqlKind.NULLS_LAST);

  @Override
  public Void visit(SqlCall call) {
    if (call instanceof SqlOrderBy order && order.query instanceof SqlSelect select) {
      Set<String> aliases = aliases(select);
      order.orderList.forEach(key -> check(key, aliases));
    }
    return super.visit(call);
  }

  /** Names that the list gives to something else than the column of that name. */
  private static Set<String> aliases(SqlSelect select) {
    Set<String> aliases = new HashSet<>();
    for (SqlNode item : select.getSelectList()) {
      if (item instanceof SqlCall as && as.getKind() == SqlKind.AS) {
        String alias = ((SqlIdentifier) as.operand(1)).getSimple();
        boolean same =
            as.operand(0) instanceof SqlIdentifier column
                && column.names.get(column.names.size() - 1).equalsIgnoreCase(alias);
        if (!same) {
          aliases.add(alias.toLowerCase(Locale.ROOT));
        }
      }
    }
    return aliases;
  }

  private static void check(SqlNode key, Set<String> aliases) {
    if (key instanceof SqlCall call && DIRECTIONS.contains(call.getKind())) {
      check(call.operand(0), aliases);
    } else if (key instanceof SqlCall) {
      key.accept(
          new SqlBasicVisitor<Void>() {
            @Override
            public Void visit(SqlIdentifier name) {
              if (name.isSimple() && aliases.contains(name.getSimple().toLowerCase(Locale.ROOT))) {
                throw refused(name);
              }
              return null;
            }
          });
    }
  }

  private static CalcreteException refused(SqlIdentifier name) {
    return CalcreteException.of(
        SqlState.SYNTAX_ERROR,
        SqlErrors.place(name.getParserPosition().getLineNum(), name.getParserPosition().getColumnNum())
            + "inside an expression of ORDER BY, '" + name + "' is a column and not what SELECT calls so: write the whole"
            + " expression, or put the table's name before the column's");
  }
}
