package io.calcrete.duckdb;

import io.calcrete.backend.ArrowTypes;
import io.calcrete.backend.CalcreteException;
import io.calcrete.backend.SqlState;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.arrow.vector.types.TimeUnit;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.FieldType;
import org.apache.arrow.vector.types.pojo.Schema;

/**
 * Makes the batches of a query match the schema that the plan expects, column by column: where DuckDB's type is laid out
 * in another way, the query is put into another that casts.
 *
 * <p>Names may differ; only places count. A query whose types hang on a parameter has none before it is run ({@code
 * UNKNOWN}), so that all its columns are cast. What DuckDB has no type for, such as a duration in milliseconds, is
 * carried by a whole number of the same bits, and only called by its right name here.
 *
 * @param sql the query, or one around it
 * @param carried what its batches look like
 * @param wanted what they are
 */
record ResultLayout(String sql, Schema carried, Schema wanted) {
  private static final String UNKNOWN = "UNKNOWN";
  private static final ArrowType LONG = new ArrowType.Int(64, true);
  private static final ArrowType INT = new ArrowType.Int(32, true);

  /** A query that is described so, made to fit. */
  static ResultLayout of(String sql, ResultSetMetaData described, Schema wanted) throws SQLException {
    List<Field> fields = wanted.getFields();
    boolean unknown = described.getColumnCount() == 1 && UNKNOWN.equals(described.getColumnTypeName(1));
    if (!unknown && described.getColumnCount() != fields.size()) {
      throw CalcreteException.of(
          SqlState.INTERNAL,
          "the query returns " + described.getColumnCount() + " columns where " + fields.size() + " were planned");
    }
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      Optional<DuckDbType> actual =
          unknown ? Optional.empty() : Optional.of(DuckDbTypeReader.read(described.getColumnTypeName(i + 1)));
      items.add(item(column(i), fields.get(i), actual));
    }
    Schema carried = new Schema(items.stream().map(Item::carrier).toList());
    boolean fits = IntStream.range(0, items.size()).allMatch(i -> items.get(i).expression.equals(column(i)));
    return new ResultLayout(fits ? sql : around(sql, items), carried, wanted);
  }

  /** A column of the query around the query. */
  private record Item(String expression, Field carrier) {}

  private static Item item(String column, Field wanted, Optional<DuckDbType> actual) {
    ArrowType type = wanted.getType();
    if (actual.isPresent() && DuckDbTypes.isLaidOutAs(wanted, actual.get())) {
      return new Item(column, wanted);
    }
    if (type instanceof ArrowType.Null) {
      return new Item("NULL", wanted);
    }
    if (type instanceof ArrowType.Duration) {
      return carried("epoch_ms(" + column + ")", LONG, wanted);
    }
    if (type instanceof ArrowType.Interval) {
      String months = "date_part('year', " + column + ") * 12 + date_part('month', " + column + ")";
      return carried("CAST(" + months + " AS INTEGER)", INT, wanted);
    }
    if (type instanceof ArrowType.Timestamp time && time.getTimezone() != null && time.getUnit() == TimeUnit.MILLISECOND) {
      return carried("epoch_ms(" + column + ")", LONG, wanted);
    }
    if (type instanceof ArrowType.Timestamp time && time.getTimezone() != null && time.getUnit() == TimeUnit.SECOND) {
      return carried("epoch_us(date_trunc('second', " + column + ")) // 1000000", LONG, wanted);
    }
    return DuckDbTypes.castTo(wanted, actual)
        .map(cast -> new Item("CAST(" + column + " AS " + cast.sql() + ")", wanted))
        .orElseThrow(
            () ->
                CalcreteException.of(
                    SqlState.FEATURE_NOT_SUPPORTED,
                    "DuckDB has no type for the column '" + wanted.getName() + "' of type " + type));
  }

  private static Item carried(String expression, ArrowType as, Field wanted) {
    return new Item(expression, new Field(wanted.getName(), new FieldType(true, as, null), List.of()));
  }

  /** The line breaks keep a comment at the query's end from swallowing what follows. */
  private static String around(String sql, List<Item> items) {
    String expressions = items.stream().map(Item::expression).collect(Collectors.joining(", "));
    String columns = IntStream.range(0, items.size()).mapToObj(ResultLayout::column).collect(Collectors.joining(", "));
    return "SELECT " + expressions + " FROM (\n" + sql + "\n) AS result(" + columns + ")";
  }

  private static String column(int i) {
    return "c" + (i + 1);
  }

  /** Whether the batches must be called by another name. */
  boolean isCarried() {
    return !carried.equals(wanted);
  }

  /** Makes sure of it, once the batches are there to be looked at. */
  void check(Schema actual) {
    List<Field> fields = carried.getFields();
    boolean same = actual.getFields().size() == fields.size();
    for (int i = 0; same && i < fields.size(); i++) {
      Field field = actual.getFields().get(i);
      same = field.getDictionary() == null && ArrowTypes.sameLayout(field, fields.get(i));
    }
    if (!same) {
      throw CalcreteException.of(
          SqlState.INTERNAL, "DuckDB returned batches of " + actual + " where " + wanted + " was planned");
    }
  }
}
