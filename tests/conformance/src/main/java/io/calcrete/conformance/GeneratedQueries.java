package io.calcrete.conformance;

import static io.calcrete.conformance.GeneratedExpressions.format;
import static org.apache.calcite.sql.type.SqlTypeName.BIGINT;
import static org.apache.calcite.sql.type.SqlTypeName.BOOLEAN;
import static org.apache.calcite.sql.type.SqlTypeName.DECIMAL;
import static org.apache.calcite.sql.type.SqlTypeName.DOUBLE;
import static org.apache.calcite.sql.type.SqlTypeName.INTEGER;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.apache.calcite.sql.type.SqlTypeName;

/** Queries over {@link GeneratedTables}: their rows, in order where they have one, are always the same. */
final class GeneratedQueries {
  private static final int DEPTH = 3;
  private static final GeneratedExpressions ONE = new GeneratedExpressions(List.of("a"));
  private static final GeneratedExpressions INNER = new GeneratedExpressions(List.of("c"));
  private static final GeneratedExpressions TWO = new GeneratedExpressions(List.of("a", "c"));

  private GeneratedQueries() {}

  static Arbitrary<String> all() {
    return Arbitraries.oneOf(selections(), joins(), groups(), sets(), orders(), subqueries(), windows());
  }

  private static Arbitrary<String> table() {
    return Arbitraries.of(GeneratedTables.NAMES);
  }

  private static Arbitrary<String> where(GeneratedExpressions expressions) {
    return format("%s", expressions.of(BOOLEAN, DEPTH)).map(condition -> " WHERE " + condition);
  }

  private static Arbitrary<String> selections() {
    return format("SELECT a.id, %s FROM %s AS a%s", list(ONE.any(DEPTH)), table(), where(ONE));
  }

  private static Arbitrary<String> list(Arbitrary<String> items) {
    return items.list().ofMinSize(1).ofMaxSize(3).map(list -> String.join(", ", list));
  }

  private static Arbitrary<String> joins() {
    return format(
        "SELECT a.id, c.id, %s FROM %s AS a %s JOIN %s AS c ON %s%s",
        list(TWO.any(2)),
        table(),
        Arbitraries.of("INNER", "LEFT", "RIGHT", "FULL"),
        table(),
        Arbitraries.oneOf(keys(), format("%s AND %s", keys(), ONE.of(BOOLEAN, 1))),
        Arbitraries.oneOf(Arbitraries.just(""), where(TWO)));
  }

  private static Arbitrary<String> keys() {
    return Arbitraries.of(GeneratedTables.COLUMNS.keySet().stream().sorted().toList())
        .map(name -> "a." + name + " = c." + name);
  }

  private static Arbitrary<String> groups() {
    Arbitrary<String> having =
        Arbitraries.of("", " HAVING COUNT(*) > 1", " HAVING MAX(a.i) >= 0", " HAVING COUNT(a.s) = COUNT(*)");
    // A constant would be the place of a column.
    Arbitrary<String> key = ONE.any(1).filter(expression -> expression.contains("a."));
    return Combinators.combine(list(key), list(aggregate()), table(), where(ONE), having, Arbitraries.of(true, false))
        .as(
            (keys, aggregates, table, where, more, grouped) -> {
              String from = " FROM " + table + " AS a" + where;
              return grouped
                  ? "SELECT " + keys + ", " + aggregates + from + " GROUP BY " + keys + more
                  : "SELECT " + aggregates + from + more;
            });
  }

  private static Arbitrary<String> aggregate() {
    Arbitrary<String> number =
        Arbitraries.of(INTEGER, BIGINT, DECIMAL, DOUBLE).flatMap(type -> ONE.of(type, 1));
    Arbitrary<String> exact =
        Arbitraries.of(INTEGER, BIGINT, DECIMAL).flatMap(ONE::column);
    Arbitrary<String> call =
        Arbitraries.oneOf(
            Arbitraries.just("COUNT(*)"),
            format("COUNT(%s)", ONE.any(1)),
            format("COUNT(DISTINCT %s)", ONE.any(1)),
            format("SUM(%s)", number),
            format("SUM(DISTINCT %s)", exact),
            format("AVG(%s)", exact),
            format("%s(%s)", Arbitraries.of("MIN", "MAX"), ONE.any(2)));
    return Arbitraries.oneOf(call, call, format("%s FILTER (WHERE %s)", call, ONE.of(BOOLEAN, 1)));
  }

