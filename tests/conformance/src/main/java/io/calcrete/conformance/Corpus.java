package io.calcrete.conformance;

import java.util.List;

/** The queries that every backend answers like every other, with and without pushdown. */
public final class Corpus {
  private static final List<String> TOPICS =
      List.of(
          "projections", "filters", "arithmetic", "strings", "casts", "conditionals", "joins", "aggregates", "orders",
          "sets", "values", "windows", "subqueries", "dates", "json", "parameters");

  private Corpus() {}

  /** Every query, by topic. */
  public static List<CorpusQuery> queries() {
    return TOPICS.stream().flatMap(topic -> CorpusReader.read("corpus", topic).stream()).toList();
  }
}
