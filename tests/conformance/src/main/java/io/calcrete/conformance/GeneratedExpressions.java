package io.calcrete.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.apache.calcite.sql.type.SqlTypeName;

/**
 * Expressions over the columns of {@link GeneratedTables}, by type. None fails: divisors are constants, and numbers stay
 * small.
 */
final class GeneratedExpressions {
  private static final Map<SqlTypeName, List<String>> LITERALS =
      Map.of(
          SqlTypeName.INTEGER, List.of("0", "1", "-1", "7", "100"),
          SqlTypeName.BIGINT, List.of("CAST(3 AS BIGINT)", "1000000", "-65536"),
          SqlTypeName.DECIMAL, List.of("0.00", "2.50", "-2.50", "0.125"),
          SqlTypeName.DOUBLE, List.of("0e0", "0.5e0", "-2.5e0", "1024e0"),
          SqlTypeName.VARCHAR, List.of("''", "'a'", "'A'", "'a '", "'ä'", "'日本'", "'𝄞x'", "'O''x'"),
          SqlTypeName.BOOLEAN, List.of("TRUE", "FALSE"),
          SqlTypeName.DATE, List.of("DATE '1970-01-01'", "DATE '2024-02-29'", "DATE '1600-02-29'"),
          SqlTypeName.TIMESTAMP, List.of("TIMESTAMP '1970-01-01 00:00:00'", "TIMESTAMP '2024-03-31 02:30:00'"));

  private final List<String> tables;

  /**
   * Expressions over tables.
   *
   * @param tables the aliases of tables with the columns of {@link GeneratedTables}
   */
  GeneratedExpressions(List<String> tables) {
    this.tables = List.copyOf(tables);
  }

  /** An expression of a type, with at most so many operators inside each other. */
  Arbitrary<String> of(SqlTypeName type, int depth) {
    if (depth == 0) {
      return column(type);
    }
    List<Arbitrary<String>> choices = new ArrayList<>(List.of(column(type), literal(type), choice(type, depth)));
    choices.addAll(
        switch (type) {
          case INTEGER -> integers(depth);
          case BIGINT -> bigints(depth);
          case DECIMAL -> decimals(depth);
          case DOUBLE -> doubles(depth);
          case VARCHAR -> texts(depth);
          case BOOLEAN -> conditions(depth);
          case DATE -> dates(depth);
          case TIMESTAMP -> timestamps(depth);
          default -> throw new IllegalArgumentException("no expressions of type " + type);
        });
    return Arbitraries.oneOf(choices);
  }

  /** An expression of any type. */
  Arbitrary<String> any(int depth) {
    return anyType().flatMap(type -> of(type, depth));
  }

  static Arbitrary<SqlTypeName> anyType() {
    return Arbitraries.of(GeneratedTables.COLUMNS.values().stream().sorted().toList());
  }

  /** A column of a type. */
  Arbitrary<String> column(SqlTypeName type) {
    String name =
        GeneratedTables.COLUMNS.entrySet().stream().filter(c -> c.getValue() == type).findFirst().orElseThrow().getKey();
    return Arbitraries.of(tables).map(table -> table + "." + name);
  }

  private static Arbitrary<String> literal(SqlTypeName type) {
    return Arbitraries.of(LITERALS.get(type));
  }

  private Arbitrary<String> choice(SqlTypeName type, int depth) {
    return Arbitraries.oneOf(
        format("CASE WHEN %s THEN %s ELSE %s END", later(SqlTypeName.BOOLEAN, depth), later(type, depth), later(type, depth)),
        format("CASE WHEN %s THEN %s END", later(SqlTypeName.BOOLEAN, depth), later(type, depth)),
        format("COALESCE(%s, %s)", later(type, depth), later(type, depth)),
        format("NULLIF(%s, %s)", later(type, depth), literal(type)));
  }

