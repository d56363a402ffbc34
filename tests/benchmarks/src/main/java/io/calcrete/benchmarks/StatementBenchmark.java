package io.calcrete.benchmarks;

import io.calcrete.driver.StatementCache;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Planning joins across two backends, and running a prepared point query again, against the bare driver. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(1)
public class StatementBenchmark {
  private static final String JOIN =
      "SELECT p.label, SUM(f.id) AS s FROM d.facts f JOIN s.parents p ON f.parent = p.id WHERE p.id < 100"
          + " GROUP BY p.label ORDER BY s DESC LIMIT 10";

  private static final String EIGHT_TABLES =
      "SELECT p1.label, COUNT(*) AS c FROM d.facts f1 JOIN s.parents p1 ON f1.parent = p1.id"
          + " JOIN d.facts f2 ON f2.id = p1.id JOIN s.parents p2 ON f2.parent = p2.id"
          + " JOIN d.facts f3 ON f3.id = p2.id JOIN s.parents p3 ON f3.parent = p3.id"
          + " JOIN d.facts f4 ON f4.id = p3.id JOIN s.parents p4 ON f4.parent = p4.id"
          + " WHERE p4.id < 100 AND f1.amount > 10 GROUP BY p1.label";

  private static final String POINT = "SELECT id, name FROM facts WHERE id = ?";

  private Rows rows;
  private Connection calcrete;
  private Connection bare;
  private PreparedStatement preparedCalcrete;
  private PreparedStatement preparedBare;
  private int next;

  /** Makes the data and prepares the statements. */
  @Setup
  public void open() throws Exception {
    rows = new Rows();
    calcrete = rows.calcrete();
    bare = rows.bare();
    preparedCalcrete = calcrete.prepareStatement(POINT);
    preparedBare = bare.prepareStatement(POINT);
  }

  /** Removes the data. */
  @TearDown
  public void close() throws Exception {
    calcrete.close();
    bare.close();
    rows.close();
  }

  /** Planned anew each time: the two-table join, its residual compiled. */
  @Benchmark
  public Object planJoin() throws Exception {
    return planned(JOIN);
  }

  private Object planned(String sql) throws Exception {
    StatementCache.clear();
    return prepared(sql);
  }

  private Object prepared(String sql) throws Exception {
    try (PreparedStatement statement = calcrete.prepareStatement(sql)) {
      return statement.getMetaData();
    }
  }

  /** Prepared again: the two-table join, from the cache of statements. */
  @Benchmark
  public Object prepareJoinAgain() throws Exception {
    return prepared(JOIN);
  }

  /** Planned anew each time: eight tables of two databases. */
  @Benchmark
  public Object planEightTables() throws Exception {
    return planned(EIGHT_TABLES);
  }

  /** Planned anew each time: what DuckDB answers whole. */
  @Benchmark
  public Object planPushed() throws Exception {
    return planned(Rows.QUERY + " WHERE id = 7");
  }

  /** A prepared point query, run again. */
  @Benchmark
  public long pointCalcrete() throws Exception {
    return point(preparedCalcrete);
  }

  /** The same with the bare driver. */
  @Benchmark
  public long pointBare() throws Exception {
    return point(preparedBare);
  }

  private long point(PreparedStatement statement) throws Exception {
    statement.setLong(1, next++ % Rows.ROWS);
    try (ResultSet result = statement.executeQuery()) {
      result.next();
      return result.getLong(1);
    }
  }
}
