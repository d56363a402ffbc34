package io.calcrete.backend;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.Supplier;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.arrow.vector.types.pojo.Schema;

/**
 * One SQL text for one backend.
 *
 * @param sql the text in the backend's dialect, with a {@code ?} for each parameter
 * @param parameters the values of the question marks, in their order
 * @param schema the columns that the plan expects; the batches that come back match it exactly
 * @param allocator what the batches are allocated from; owned by the statement
 * @param cancel tells when nobody waits for the answer any more; carries the deadline
 * @param batchRows rows in a batch, a hint
 * @param streams rows for a {@link StreamingBackend} to read, on any thread. Each asking gives a reader that begins
 *     anew; whoever asks closes it. Empty for every other backend
 */
public record SqlRequest(
    String sql,
    List<Parameter> parameters,
    Schema schema,
    BufferAllocator allocator,
    CancelSignal cancel,
    int batchRows,
    List<Supplier<ArrowReader>> streams) {

  /** Rows of a batch when nobody says otherwise: large enough to amortise a call, small enough for a cache. */
  public static final int DEFAULT_BATCH_ROWS = 16_384;

  /** A request without streams. */
  public SqlRequest(
      String sql,
      List<Parameter> parameters,
      Schema schema,
      BufferAllocator allocator,
      CancelSignal cancel,
      int batchRows) {
    this(sql, parameters, schema, allocator, cancel, batchRows, List.of());
  }

  public SqlRequest {
    requireNonNull(sql, "sql");
    parameters = List.copyOf(parameters);
    requireNonNull(schema, "schema");
    requireNonNull(allocator, "allocator");
    requireNonNull(cancel, "cancel");
    streams = List.copyOf(streams);
    if (batchRows < 1) {
      throw new IllegalArgumentException("batchRows must be positive, not " + batchRows);
    }
  }
}