  private List<Arbitrary<String>> integers(int depth) {
    return List.of(
        format("(%s %s %s)", later(SqlTypeName.INTEGER, depth), Arbitraries.of("+", "-"), later(SqlTypeName.INTEGER, depth)),
        format("(%s * %s)", column(SqlTypeName.INTEGER), Arbitraries.of("2", "-3")),
        format("(%s / %s)", later(SqlTypeName.INTEGER, depth), Arbitraries.of("2", "-3", "7")),
        format("MOD(%s, %s)", later(SqlTypeName.INTEGER, depth), Arbitraries.of("2", "-3", "7")),
        format("(- %s)", later(SqlTypeName.INTEGER, depth)),
        format("ABS(%s)", later(SqlTypeName.INTEGER, depth)),
        format("CHAR_LENGTH(%s)", later(SqlTypeName.VARCHAR, depth)),
        format("POSITION(%s IN %s)", literal(SqlTypeName.VARCHAR), later(SqlTypeName.VARCHAR, depth)),
        format("CAST(%s AS INTEGER)", column(SqlTypeName.DECIMAL)),
        format("CAST(%s AS INTEGER)", column(SqlTypeName.BIGINT)));
  }

  private List<Arbitrary<String>> bigints(int depth) {
    return List.of(
        format("(%s + %s)", column(SqlTypeName.BIGINT), later(SqlTypeName.INTEGER, depth)),
        format("CAST(%s AS BIGINT)", later(SqlTypeName.INTEGER, depth)),
        format(
            "EXTRACT(%s FROM %s)",
            Arbitraries.of("YEAR", "MONTH", "DAY", "DOW", "ISODOW", "DOY", "QUARTER", "WEEK"), later(SqlTypeName.DATE, depth)),
        format("EXTRACT(%s FROM %s)", Arbitraries.of("HOUR", "MINUTE", "DAY"), later(SqlTypeName.TIMESTAMP, depth)));
  }

  private List<Arbitrary<String>> decimals(int depth) {
    return List.of(
        format("(%s %s %s)", column(SqlTypeName.DECIMAL), Arbitraries.of("+", "-", "*"), later(SqlTypeName.DECIMAL, depth - 1)),
        format("(%s / %s)", column(SqlTypeName.DECIMAL), Arbitraries.of("3", "-2.5")),
        format("CAST(%s AS DECIMAL(12, 1))", column(SqlTypeName.DECIMAL)),
        format("CAST(%s AS DECIMAL(12, 3))", later(SqlTypeName.INTEGER, depth)),
        format("ROUND(%s, 1)", column(SqlTypeName.DECIMAL)),
        format("FLOOR(%s)", column(SqlTypeName.DECIMAL)),
        format("ABS(%s)", column(SqlTypeName.DECIMAL)));
  }

  private List<Arbitrary<String>> doubles(int depth) {
    return List.of(
        format("(%s %s %s)", later(SqlTypeName.DOUBLE, depth), Arbitraries.of("+", "-"), later(SqlTypeName.DOUBLE, depth)),
        format("(%s * %s)", column(SqlTypeName.DOUBLE), Arbitraries.of("2", "0.5e0", "-1")),
        format("(%s / %s)", later(SqlTypeName.DOUBLE, depth), Arbitraries.of("2", "-4e0")),
        format("CAST(%s AS DOUBLE)", later(SqlTypeName.INTEGER, depth)),
        format("FLOOR(%s)", later(SqlTypeName.DOUBLE, depth)),
        format("ABS(%s)", later(SqlTypeName.DOUBLE, depth)));
  }

