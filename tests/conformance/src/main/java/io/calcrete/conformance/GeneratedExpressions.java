package io.calcrete.conformance;

import static org.apache.calcite.sql.type.SqlTypeName.BIGINT;
import static org.apache.calcite.sql.type.SqlTypeName.BOOLEAN;
import static org.apache.calcite.sql.type.SqlTypeName.DATE;
import static org.apache.calcite.sql.type.SqlTypeName.DECIMAL;
import static org.apache.calcite.sql.type.SqlTypeName.DOUBLE;
import static org.apache.calcite.sql.type.SqlTypeName.INTEGER;
import static org.apache.calcite.sql.type.SqlTypeName.TIMESTAMP;
import static org.apache.calcite.sql.type.SqlTypeName.VARCHAR;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.apache.calcite.sql.type.SqlTypeName;

/**
 * Expressions over the columns of {@link GeneratedTables}, by type. None fails: divisors are constants, and numbers
 * stay small.
 */
final class GeneratedExpressions {
  private static final Map<SqlTypeName, List<String>> LITERALS =
      Map.of(
          INTEGER, List.of("0", "1", "-1", "7", "100"),
          BIGINT, List.of("CAST(3 AS BIGINT)", "1000000", "-65536"),
          DECIMAL, List.of("0.00", "2.50", "-2.50", "0.125"),
          DOUBLE, List.of("0e0", "0.5e0", "-2.5e0", "1024e0"),
          VARCHAR, List.of("''", "'a'", "'A'", "'a '", "'ä'", "'日本'", "'𝄞x'", "'O''x'"),
          BOOLEAN, List.of("TRUE", "FALSE"),
          DATE, List.of("DATE '1970-01-01'", "DATE '2024-02-29'", "DATE '1600-02-29'"),
          TIMESTAMP, List.of("TIMESTAMP '1970-01-01 00:00:00'", "TIMESTAMP '2024-03-31 02:30:00'"));

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
    List<String> columns =
        GeneratedTables.COLUMNS.keySet().stream().filter(c -> GeneratedTables.COLUMNS.get(c) == type).toList();
    return format("%s.%s", Arbitraries.of(tables), Arbitraries.of(columns));
  }

  private static Arbitrary<String> literal(SqlTypeName type) {
    return Arbitraries.of(LITERALS.get(type));
  }

  private Arbitrary<String> choice(SqlTypeName type, int depth) {
    return Arbitraries.oneOf(
        format("CASE WHEN %s THEN %s ELSE %s END", later(BOOLEAN, depth), later(type, depth), later(type, depth)),
        format("CASE WHEN %s THEN %s END", later(BOOLEAN, depth), later(type, depth)),
        format("COALESCE(%s, %s)", later(type, depth), later(type, depth)),
        format("NULLIF(%s, %s)", later(type, depth), literal(type)));
  }

  private List<Arbitrary<String>> integers(int depth) {
    return List.of(
        format("(%s %s %s)", later(INTEGER, depth), Arbitraries.of("+", "-"), later(INTEGER, depth)),
        format("(%s * %s)", column(INTEGER), Arbitraries.of("2", "-3")),
        format("(%s / %s)", later(INTEGER, depth), Arbitraries.of("2", "-3", "7")),
        format("MOD(%s, %s)", later(INTEGER, depth), Arbitraries.of("2", "-3", "7")),
        format("(- %s)", later(INTEGER, depth)),
        format("ABS(%s)", later(INTEGER, depth)),
        format("CHAR_LENGTH(%s)", later(VARCHAR, depth)),
        format("POSITION(%s IN %s)", literal(VARCHAR), later(VARCHAR, depth)),
        format("CAST(%s AS INTEGER)", column(DECIMAL)),
        format("CAST(%s AS INTEGER)", column(BIGINT)));
  }

  private List<Arbitrary<String>> bigints(int depth) {
    return List.of(
        format("(%s + %s)", column(BIGINT), later(INTEGER, depth)),
        format("CAST(%s AS BIGINT)", later(INTEGER, depth)),
        format(
            "EXTRACT(%s FROM %s)",
            Arbitraries.of("YEAR", "MONTH", "DAY", "DOW", "ISODOW", "DOY", "QUARTER", "WEEK"),
            later(DATE, depth)),
        format("EXTRACT(%s FROM %s)", Arbitraries.of("HOUR", "MINUTE", "DAY"), later(TIMESTAMP, depth)));
  }

  private List<Arbitrary<String>> decimals(int depth) {
    return List.of(
        format("(%s %s %s)", column(DECIMAL), Arbitraries.of("+", "-", "*"), later(DECIMAL, depth - 1)),
        format("(%s / %s)", column(DECIMAL), Arbitraries.of("3", "-2.5")),
        format("CAST(%s AS DECIMAL(12, 1))", column(DECIMAL)),
        format("CAST(%s AS DECIMAL(12, 3))", later(INTEGER, depth)),
        format("ROUND(%s, 1)", column(DECIMAL)),
        format("FLOOR(%s)", column(DECIMAL)),
        format("ABS(%s)", column(DECIMAL)));
  }

  private List<Arbitrary<String>> doubles(int depth) {
    return List.of(
        format("(%s %s %s)", later(DOUBLE, depth), Arbitraries.of("+", "-"), later(DOUBLE, depth)),
        format("(%s * %s)", column(DOUBLE), Arbitraries.of("2", "0.5e0", "-1")),
        format("(%s / %s)", later(DOUBLE, depth), Arbitraries.of("2", "-4e0")),
        format("CAST(%s AS DOUBLE)", later(INTEGER, depth)),
        format("FLOOR(%s)", later(DOUBLE, depth)),
        format("ABS(%s)", later(DOUBLE, depth)));
  }

  private List<Arbitrary<String>> texts(int depth) {
    return List.of(
        format("(%s || %s)", later(VARCHAR, depth), later(VARCHAR, depth)),
        format(
            "SUBSTRING(%s FROM %s FOR %s)",
            later(VARCHAR, depth), Arbitraries.of("1", "2"), Arbitraries.of("0", "1", "5")),
        format("TRIM(%s)", later(VARCHAR, depth)),
        format("REPLACE(%s, 'a', 'xy')", later(VARCHAR, depth)),
        format("%s(%s)", Arbitraries.of("UPPER", "LOWER"), column(VARCHAR)),
        format("CAST(%s AS VARCHAR)", later(INTEGER, depth)),
        format("CAST(%s AS VARCHAR)", column(DECIMAL)),
        format("CAST(%s AS VARCHAR)", later(BOOLEAN, depth)),
        format("CAST(%s AS VARCHAR)", later(DATE, depth)));
  }

  private List<Arbitrary<String>> conditions(int depth) {
    Arbitrary<String> text = later(VARCHAR, depth);
    return List.of(
        anyType().flatMap(type -> comparison(type, depth)),
        anyType().flatMap(type -> comparison(type, depth)),
        anyType().flatMap(type -> format("(%s IS %sNULL)", later(type, depth), Arbitraries.of("", "NOT "))),
        anyType().flatMap(type -> list(type, depth)),
        anyType().flatMap(type -> format("(%s BETWEEN %s AND %s)", later(type, depth), literal(type), literal(type))),
        format("(%s %s %s)", later(BOOLEAN, depth), Arbitraries.of("AND", "OR"), later(BOOLEAN, depth)),
        format("(NOT %s)", later(BOOLEAN, depth)),
        format("(%s IS %s)", later(BOOLEAN, depth), Arbitraries.of("TRUE", "FALSE", "NOT TRUE", "UNKNOWN")),
        format("(%s LIKE %s)", text, Arbitraries.of("'a%'", "'%a'", "'_'", "'b!%%' ESCAPE '!'", "'%\\%'", "''")));
  }

  private Arbitrary<String> list(SqlTypeName type, int depth) {
    return format(
        "(%s %sIN (%s, %s))", later(type, depth), Arbitraries.of("", "NOT "), literal(type), literal(type));
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
            column(DATE), Arbitraries.of("+", "-"), Arbitraries.of("'1' DAY", "'31' DAY", "'1' MONTH", "'4' YEAR")),
        format("FLOOR(%s TO %s)", column(DATE), Arbitraries.of("YEAR", "QUARTER", "MONTH", "WEEK")),
        format("CAST(%s AS DATE)", later(TIMESTAMP, depth)));
  }

  private List<Arbitrary<String>> timestamps(int depth) {
    return List.of(
        format(
            "(%s %s INTERVAL %s)",
            column(TIMESTAMP), Arbitraries.of("+", "-"), Arbitraries.of("'1' HOUR", "'90' MINUTE", "'1' MONTH")),
        format("FLOOR(%s TO %s)", column(TIMESTAMP), Arbitraries.of("YEAR", "MONTH", "WEEK", "DAY", "HOUR", "SECOND")),
        format("CAST(%s AS TIMESTAMP)", later(DATE, depth)));
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
