package io.calcrete.benchmarks.tpch;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** The benchmark's program; {@link Options#USAGE} says how it is started. */
public final class Tpch {
  private Tpch() {}

  /** Makes the data, runs the queries, and prints what came of them. */
  public static void main(String[] arguments) throws Exception {
    if (List.of(arguments).contains("--help")) {
      System.out.print(Options.USAGE);
      return;
    }
    Options options;
    try {
      options = Options.parse(List.of(arguments));
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.err.print(Options.USAGE);
      System.exit(2);
      return;
    }
    Data data = new Data(options.directory().resolve(Double.toString(options.scale())), options.scale());
    data.make();
    try (Race race = new Race(data, options)) {
      report(race.run(), options);
    }
  }

  private static void report(Results results, Options options) throws IOException {
    System.out.println();
    System.out.println(results.times().plain());
    System.out.println();
    System.out.println(results.totals().plain());
    System.out.println();
    results.failures().forEach(System.out::println);
    if (options.markdown() != null) {
      Files.writeString(options.markdown(), results.times().markdown() + "\n\n" + results.totals().markdown() + "\n");
    }
  }
}
