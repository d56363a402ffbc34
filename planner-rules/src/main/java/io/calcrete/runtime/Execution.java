package io.calcrete.runtime;

import static java.util.Objects.requireNonNull;

import io.calcrete.backend.ArrowMemory;
import io.calcrete.backend.CancelSignal;
import io.calcrete.backend.Parameter;
import io.calcrete.backend.SqlRequest;
import io.calcrete.rules.RemoteSql;
import io.calcrete.backend.ArrowTypes;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * One run of a statement: its memory, its parameters, its backend queries, and the signal that stops them.
 *
 * <p>The queries of a statement with several leaves start together, each on a thread of its own, and fill bounded
 * buffers; whoever evaluates the residual takes batches from there. A leaf that is read a second time is asked again.
 * Closing ends every query, waits for its thread and gives back all memory; a buffer that was left open is an error.
 */
public final class Execution implements AutoCloseable {
  /** Where a {@link org.apache.calcite.DataContext} has the execution. */
  static final String KEY = "calcrete.execution";

  private final BufferAllocator allocator;
  private final CancelSignal cancel;
  private final IntFunction<@Nullable Object> parameters;
  private final int batchRows;
  private final Map<Leaf, Prefetch> prefetched = new IdentityHashMap<>();
  private final List<LeafReader> open = new ArrayList<>();
  private boolean closed;

  /**
   * A run.
   *
   * @param cancel stops it; closed with it
   * @param parameters the value of each parameter, as {@link Parameter#value()} has it
   * @param batchRows rows in a batch, a hint
   */
  public Execution(CancelSignal cancel, IntFunction<@Nullable Object> parameters, int batchRows) {
    this.cancel = requireNonNull(cancel, "cancel");
    this.parameters = requireNonNull(parameters, "parameters");
    this.batchRows = batchRows;
    this.allocator = ArrowMemory.child("statement");
  }

  /** What the statement's batches are allocated from. */
  public BufferAllocator allocator() {
    return allocator;
  }

  /** Stops the statement. */
  public CancelSignal cancel() {
    return cancel;
  }

  /** The value of a parameter. */
  @Nullable Object parameter(int index) {
    return parameters.apply(index);
  }

  /** Rows in a batch, a hint. */
  int batchRows() {
    return batchRows;
  }

  /** Starts the queries of these leaves at once. */
  synchronized void start(List<Leaf> leaves) {
    leaves.forEach(leaf -> prefetched.put(leaf, Prefetch.start(request(leaf), leaf, allocator)));
  }

  /** The batches of a leaf, from its start. */
  synchronized ArrowReader open(Leaf leaf) {
    cancel.check();
    Prefetch running = prefetched.remove(leaf);
    LeafReader reader =
        running != null ? new LeafReader(running.reader(), allocator, running) : LeafReader.of(leaf, request(leaf));
    open.add(reader);
    return reader;
  }

  private SqlRequest request(Leaf leaf) {
    List<Parameter> values = new ArrayList<>();
    for (RemoteSql.Parameter parameter : leaf.sql().parameters()) {
      Object value = parameters.apply(parameter.index());
      values.add(new Parameter(value, ArrowTypes.toArrow("?" + parameter.index(), parameter.type())));
    }
    return new SqlRequest(leaf.sql().sql(), values, leaf.schema(), allocator, cancel, batchRows);
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    prefetched.values().forEach(Prefetch::close);
    open.forEach(LeafReader::closeQuietly);
    cancel.close();
    allocator.close();
  }
}
