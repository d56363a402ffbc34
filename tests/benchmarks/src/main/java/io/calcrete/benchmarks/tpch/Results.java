package io.calcrete.benchmarks.tpch;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What came of all queries, as tables. */
final class Results {
  private final List<Query> queries;
  private final List<Contender> contenders;
  private final Map<Query, Map<Contender, Outcome>> outcomes = new HashMap<>();

  Results(List<Query> queries, List<Contender> contenders) {
    this.queries = List.copyOf(queries);
    this.contenders = List.copyOf(contenders);
  }

  void add(Query query, Contender contender, Outcome outcome) {
    outcomes.computeIfAbsent(query, key -> new EnumMap<>(Contender.class)).put(contender, outcome);
  }

  Optional<Outcome> of(Query query, Contender contender) {
    return Optional.ofNullable(outcomes.getOrDefault(query, Map.of()).get(contender));
  }

  /** Seconds for each query and contender, beside them how many times DuckDB's. */
  Grid times() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(headings());
    queries.forEach(query -> rows.add(row(query, outcomes.get(query))));
    return new Grid(rows);
  }

  private static List<String> row(Query query, Map<Contender, Outcome> outcomes) {
    List<String> row = new ArrayList<>(List.of(query.name()));
    outcomes.forEach((contender, outcome) -> row.add(cell(contender, outcome, outcomes.get(Contender.DUCKDB))));
    return row;
  }

  private List<String> headings() {
    List<String> headings = new ArrayList<>(List.of("seconds"));
    contenders.forEach(contender -> headings.add(contender.title()));
    return headings;
  }

  private static String cell(Contender contender, Outcome outcome, Outcome limit) {
    if (outcome.fault() != null) {
      return outcome.fault();
    }
    return contender == Contender.DUCKDB || !limit.succeeded()
        ? number(outcome.seconds(), 3)
        : number(outcome.seconds(), 3) + " (" + number(outcome.seconds() / limit.seconds(), 1) + "x)";
  }

  /** Over the queries of TPC-H that a contender answered right: their sum, and how that compares on the same queries. */
  Grid totals() {
    List<List<String>> rows = new ArrayList<>();
    List<String> headings = new ArrayList<>(List.of("TPC-H", "right", "total"));
    for (Contender other : List.of(Contender.DUCKDB, Contender.CALCRETE)) {
      headings.add("total / " + other.title());
      headings.add("geometric mean / " + other.title());
    }
    rows.add(headings);
    contenders.forEach(contender -> rows.add(totals(contender)));
    return new Grid(rows);
  }

  private List<String> totals(Contender contender) {
    List<Map<Contender, Outcome>> standard = standard();
    List<Outcome> right =
        standard.stream().map(outcome -> outcome.get(contender)).filter(Outcome::succeeded).toList();
    double total = right.stream().mapToDouble(Outcome::seconds).sum();
    List<String> row = new ArrayList<>(List.of(contender.title()));
    row.add(right.size() + " of " + standard.size());
    row.add(number(total, 2) + " s");
    for (Contender other : List.of(Contender.DUCKDB, Contender.CALCRETE)) {
      row.addAll(ratios(contender, other));
    }
    return row;
  }

  private List<Map<Contender, Outcome>> standard() {
    return queries.stream().filter(Query::standard).map(outcomes::get).toList();
  }

  private List<String> ratios(Contender contender, Contender other) {
    double total = 0;
    double otherTotal = 0;
    double logarithms = 0;
    int queries = 0;
    for (Map<Contender, Outcome> outcome : standard()) {
      Outcome mine = outcome.get(contender);
      Outcome theirs = outcome.get(other);
      if (mine.succeeded() && theirs != null && theirs.succeeded()) {
        total += mine.seconds();
        otherTotal += theirs.seconds();
        logarithms += Math.log(mine.seconds() / theirs.seconds());
        queries++;
      }
    }
    return queries == 0
        ? List.of("-", "-")
        : List.of(number(total / otherTotal, 2), number(Math.exp(logarithms / queries), 2));
  }

  /** Why answers are missing, a line for each. */
  List<String> failures() {
    List<String> lines = new ArrayList<>();
    for (Query query : queries) {
      outcomes
          .get(query)
          .forEach(
              (contender, outcome) -> {
                if (!outcome.succeeded()) {
                  lines.add(query.name() + ", " + contender.title() + ": " + outcome.fault() + ", " + outcome.detail());
                }
              });
    }
    return lines;
  }

  private static String number(double value, int decimals) {
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }
}
