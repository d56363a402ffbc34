package io.calcrete.benchmarks.tpch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * What the command line asks for.
 *
 * @param scale the scale factor
 * @param runs how often each query is run after a first time; the fastest counts
 * @param limitSeconds how long it may take
 * @param heap the heap of each contender's JVM, as {@code -Xmx} takes it
 * @param contenders who takes part; DuckDB always does
 * @param queries the names of the queries; empty for all
 * @param markdown where to write the tables as Markdown, or null
 * @param directory where the data is kept
 */
record Options(
    double scale,
    int runs,
    int limitSeconds,
    String heap,
    List<Contender> contenders,
    Set<String> queries,
    @Nullable Path markdown,
    Path directory) {
  static final String USAGE =
      """
      tests/benchmarks/run tpch [SCALE] [options]
        SCALE               scale factor, 0.1 unless given; at 1 lineitem has six million rows
        --runs N            runs of each query after one to warm up, the fastest of which counts; 3
        --limit SECONDS     how long a query may take; 60
        --heap SIZE         heap of each contender's JVM; 4g
        --contenders A,B    of duckdb, calcrete, enumerable and stock; all of them
        --queries A,B       such as q01,q22,join-full; all of them
        --markdown FILE     also write the tables there
        --data DIRECTORY    where the data is kept; tests/benchmarks/target/tpch
      """;

  /**
   * Reads a command line.
   *
   * @throws IllegalArgumentException with what is wrong with it
   */
  static Options parse(List<String> arguments) {
    double scale = 0.1;
    int runs = 3;
    int limitSeconds = 60;
    String heap = "4g";
    List<Contender> contenders = List.of(Contender.values());
    Set<String> queries = Set.of();
    Path markdown = null;
    Path directory = Path.of("tests", "benchmarks", "target", "tpch");
    for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
      String argument = rest.next();
      switch (argument) {
        case "--runs" -> runs = Integer.parseInt(value(argument, rest));
        case "--limit" -> limitSeconds = Integer.parseInt(value(argument, rest));
        case "--heap" -> heap = value(argument, rest);
        case "--contenders" -> contenders = contenders(value(argument, rest));
        case "--queries" -> queries = Set.of(value(argument, rest).split(","));
        case "--markdown" -> markdown = Path.of(value(argument, rest));
        case "--data" -> directory = Path.of(value(argument, rest));
        default -> scale = scale(argument);
      }
    }
    return new Options(scale, runs, limitSeconds, heap, contenders, queries, markdown, directory);
  }

  private static String value(String option, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw new IllegalArgumentException(option + " wants a value");
    }
    return rest.next();
  }

  private static double scale(String argument) {
    try {
      double scale = Double.parseDouble(argument);
      if (scale > 0) {
        return scale;
      }
    } catch (NumberFormatException e) {
      // Neither a scale nor an option.
    }
    throw new IllegalArgumentException("'" + argument + "' is no option and no scale such as 0.1");
  }

  private static List<Contender> contenders(String names) {
    List<Contender> contenders = new ArrayList<>(List.of(Contender.DUCKDB));
    Arrays.stream(names.split(","))
        .map(Contender::of)
        .filter(contender -> contender != Contender.DUCKDB)
        .forEach(contenders::add);
    return contenders;
  }
}
