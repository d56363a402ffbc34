package io.calcrete.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A query over {@link RandomTables}, the same for the same seed. Says only what every database takes alike. */
final class RandomQuery {
  private static final List<String> NUMBERS = List.of("id", "k", "n");
  private static final List<String> COLUMNS = List.of("id", "k", "n", "s", "d", "f", "t");

  private final Random random;
  private int named;

  private RandomQuery(long seed) {
    this.random = new Random(seed);
  }

  static String of(long seed) {
    RandomQuery query = new RandomQuery(seed);
    String sql = query.chance(20) ? query.setOperation() : query.chance(40) ? query.aggregate() : query.select();
    return query.chance(25) ? query.ordered(sql) : sql;
  }

  /** All columns are keys, so that rows which change places are equal. */
  private String ordered(String sql) {
    int columns = sql.contains("/* two columns */") ? 2 : 3;
    String keys =
        IntStream.rangeClosed(1, columns)
            .mapToObj(i -> i + pick("", " DESC", " NULLS FIRST", " DESC NULLS LAST"))
            .collect(Collectors.joining(", "));
    return "SELECT * FROM (" + sql + ") AS q ORDER BY " + keys
        + (chance(70) ? " LIMIT " + random.nextInt(6) : "") + (chance(30) ? " OFFSET " + random.nextInt(3) : "");
  }

  private String setOperation() {
    String left = "SELECT " + pick(NUMBERS) + " AS c0, s AS c1 FROM " + table() + filter(List.of(""));
    String right = "SELECT " + pick(NUMBERS) + ", s FROM " + table() + filter(List.of(""));
    return left + pick(" UNION ALL ", " UNION ", " INTERSECT ", " EXCEPT ") + right + " /* two columns */";
  }

  private String select() {
    From from = from(1 + random.nextInt(4));
    String list =
        IntStream.range(0, 3).mapToObj(i -> expression(from.aliases) + " AS c" + i).collect(Collectors.joining(", "));
    return "SELECT " + (chance(15) ? "DISTINCT " : "") + list + " FROM " + from.sql + filter(from.aliases);
  }

  private String aggregate() {
    From from = from(1 + random.nextInt(3));
    String key = chance(80) ? column(from.aliases) : "";
    String filtered = " FROM " + from.sql + filter(from.aliases);
    String calls = call(from.aliases) + " AS c1, " + call(from.aliases) + " AS c2";
    if (key.isEmpty()) {
      return "SELECT " + call(from.aliases) + " AS c0, " + calls + filtered;
    }
    String having = chance(20) ? " HAVING COUNT(*) > 1" : "";
    return "SELECT " + key + " AS c0, " + calls + filtered + " GROUP BY " + key + having;
  }

  private String call(List<String> aliases) {
    String column = pick(aliases) + "." + pick("id", "k", "n", "d", "f");
    String call =
        switch (random.nextInt(7)) {
          case 0 -> "COUNT(*)";
          case 1 -> "COUNT(" + column(aliases) + ")";
          case 2 -> "COUNT(DISTINCT " + column(aliases) + ")";
          case 3 -> "MIN(" + column(aliases) + ")";
          case 4 -> "MAX(" + column(aliases) + ")";
          case 5 -> "AVG(" + column + ")";
          default -> "SUM(" + column + ")";
        };
    return chance(15) ? call + " FILTER (WHERE " + predicate(aliases) + ")" : call;
  }

  /** A tree of joins, and the names of its tables. */
  private record From(String sql, List<String> aliases) {}

  private From from(int tables) {
    From from = relation();
    for (int i = 1; i < tables; i++) {
      From next = relation();
      List<String> all = new ArrayList<>(from.aliases);
      all.addAll(next.aliases);
      String kind = pick("JOIN", "JOIN", "JOIN", "LEFT JOIN", "LEFT JOIN", "RIGHT JOIN", "FULL JOIN");
      String on = on(from.aliases, next.aliases.get(0), kind);
      from = new From(from.sql + " " + kind + " " + next.sql + " ON " + on, all);
    }
    return from;
  }

  /** Databases join in full on equalities of both sides only. */
  private String on(List<String> left, String right, String kind) {
    String column = pick("k", "k", "id", "n", "s", "d", "t");
    String on = pick(left) + "." + column + " = " + right + "." + column;
    return kind.startsWith("FULL") || chance(70) ? on : on + " AND " + predicate(List.of(pick(left), right));
  }

