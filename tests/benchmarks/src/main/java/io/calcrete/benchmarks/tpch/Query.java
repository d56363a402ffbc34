package io.calcrete.benchmarks.tpch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A query of the benchmark.
 *
 * @param name what it is called: {@code q01} to {@code q22}, and the three joins of lineitem with orders
 * @param sql standard SQL with the specification's validation parameters; {@code d} is the schema of the tables in DuckDB
 *     and {@code s} of those in SQLite
 */
record Query(String name, String sql) {
  private static final List<String> JOINS = List.of("join-full", "join-filtered", "join-one-key");

  /** The 22 queries of TPC-H, then the joins. */
  static List<Query> all(double scale) {
    Stream<String> tpch = IntStream.rangeClosed(1, 22).mapToObj(i -> String.format(Locale.ROOT, "q%02d", i));
    return Stream.concat(tpch, JOINS.stream()).map(name -> new Query(name, text(name, scale))).toList();
  }

  /** Whether TPC-H has it. */
  boolean standard() {
    return !JOINS.contains(name);
  }

  /** The same query where all tables are in one schema. */
  String unqualified() {
    return sql.replaceAll("\\b[ds]\\.(?=(lineitem|part|partsupp|customer|orders|supplier|nation|region)\\b)", "");
  }

  /** Whether the rows have an order. */
  boolean ordered() {
    return sql.matches("(?s).*\\sORDER BY [^()]*");
  }

  /** The 11th query looks for a part of the whole that the specification makes smaller as the data grows. */
  private static String text(String name, double scale) {
    BigDecimal fraction = BigDecimal.valueOf(0.0001 / scale).stripTrailingZeros();
    return resource(name + ".sql").strip().replace("${FRACTION}", fraction.toPlainString());
  }

  private static String resource(String file) {
    try (InputStream stream = Query.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("there is no resource " + file);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
