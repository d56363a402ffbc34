package io.calcrete.conformance;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * A query of the corpus, and what comes back.
 *
 * @param topic the file that it stands in
 * @param name what it shows, unique in its file
 * @param sql without a semicolon
 * @param parameters the values of its question marks
 * @param rows what comes back, as {@link ValueText} writes values; empty if the corpus does not say
 * @param error the SQLState or the class of SQLStates that it ends with; empty if it succeeds
 * @param ordered whether the order of its rows is total, so that it counts
 */
public record CorpusQuery(
    String topic,
    String name,
    String sql,
    List<CorpusParameter> parameters,
    Optional<List<String>> rows,
    Optional<String> error,
    boolean ordered) {

  public CorpusQuery {
    requireNonNull(topic, "topic");
    requireNonNull(name, "name");
    requireNonNull(sql, "sql");
    parameters = List.copyOf(parameters);
    rows = rows.map(List::copyOf);
    requireNonNull(error, "error");
  }

  /** A statement without parameters of which nothing is known. */
  static CorpusQuery unnamed(String sql) {
    return new CorpusQuery("", sql, sql, List.of(), Optional.empty(), Optional.empty(), SqlText.endsOrdered(sql));
  }

  @Override
  public String toString() {
    return topic + ": " + name;
  }
}
