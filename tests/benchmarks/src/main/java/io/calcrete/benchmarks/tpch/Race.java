package io.calcrete.benchmarks.tpch;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs queries on all contenders by turns, so that what else the machine does meets all of them alike: all queries once to
 * warm up, then as often as was asked for. The fastest of a contender's runs counts, if every one succeeds and the answer is
 * right.
 */
final class Race implements AutoCloseable {
  /** What takes as long is run no more: there is nothing left to warm up. */
  private static final double LONG_SECONDS = 10;

  private static final BigDecimal TOLERANCE = new BigDecimal("0.01");

  private final Data data;
  private final Options options;
  private final List<Query> queries;
  private final Map<Contender, WorkerProcess> workers = new EnumMap<>(Contender.class);

  Race(Data data, Options options) {
    this.data = data;
    this.options = options;
    this.queries =
        Query.all(data.scale()).stream()
            .filter(query -> options.queries().isEmpty() || options.queries().contains(query.name()))
            .toList();
    for (Contender contender : options.contenders()) {
      workers.put(contender, new WorkerProcess(contender, data, options));
    }
  }

  /** What came of it. Each round's progress goes to standard error. */
  Results run() throws IOException, InterruptedException {
    Results results = new Results(queries, List.copyOf(workers.keySet()));
    for (int round = 0; round <= options.runs(); round++) {
      System.err.print(round == 0 ? "warming up:" : "round " + round + " of " + options.runs() + ":");
      for (Query query : queries) {
        System.err.print(" " + query.name());
        run(query, round == 0, results);
      }
      System.err.println();
    }
    return results;
  }

  private void run(Query query, boolean warmingUp, Results results) throws IOException, InterruptedException {
    for (Map.Entry<Contender, WorkerProcess> worker : workers.entrySet()) {
      Contender contender = worker.getKey();
      Optional<Outcome> before = results.of(query, contender);
      if (before.isPresent() && (!before.get().succeeded() || before.get().seconds() > LONG_SECONDS)) {
        continue;
      }
      Outcome outcome = checked(query, contender, worker.getValue().run(query));
      // What a first run takes is not forgotten where there will be no other.
      boolean counts = !warmingUp || !outcome.succeeded() || outcome.seconds() > LONG_SECONDS || options.runs() == 0;
      if (counts) {
        results.add(query, contender, before.map(other -> Outcome.better(other, outcome)).orElse(outcome));
      }
    }
  }

  private Outcome checked(Query query, Contender contender, Outcome outcome) throws IOException {
    if (!outcome.succeeded() || contender == Contender.DUCKDB) {
      return outcome;
    }
    return answer(query, contender)
        .difference(answer(query, Contender.DUCKDB), TOLERANCE)
        .map(Outcome::wrong)
        .orElse(outcome);
  }

  private Answer answer(Query query, Contender contender) throws IOException {
    Answer answer = Answer.read(Worker.answer(data, contender, query.name()));
    return query.ordered() ? answer : answer.sorted();
  }

  @Override
  public void close() {
    workers.values().forEach(WorkerProcess::close);
  }
}
