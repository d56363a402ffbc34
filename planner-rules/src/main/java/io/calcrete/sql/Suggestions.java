package io.calcrete.sql;

import io.calcrete.backend.config.NearMiss;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.calcite.prepare.CalciteCatalogReader;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlOperatorTable;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.apache.calcite.sql.validate.SqlMoniker;
import org.apache.calcite.sql.validate.SqlMonikerType;
import org.apache.calcite.sql.validate.SqlValidatorTable;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * What may have been meant by a name that is none: only names of the catalog that the statement was checked against,
 * which is its author's.
 */
final class Suggestions {
  private static final Pattern OBJECT = Pattern.compile("Object '(.*?)' not found(?: within '(.*?)')?$");
  private static final Pattern COLUMN = Pattern.compile("Column '(.*?)' not found in (?:any table|table '.*')$");
  private static final Pattern FUNCTION = Pattern.compile("No match found for function signature (\\w+)\\(.*");
  private static final String UNKNOWN_STAR = "Unknown identifier '*'";

  private final CalciteCatalogReader catalog;
  private final SqlOperatorTable operators;
  private final SqlNode statement;

  Suggestions(CalciteCatalogReader catalog, SqlOperatorTable operators, SqlNode statement) {
    this.catalog = catalog;
    this.operators = operators;
    this.statement = statement;
  }

  /** What Calcite said of the statement, with a suggestion if there is one. */
  String with(String said) {
    Matcher object = OBJECT.matcher(said);
    if (object.matches()) {
      List<String> within = object.group(2) == null ? missingIn(object.group(1)) : List.of();
      if (!within.isEmpty()) {
        return with("Object '" + within.get(1) + "' not found within '" + within.get(0) + "'");
      }
      String elsewhere = elsewhere(object.group(1));
      return said + (elsewhere.isEmpty() ? NearMiss.hint(object.group(1), objects(object.group(2))) : elsewhere);
    }
    Matcher column = COLUMN.matcher(said);
    if (column.matches()) {
      return said + NearMiss.hint(column.group(1), columns());
    }
    Matcher function = FUNCTION.matcher(said);
    if (function.matches()) {
      return unknownFunction(said, function.group(1));
    }
    String counted = said.equals(UNKNOWN_STAR) ? functionOfStar() : null;
    return counted == null ? said : unknownFunction(said, counted);
  }

  private String unknownFunction(String said, String name) {
    List<String> known =
        operators.getOperatorList().stream()
            .filter(SqlFunction.class::isInstance)
            .map(SqlOperator::getName)
            .toList();
    boolean exists = known.stream().anyMatch(name::equalsIgnoreCase);
    return exists ? said : "there is no function " + name + NearMiss.hint(name, known);
  }

  /**
   * A table that is named as one of this schema: Calcite takes the schema's name for that of the table where the default
   * schema has a table of that name.
   */
  private List<String> missingIn(String schema) {
    List<List<String>> found = new ArrayList<>();
    statement.accept(
        new SqlBasicVisitor<Void>() {
          @Override
          public Void visit(SqlIdentifier name) {
            boolean within = name.names.size() == 2 && name.names.get(0).equalsIgnoreCase(schema);
            if (within && catalog.getTable(name.names) == null) {
              found.add(name.names);
            }
            return null;
          }
        });
    boolean isSchema = !catalog.getAllSchemaObjectNames(List.of(schema)).isEmpty();
    return isSchema && !found.isEmpty() ? found.get(0) : List.of();
  }

  /** Tables and schemas that a name without a schema, or one within this schema, could mean. */
  private List<String> objects(@Nullable String schema) {
    Stream<List<String>> places =
        schema == null ? catalog.getSchemaPaths().stream() : Stream.of(List.of(schema.split("\\.")));
    return places
        .flatMap(place -> catalog.getAllSchemaObjectNames(place).stream())
        .map(SqlMoniker::getFullyQualifiedNames)
        .filter(names -> !names.isEmpty())
        .map(names -> names.get(names.size() - 1))
        .toList();
  }

  /** A table of that name in a schema that was not named. */
  private String elsewhere(String table) {
    return catalog.getAllSchemaObjectNames(List.of()).stream()
        .filter(moniker -> moniker.getType() == SqlMonikerType.SCHEMA)
        .flatMap(schema -> catalog.getAllSchemaObjectNames(schema.getFullyQualifiedNames()).stream())
        .filter(moniker -> moniker.getType() == SqlMonikerType.TABLE)
        .map(SqlMoniker::getFullyQualifiedNames)
        .filter(names -> names.get(names.size() - 1).equalsIgnoreCase(table))
        .findFirst()
        .map(names -> "; did you mean '" + String.join(".", names) + "'?")
        .orElse("");
  }

  /** The columns of every table that the statement names. */
  private List<String> columns() {
    List<String> columns = new ArrayList<>();
    statement.accept(
        new SqlBasicVisitor<Void>() {
          @Override
          public Void visit(SqlIdentifier name) {
            SqlValidatorTable table = name.isStar() ? null : catalog.getTable(name.names);
            if (table != null) {
              columns.addAll(table.getRowType().getFieldNames());
            }
            return null;
          }
        });
    return columns;
  }

  private @Nullable String functionOfStar() {
    List<String> found = new ArrayList<>();
    statement.accept(
        new SqlBasicVisitor<Void>() {
          @Override
          public Void visit(SqlCall call) {
            boolean ofStar =
                call.getOperator() instanceof SqlFunction
                    && call.getOperandList().stream().anyMatch(operand -> operand instanceof SqlIdentifier name && name.isStar());
            if (ofStar) {
              found.add(call.getOperator().getName());
            }
            return super.visit(call);
          }
        });
    return found.isEmpty() ? null : found.get(0);
  }
}
