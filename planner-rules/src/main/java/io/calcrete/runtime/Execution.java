package io.calcrete.runtime;

import static java.util.Objects.requireNonNull;

import io.calcrete.backend.ArrowMemory;
import io.calcrete.backend.ArrowTypes;
import io.calcrete.backend.CalcreteException;
import io.calcrete.backend.CancelSignal;
import io.calcrete.backend.Parameter;
import io.calcrete.backend.SqlRequest;
import io.calcrete.backend.SqlState;
import io.calcrete.rules.RemoteSql;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntFunction;
import java.util.function.Supplier;
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
  private final List<Prefetch> running = new ArrayList<>();
  private final Deque<LeafReader> open = new ArrayDeque<>();
  private final DynamicKeys keys = new DynamicKeys();
  private final Queue<LeafStatistics> statistics = new ConcurrentLinkedQueue<>();
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

  /** Starts the queries of these leaves at once, and those of the streams that they read. */
  synchronized void start(List<Leaf> leaves) {
    announce(leaves);
    leaves.forEach(leaf -> start(leaf.streams()));
    for (Leaf leaf : leaves) {
      Prefetch started = Prefetch.start(this, leaf, keys.of(leaf));
      running.add(started);
      prefetched.put(leaf, started);
    }
  }

  private void announce(List<Leaf> leaves) {
    for (Leaf leaf : leaves) {
      keys.announce(leaf);
      announce(leaf.streams());
    }
  }

  /** The batches of a leaf, from its start. Called on any thread; a backend is waited for without the lock. */
  ArrowReader open(Leaf leaf) {
    cancel.check();
    Prefetch started = taken(leaf);
    LeafReader reader =
        started != null
            ? new LeafReader(started.reader(), allocator, started)
            : asked(leaf);
    synchronized (this) {
      if (!closed) {
        open.push(reader);
        return reader;
      }
    }
    reader.closeQuietly();
    throw ended();
  }

  private LeafReader asked(Leaf leaf) {
    startStreams(leaf);
    SqlRequest request = request(leaf, leaf.sql(), cancel);
    return LeafReader.of(leaf, request, statistics(leaf, request));
  }

  /** Together, so that those that wait for the keys of others are told who they are. */
  private synchronized void startStreams(Leaf leaf) {
    if (closed) {
      throw ended();
    }
    List<Leaf> waiting = leaf.streams().stream().filter(stream -> !prefetched.containsKey(stream)).toList();
    start(waiting);
  }

  /** What an asking of a backend brings is written down here. */
  LeafStatistics statistics(Leaf leaf, SqlRequest request) {
    LeafStatistics begun = new LeafStatistics(leaf.query(), request.sql());
    statistics.add(begun);
    return begun;
  }

  /** Of all askings so far. */
  List<LeafStatistics> statistics() {
    return List.copyOf(statistics);
  }

  /** Through a buffer always, since whoever reads streams reads them on threads of its own, one after the other. */
  private ArrowReader stream(Leaf leaf) {
    synchronized (this) {
      if (closed) {
        throw ended();
      }
      if (!prefetched.containsKey(leaf)) {
        start(List.of(leaf));
      }
    }
    return open(leaf);
  }

  private synchronized @Nullable Prefetch taken(Leaf leaf) {
    if (closed) {
      throw ended();
    }
    return prefetched.remove(leaf);
  }

  private static CalcreteException ended() {
    return CalcreteException.of(SqlState.QUERY_CANCELED, "the statement has been closed");
  }

  /**
   * What a leaf's backend is to be asked, once the keys are there that the leaf waits for; nothing if no row can match.
   *
   * @param stop ends the query
   */
  Optional<SqlRequest> request(Leaf leaf, CancelSignal stop) {
    return keys.sql(leaf).map(sql -> request(leaf, sql, stop));
  }

  private SqlRequest request(Leaf leaf, RemoteSql sql, CancelSignal stop) {
    List<Parameter> values = new ArrayList<>();
    for (RemoteSql.Parameter parameter : sql.parameters()) {
      Object value = parameters.apply(parameter.index());
      values.add(new Parameter(value, ArrowTypes.toArrow("?" + parameter.index(), parameter.type())));
    }
    List<Supplier<ArrowReader>> streams = new ArrayList<>();
    leaf.streams().forEach(stream -> streams.add(() -> stream(stream)));
    return new SqlRequest(sql.sql(), values, leaf.schema(), allocator, stop, batchRows, streams);
  }

  @Override
  public void close() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
    }
    // All at once, since one may be waiting for another; then whoever reads streams before what it reads.
    keys.giveUp();
    running.forEach(Prefetch::stop);
    open.forEach(LeafReader::closeQuietly);
    running.forEach(Prefetch::close);
    cancel.close();
    allocator.close();
  }
}