  private List<Arbitrary<String>> texts(int depth) {
    return List.of(
        format("(%s || %s)", later(SqlTypeName.VARCHAR, depth), later(SqlTypeName.VARCHAR, depth)),
        format("SUBSTRING(%s FROM %s FOR %s)", later(SqlTypeName.VARCHAR, depth), Arbitraries.of("1", "2"), Arbitraries.of("0", "1", "5")),
        format("TRIM(%s)", later(SqlTypeName.VARCHAR, depth)),
        format("REPLACE(%s, 'a', 'xy')", later(SqlTypeName.VARCHAR, depth)),
        format("%s(%s)", Arbitraries.of("UPPER", "LOWER"), column(SqlTypeName.VARCHAR)),
        format("CAST(%s AS VARCHAR)", later(SqlTypeName.INTEGER, depth)),
        format("CAST(%s AS VARCHAR)", column(SqlTypeName.DECIMAL)),
        format("CAST(%s AS VARCHAR)", later(SqlTypeName.BOOLEAN, depth)),
        format("CAST(%s AS VARCHAR)", later(SqlTypeName.DATE, depth)));
  }

  private List<Arbitrary<String>> conditions(int depth) {
    Arbitrary<String> text = later(SqlTypeName.VARCHAR, depth);
    return List.of(
        anyType().flatMap(type -> comparison(type, depth)),
        anyType().flatMap(type -> comparison(type, depth)),
        anyType().flatMap(type -> format("(%s IS %sNULL)", later(type, depth), Arbitraries.of("", "NOT "))),
        anyType().flatMap(type -> format("(%s %sIN (%s, %s))", later(type, depth), Arbitraries.of("", "NOT "), literal(type), literal(type))),
        anyType().flatMap(type -> format("(%s BETWEEN %s AND %s)", later(type, depth), literal(type), literal(type))),
        format("(%s %s %s)", later(SqlTypeName.BOOLEAN, depth), Arbitraries.of("AND", "OR"), later(SqlTypeName.BOOLEAN, depth)),
        format("(NOT %s)", later(SqlTypeName.BOOLEAN, depth)),
        format("(%s IS %s)", later(SqlTypeName.BOOLEAN, depth), Arbitraries.of("TRUE", "FALSE", "NOT TRUE", "UNKNOWN")),
        format("(%s LIKE %s)", text, Arbitraries.of("'a%'", "'%a'", "'_'", "'b!%%' ESCAPE '!'", "'%\\%'", "''")));
  }

  private Arbitrary<String> comparison(SqlTypeName type, int depth) {
    return format(
        "(%s %s %s)",
        later(type, depth),
        Arbitraries.of("=", "<>", "<", "<=", ">", ">=", "IS DISTINCT FROM", "IS NOT DISTINCT FROM"),
        later(type, depth));
  }

  private List<Arbitrary<String>> dates(int depth) {
    return List.of(
        format(
            "(%s %s INTERVAL %s)",
            column(SqlTypeName.DATE), Arbitraries.of("+", "-"), Arbitraries.of("'1' DAY", "'31' DAY", "'1' MONTH", "'4' YEAR")),
        format("FLOOR(%s TO %s)", column(SqlTypeName.DATE), Arbitraries.of("YEAR", "QUARTER", "MONTH", "WEEK")),
        format("CAST(%s AS DATE)", later(SqlTypeName.TIMESTAMP, depth)));
  }

  private List<Arbitrary<String>> timestamps(int depth) {
    return List.of(
        format(
            "(%s %s INTERVAL %s)",
            column(SqlTypeName.TIMESTAMP), Arbitraries.of("+", "-"), Arbitraries.of("'1' HOUR", "'90' MINUTE", "'1' MONTH")),
        format("FLOOR(%s TO %s)", column(SqlTypeName.TIMESTAMP), Arbitraries.of("YEAR", "MONTH", "WEEK", "DAY", "HOUR", "SECOND")),
        format("CAST(%s AS TIMESTAMP)", later(SqlTypeName.DATE, depth)));
  }

  /** Made when it is needed: all the expressions that might be inside others would be too many. */
  private Arbitrary<String> later(SqlTypeName type, int depth) {
    return Arbitraries.lazy(() -> of(type, depth - 1));
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  static Arbitrary<String> format(String form, Arbitrary<String>... parts) {
    return Combinators.combine(List.of(parts)).as(texts -> String.format(form, texts.toArray()));
  }
}
