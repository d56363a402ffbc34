package io.calcrete.benchmarks.tpch;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs queries on all contenders by turns, so that what else the machine does meets all of them alike. The fastest of a
 * contender's runs counts, if its answer is right.
 */
final class Race implements AutoCloseable {
  /** What takes as long is not run again: there is nothing left to warm up. */
  private static final double LONG_SECONDS = 10;

  private static final BigDecimal TOLERANCE = new BigDecimal("0.01");

  private final Data data;
  private final Options options;
  private final Map<Contender, WorkerProcess> workers = new EnumMap<>(Contender.class);

  Race(Data data, Options options) {
    this.data = data;
    this.options = options;
    for (Contender contender : options.contenders()) {
      workers.put(contender, new WorkerProcess(contender, data, options));
    }
  }

  /** Who takes part, DuckDB first. */
  List<Contender> contenders() {
    return List.copyOf(workers.keySet());
  }

  /** What came of one query. */
  Map<Contender, Outcome> run(Query query) throws IOException, InterruptedException {
    Map<Contender, Outcome> outcomes = new EnumMap<>(Contender.class);
    for (Map.Entry<Contender, WorkerProcess> worker : workers.entrySet()) {
      outcomes.put(worker.getKey(), checked(query, worker.getKey(), fastest(query, worker.getValue())));
    }
    return outcomes;
  }

  private Outcome fastest(Query query, WorkerProcess worker) throws IOException, InterruptedException {
    Outcome first = worker.run(query);
    if (!first.succeeded() || first.seconds() > LONG_SECONDS) {
      return first;
    }
    double fastest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < options.runs(); i++) {
      Outcome outcome = worker.run(query);
      if (!outcome.succeeded()) {
        return outcome;
      }
      fastest = Math.min(fastest, outcome.seconds());
    }
    return Outcome.took(fastest);
  }

  private Outcome checked(Query query, Contender contender, Outcome outcome) throws IOException {
    if (!outcome.succeeded() || contender == Contender.DUCKDB) {
      return outcome;
    }
    Answer answer = answer(query, contender);
    Optional<String> difference = answer.difference(answer(query, Contender.DUCKDB), TOLERANCE);
    return difference.map(Outcome::wrong).orElse(outcome);
  }

  private Answer answer(Query query, Contender contender) throws IOException {
    Answer answer = Answer.read(Worker.answer(data, contender, query.name()));
    return query.ordered() ? answer : answer.sorted();
  }

  @Override
  public void close() {
    for (WorkerProcess worker : workers.values()) {
      worker.close();
    }
  }
}