  private From relation() {
    String alias = "x" + named++;
    if (chance(85)) {
      return new From(table() + " " + alias, List.of(alias));
    }
    String derived =
        "(SELECT " + pick("id", "k") + " AS id, k, MAX(n) AS n, MIN(s) AS s, SUM(d) AS d, MAX(f) AS f, MIN(t) AS t"
            + " FROM "
            + table() + filter(List.of("")) + " GROUP BY id, k) " + alias;
    return new From(derived, List.of(alias));
  }

  private String filter(List<String> aliases) {
    int predicates = Math.max(0, random.nextInt(5) - 2);
    return predicates == 0
        ? ""
        : IntStream.range(0, predicates)
            .mapToObj(i -> chance(15) ? subquery(aliases) : predicate(aliases))
            .collect(Collectors.joining(" AND ", " WHERE ", ""));
  }

  private String predicate(List<String> aliases) {
    String predicate =
        switch (random.nextInt(9)) {
          case 0 -> qualified(aliases, pick(NUMBERS)) + pick(" = ", " <> ", " < ", " >= ") + random.nextInt(6);
          case 1 -> qualified(aliases, pick(NUMBERS)) + pick(" = ", " < ", " <> ") + qualified(aliases, pick(NUMBERS));
          case 2 -> column(aliases) + pick(" IS NULL", " IS NOT NULL");
          case 3 -> qualified(aliases, pick(NUMBERS)) + pick(" IN ", " NOT IN ") + "(0, 2, 3)";
          case 4 -> qualified(aliases, "s") + pick(" = 'a'", " > 'B'", " LIKE 'a%'", " <> '王'", " IN ('é', 'b')");
          case 5 -> qualified(aliases, "d") + pick(" > 2.5", " = 3.50", " BETWEEN 1.00 AND 5.00");
          case 6 -> qualified(aliases, "f") + pick(" <= 1.25", " > 0.5");
          case 7 -> qualified(aliases, "t") + pick(" = ", " < ") + "DATE '2024-02-29'";
          default -> "(" + predicate(aliases) + " OR " + predicate(aliases) + ")";
        };
    return chance(10) ? "NOT (" + predicate + ")" : predicate;
  }

  private String subquery(List<String> aliases) {
    String inner = "y" + named++;
    String column = pick(NUMBERS);
    String from = " FROM " + table() + " " + inner;
    return switch (random.nextInt(4)) {
      case 0 -> qualified(aliases, column) + " IN (SELECT " + column + from + filter(List.of(inner)) + ")";
      case 1 -> qualified(aliases, column) + " NOT IN (SELECT " + column + from + filter(List.of(inner)) + ")";
      case 2 -> pick("", "NOT ") + "EXISTS (SELECT 1" + from + " WHERE " + inner + "." + column + " = "
          + qualified(aliases, column) + " AND " + predicate(List.of(inner)) + ")";
      default -> qualified(aliases, column) + " >= (SELECT " + pick("MIN", "AVG") + "(" + column + ")" + from + ""
          + " WHERE "
          + inner + ".k = " + qualified(aliases, "k") + ")";
    };
  }

  private String expression(List<String> aliases) {
    return switch (random.nextInt(7)) {
      case 0 -> qualified(aliases, pick(NUMBERS)) + pick(" + ", " - ", " * ") + qualified(aliases, pick(NUMBERS));
      case 1 -> "COALESCE(" + qualified(aliases, "s") + ", " + qualified(aliases, "s") + ", 'none')";
      case 2 -> "CASE WHEN " + predicate(aliases) + " THEN " + qualified(aliases, "k") + " ELSE "
          + qualified(aliases, "n") + " END";
      case 3 -> qualified(aliases, "s") + " || " + qualified(aliases, "s");
      default -> column(aliases);
    };
  }

  private String column(List<String> aliases) {
    return qualified(aliases, pick(COLUMNS));
  }

  private String qualified(List<String> aliases, String column) {
    String alias = pick(aliases);
    return alias.isEmpty() ? column : alias + "." + column;
  }

  private String table() {
    return pick(RandomTables.NAMES);
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