  private static Arbitrary<String> sets() {
    Arbitrary<String> operation =
        Arbitraries.of("UNION", "UNION ALL", "INTERSECT", "INTERSECT ALL", "EXCEPT", "EXCEPT ALL");
    return GeneratedExpressions.anyType()
        .list()
        .ofMinSize(1)
        .ofMaxSize(2)
        .flatMap(types -> format("%s %s %s", branch(types), operation, branch(types)));
  }

  private static Arbitrary<String> branch(List<SqlTypeName> types) {
    Arbitrary<String> columns =
        Combinators.combine(types.stream().map(ONE::column).toList()).as(names -> String.join(", ", names));
    return format("SELECT %s FROM %s AS a%s", columns, table(), Arbitraries.oneOf(Arbitraries.just(""), where(ONE)));
  }

  /** By every column that comes back, so that rows with ties are equal. */
  private static Arbitrary<String> orders() {
    Arbitrary<String> direction =
        Arbitraries.of("", " DESC", " NULLS FIRST", " DESC NULLS LAST");
    Arbitrary<String> limit = Arbitraries.of("", " LIMIT 3", " LIMIT 5 OFFSET 2", " OFFSET 4 ROWS", " LIMIT 0");
    return GeneratedExpressions.anyType()
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .flatMap(
            types ->
                Combinators.combine(
                        Combinators.combine(types.stream().map(type -> ONE.of(type, 2)).toList()).as(list -> list),
                        direction.list().ofSize(types.size()),
                        table(),
                        where(ONE),
                        limit)
                    .as(GeneratedQueries::ordered));
  }

  private static String ordered(
      List<String> items, List<String> directions, String table, String where, String limit) {
    String select =
        IntStream.range(0, items.size()).mapToObj(i -> items.get(i) + " AS c" + i).collect(Collectors.joining(", "));
    String order =
        IntStream.range(0, items.size()).mapToObj(i -> "c" + i + directions.get(i)).collect(Collectors.joining(", "));
    return "SELECT " + select + " FROM " + table + " AS a" + where + " ORDER BY " + order + limit;
  }

  private static Arbitrary<String> subqueries() {
    Arbitrary<String> inner = INNER.of(BOOLEAN, 2);
    return Arbitraries.oneOf(
        GeneratedExpressions.anyType()
            .flatMap(
                type ->
                    format(
                        "SELECT a.id FROM %s AS a WHERE %s %sIN (SELECT %s FROM %s AS c WHERE %s)",
                        table(), ONE.column(type), Arbitraries.of("", "NOT "), INNER.column(type), table(), inner)),
        format(
            "SELECT a.id FROM %s AS a WHERE %sEXISTS (SELECT 1 FROM %s AS c WHERE %s AND %s)",
            table(), Arbitraries.of("", "NOT "), table(), keys(), inner),
        format(
            "SELECT a.id, (SELECT %s FROM %s AS c WHERE %s) FROM %s AS a",
            Arbitraries.of("COUNT(*)", "MAX(c.i)", "SUM(c.b)", "MIN(c.s)"), table(), keys(), table()),
        format(
            "SELECT a.k, COUNT(*) FROM (SELECT a.id, %s AS k FROM %s AS a%s) AS a GROUP BY a.k",
            ONE.any(2), table(), where(ONE)));
  }

  private static Arbitrary<String> windows() {
    Arbitrary<String> function =
        Arbitraries.oneOf(
            Arbitraries.of(
                "ROW_NUMBER()", "COUNT(*)", "SUM(a.i)", "MIN(a.s)", "MAX(a.dt)", "LAG(a.i)", "FIRST_VALUE(a.s)"),
            format("COUNT(%s)", ONE.any(1)));
    return format(
        "SELECT a.id, %s OVER (PARTITION BY %s ORDER BY %sa.id%s) FROM %s AS a%s",
        function,
        ONE.any(1),
        Arbitraries.of("", "a.i, ", "a.s DESC, "),
        Arbitraries.of("", " DESC"),
        table(),
        where(ONE));
  }
}
