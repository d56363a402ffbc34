package io.calcrete.benchmarks;

import io.calcrete.backend.ArrowMemory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;

import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBResultSet;
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

/** A query that DuckDB answers whole, a million rows of four columns: as Arrow and as rows, against the bare driver. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(1)
public class PushedQueryBenchmark {
  private static final int BATCH = 16_384;

  private Rows rows;
  private Connection calcrete;
  private Connection bare;

  /** Makes the data. */
  @Setup
  public void open() throws Exception {
    rows = new Rows();
    calcrete = rows.calcrete();
    bare = rows.bare().unwrap(DuckDBConnection.class);
  }

  /** Removes it. */
  @TearDown
  public void close() throws Exception {
    calcrete.close();
    bare.close();
    rows.close();
  }

  /** Batches through jdbc:calcrete, summed. */
  @Benchmark
  public double arrowCalcrete() throws Exception {
    try (Statement statement = calcrete.createStatement();
        ResultSet result = statement.executeQuery(Rows.QUERY)) {
      return sum(result.unwrap(ArrowReader.class));
    }
  }

  /** Batches from the driver's Arrow export, streamed, summed. */
  @Benchmark
  public double arrowBare() throws Exception {
    try (BufferAllocator allocator = ArrowMemory.child("bare");
        Statement statement = bare.createStatement();
        DuckDBResultSet result = (DuckDBResultSet) statement.executeQuery(Rows.QUERY);
        ArrowReader reader = (ArrowReader) result.arrowExportStream(allocator, BATCH)) {
      return sum(reader);
    }
  }

  /** Rows through jdbc:calcrete. */
  @Benchmark
  public double rowsCalcrete() throws Exception {
    return sumRows(calcrete);
  }

  /** Rows from the driver. */
  @Benchmark
  public double rowsBare() throws Exception {
    return sumRows(bare);
  }

  private static double sumRows(Connection connection) throws Exception {
    double sum = 0;
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(Rows.QUERY)) {
      while (result.next()) {
        sum += result.getLong(1) + result.getDouble(2) + result.getString(3).length() + result.getInt(4);
      }
    }
    return sum;
  }

  private static double sum(ArrowReader reader) throws Exception {
    double sum = 0;
    VectorSchemaRoot batch = reader.getVectorSchemaRoot();
    while (reader.loadNextBatch()) {
      BigIntVector ids = (BigIntVector) batch.getVector(0);
      Float8Vector amounts = (Float8Vector) batch.getVector(1);
      VarCharVector names = (VarCharVector) batch.getVector(2);
      IntVector parents = (IntVector) batch.getVector(3);
      for (int i = 0; i < batch.getRowCount(); i++) {
        sum += ids.get(i) + amounts.get(i) + names.getValueLength(i) + parents.get(i);
      }
    }
    return sum;
  }
}
