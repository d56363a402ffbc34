package io.calcrete.benchmarks.tpch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The program of a contender's JVM. For each name of a query on standard input it runs the query once, leaves the answer in
 * a file and writes a line on standard output: the nanoseconds from the statement to its last row, or what went wrong.
 */
final class Worker {
  private static final String LATE = "late";
  private static final String ERROR = "error ";

  private final Connection connection;
  private final Contender contender;
  private final Map<String, Query> queries;
  private final int limitSeconds;

  private Worker(Connection connection, Contender contender, Map<String, Query> queries, int limitSeconds) {
    this.connection = connection;
    this.contender = contender;
    this.queries = queries;
    this.limitSeconds = limitSeconds;
  }

  /** Arguments: the contender, the directory of the data, the scale, and the seconds that a query may take. */
  public static void main(String[] arguments) throws Exception {
    PrintStream replies = System.out;
    System.setOut(System.err);
    Contender contender = Contender.of(arguments[0]);
    Data data = new Data(Path.of(arguments[1]), Double.parseDouble(arguments[2]));
    Map<String, Query> queries =
        Query.all(data.scale()).stream().collect(Collectors.toMap(Query::name, Function.identity()));
    BufferedReader asked = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try (Connection connection = contender.open(data)) {
      Worker worker = new Worker(connection, contender, queries, Integer.parseInt(arguments[3]));
      for (String name = asked.readLine(); name != null; name = asked.readLine()) {
        replies.println(worker.run(name, answer(data, contender, name)));
        replies.flush();
      }
    }
    System.exit(0);
  }

  /** Where a contender's answer is. */
  static Path answer(Data data, Contender contender, String query) {
    return data.directory().resolve(contender.option() + "-" + query + ".tsv");
  }

  private String run(String name, Path file) throws IOException {
    long start = System.nanoTime();
    Answer answer;
    try (Statement statement = connection.createStatement()) {
      statement.setQueryTimeout(limitSeconds);
      try (ResultSet result = statement.executeQuery(contender.sql(queries.get(name)))) {
        answer = Answer.of(result);
      }
    } catch (SQLException | RuntimeException | Error e) {
      boolean late = System.nanoTime() - start >= limitSeconds * 1_000_000_000L;
      return late ? LATE : ERROR + reason(e);
    }
    long end = System.nanoTime();
    answer.write(file);
    return Long.toString(end - start);
  }

  private static String reason(Throwable failure) {
    failure.printStackTrace();
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause).replaceAll("\\s+", " ");
  }

  /** What a reply says. */
  static Outcome outcome(String reply, int limitSeconds) {
    if (reply.equals(LATE)) {
      return Outcome.late(limitSeconds, "it stopped at its time limit");
    }
    return reply.startsWith(ERROR)
        ? Outcome.error(reply.substring(ERROR.length()))
        : Outcome.took(Long.parseLong(reply) / 1e9);
  }
}
