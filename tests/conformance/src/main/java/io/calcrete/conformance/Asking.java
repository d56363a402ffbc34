package io.calcrete.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.calcrete.backend.ArrowMemory;
import io.calcrete.backend.Backend;
import io.calcrete.backend.BackendSession;
import io.calcrete.backend.CancelSignal;
import io.calcrete.backend.Parameter;
import io.calcrete.backend.SqlRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VarBinaryVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.arrow.vector.types.DateUnit;
import org.apache.arrow.vector.types.FloatingPointPrecision;
import org.apache.arrow.vector.types.TimeUnit;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.Schema;
import org.apache.arrow.vector.util.Text;

/**
 * Asks a backend as the planner would, without a planner: for an adapter's own tests.
 *
 * <p>Fails if the batches do not have the types that were asked for, or if memory does not come back.
 */
public final class Asking {
  public static final ArrowType BOOLEAN = ArrowType.Bool.INSTANCE;
  public static final ArrowType TINYINT = new ArrowType.Int(8, true);
  public static final ArrowType SMALLINT = new ArrowType.Int(16, true);
  public static final ArrowType INTEGER = new ArrowType.Int(32, true);
  public static final ArrowType BIGINT = new ArrowType.Int(64, true);
  public static final ArrowType REAL = new ArrowType.FloatingPoint(FloatingPointPrecision.SINGLE);
  public static final ArrowType DOUBLE = new ArrowType.FloatingPoint(FloatingPointPrecision.DOUBLE);
  public static final ArrowType TEXT = ArrowType.Utf8.INSTANCE;
  public static final ArrowType BLOB = ArrowType.Binary.INSTANCE;
  public static final ArrowType DATE = new ArrowType.Date(DateUnit.DAY);
  public static final ArrowType TIME = new ArrowType.Time(TimeUnit.MICROSECOND, 64);
  public static final ArrowType TIMESTAMP = new ArrowType.Timestamp(TimeUnit.MICROSECOND, null);
  public static final ArrowType INSTANT = new ArrowType.Timestamp(TimeUnit.MICROSECOND, "UTC");

  private final Backend backend;
  private final List<Parameter> parameters = new ArrayList<>();
  private CancelSignal cancel = new CancelSignal();
  private int batchRows = SqlRequest.DEFAULT_BATCH_ROWS;
  private int batches;

  private Asking(Backend backend) {
    this.backend = backend;
  }

  /** Asks this backend. */
  public static Asking of(Backend backend) {
    return new Asking(backend);
  }

  /** A decimal of 128 bits. */
  public static ArrowType decimal(int precision, int scale) {
    return new ArrowType.Decimal(precision, scale, 128);
  }

  /** Queries from now on have one more parameter. */
  public Asking with(Object value, ArrowType type) {
    parameters.add(new Parameter(value, Field.nullable("?", type)));
    return this;
  }

  /** Queries from now on can be cancelled. */
  public Asking until(CancelSignal signal) {
    cancel = signal;
    return this;
  }

  /** Queries from now on come in batches of at most so many rows. */
  public Asking inBatchesOf(int rows) {
    batchRows = rows;
    return this;
  }

  /** Of how many batches the last answer was. */
  public int batches() {
    return batches;
  }

  /** The one value of the one row. */
  public Object one(String sql, ArrowType type) {
    List<List<Object>> rows = rows(sql, type);
    assertThat(rows).hasSize(1);
    return rows.get(0).get(0);
  }

  /** The first column. */
  public List<Object> column(String sql, ArrowType type) {
    return rows(sql, type).stream().map(row -> row.get(0)).toList();
  }

  /** All rows. Text comes as String, bytes as their hexadecimal digits. */
  public List<List<Object>> rows(String sql, ArrowType... types) {
    try (BackendSession session = backend.open()) {
      return rows(session, sql, types);
    }
  }

  /** All rows, on a session that is open. */
  public List<List<Object>> rows(BackendSession session, String sql, ArrowType... types) {
    List<List<Object>> rows = new ArrayList<>();
    try (BufferAllocator allocator = ArrowMemory.child("test");
        ArrowReader reader = session.query(request(sql, allocator, types))) {
      assertThat(reader.getVectorSchemaRoot().getSchema().getFields()).extracting(Field::getType).containsExactly(types);
      batches = 0;
      while (reader.loadNextBatch()) {
        batches++;
        add(reader.getVectorSchemaRoot(), rows);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  private SqlRequest request(String sql, BufferAllocator allocator, ArrowType... types) {
    return new SqlRequest(sql, parameters, schema(types), allocator, cancel, batchRows);
  }

  private static Schema schema(ArrowType... types) {
    return new Schema(IntStream.range(0, types.length).mapToObj(i -> Field.nullable("c" + i, types[i])).toList());
  }

  /** As many columns of text. */
  public static ArrowType[] texts(int columns) {
    ArrowType[] types = new ArrowType[columns];
    Arrays.fill(types, TEXT);
    return types;
  }

  private static void add(VectorSchemaRoot root, List<List<Object>> rows) {
    for (int i = 0; i < root.getRowCount(); i++) {
      List<Object> row = new ArrayList<>();
      for (FieldVector vector : root.getFieldVectors()) {
        row.add(value(vector, i));
      }
      rows.add(row);
    }
  }

  private static Object value(FieldVector vector, int row) {
    if (vector instanceof VarBinaryVector bytes && !vector.isNull(row)) {
      return HexFormat.of().formatHex(bytes.get(row));
    }
    Object value = vector.getObject(row);
    return value instanceof Text text ? new String(text.copyBytes(), StandardCharsets.UTF_8) : value;
  }
}
