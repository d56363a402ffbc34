package io.calcrete.cli;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A query of an example and the question that it answers.
 *
 * @param text the comment in front of the query
 * @param sql the query
 */
record Question(String text, String sql) {
  /** The questions of a file of statements. */
  static List<Question> of(String file) {
    return Statements.of(file).all().stream().map(Question::ofStatement).toList();
  }

  private static Question ofStatement(String statement) {
    List<String> lines = statement.lines().toList();
    String text =
        lines.stream()
            .takeWhile(line -> line.startsWith("--"))
            .map(line -> line.substring(2).strip())
            .collect(Collectors.joining(" "));
    String sql = lines.stream().dropWhile(line -> line.startsWith("--")).collect(Collectors.joining("\n"));
    return new Question(text, sql.strip());
  }
}
