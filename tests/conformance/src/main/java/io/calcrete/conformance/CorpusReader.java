package io.calcrete.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a file of the corpus: queries that end with a semicolon at the end of a line, after comments that say what they
 * are.
 *
 * <pre>{@code
 * -- the name of the query, always first
 * -- ? INTEGER 2          a parameter
 * -- = 1|'a b '|NULL      a row that comes back; a text in quotes where it could be misread
 * -- none                 no row comes back
 * -- ! 22012              the SQLState that it ends with, or only its class: 22
 * -- ties                 its ORDER BY is not total
 * SELECT ...;
 * }</pre>
 */
final class CorpusReader {
  private final String topic;
  private final Map<String, CorpusQuery> queries = new LinkedHashMap<>();

  private CorpusReader(String topic) {
    this.topic = topic;
  }

  /** The queries of a resource beside this class, in their order. */
  static List<CorpusQuery> read(String directory, String topic) {
    return new CorpusReader(topic).parse(Resources.text(directory + "/" + topic + ".sql"));
  }

  private List<CorpusQuery> parse(String text) {
    List<String> comments = new ArrayList<>();
    StringBuilder sql = new StringBuilder();
    for (String line : text.split("\n")) {
      if (sql.isEmpty() && line.startsWith("-- ")) {
        comments.add(line.substring(3));
      } else if (!line.isBlank()) {
        sql.append(sql.isEmpty() ? "" : "\n").append(line);
        if (line.endsWith(";")) {
          add(comments, sql.substring(0, sql.length() - 1));
          comments.clear();
          sql.setLength(0);
        }
      }
    }
    if (!sql.isEmpty()) {
      throw new IllegalArgumentException(topic + ": no semicolon after " + sql);
    }
    return List.copyOf(queries.values());
  }

  private void add(List<String> comments, String sql) {
    if (comments.isEmpty()) {
      throw new IllegalArgumentException(topic + ": no name for " + sql);
    }
    String name = comments.get(0);
    List<CorpusParameter> parameters = new ArrayList<>();
    List<String> rows = new ArrayList<>();
    Optional<String> error = Optional.empty();
    boolean none = false;
    boolean ties = false;
    for (String comment : comments.subList(1, comments.size())) {
      switch (comment.substring(0, Math.min(2, comment.length()))) {
        case "? " -> parameters.add(CorpusParameter.parse(comment.substring(2)));
        case "= " -> rows.add(comment.substring(2));
        case "! " -> error = Optional.of(comment.substring(2));
        case "no" -> none = true;
        case "ti" -> ties = true;
        default -> throw new IllegalArgumentException(topic + ": '" + name + "' has an unknown comment: " + comment);
      }
    }
    CorpusQuery query =
        new CorpusQuery(
            topic,
            name,
            sql,
            parameters,
            none || !rows.isEmpty() ? Optional.of(rows) : Optional.empty(),
            error,
            !ties && SqlText.endsOrdered(sql));
    if (queries.put(name, query) != null) {
      throw new IllegalArgumentException(topic + ": two queries have the name '" + name + "'");
    }
  }
}
