package io.calcrete.runtime;

import io.calcrete.backend.CalcreteException;
import io.calcrete.backend.CancelSignal;
import io.calcrete.backend.SqlRequest;
import io.calcrete.backend.SqlState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.arrow.vector.types.pojo.Schema;
import org.apache.arrow.vector.util.TransferPair;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Runs one backend query on a thread of its own and keeps a few batches ready, so that the latencies of several backends
 * do not add up.
 *
 * <p>Batches move by handing their buffers over, without a copy. The thread waits while the buffer is full, unless
 * somebody else waits for it to end: a leaf for its keys, or a leaf of the same backend for a connection. Closing stops
 * the query, throws away what was not taken, and waits for the thread.
 */
final class Prefetch implements AutoCloseable {
  /** Enough to hide a round trip, little enough that a slow reader holds hardly any memory. */
  private static final int BATCHES = 4;

  /** More rows are not kept for the sake of their keys. */
  private static final long MOST_KEPT_ROWS = 1_000_000;

  private static final long LOOK_MILLIS = 20;

  private static final ExecutorService THREADS =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "calcrete-prefetch");
            thread.setDaemon(true);
            return thread;
          });

  private final Execution execution;
  private final Leaf leaf;
  private final List<KeyCollector> collectors;
  private final CancelSignal stop = new CancelSignal();
  private final CancelSignal.Registration fromStatement;
  private final BlockingQueue<Item> items = new LinkedBlockingQueue<>();
  private final Semaphore room = new Semaphore(BATCHES);
  private final BufferAllocator allocator;
  private long rows;
  private @Nullable Future<?> thread;

  private Prefetch(Execution execution, Leaf leaf, List<KeyCollector> collectors) {
    this.execution = execution;
    this.leaf = leaf;
    this.collectors = List.copyOf(collectors);
    this.allocator = execution.allocator();
    this.fromStatement = execution.cancel().onCancel(stop::cancel);
  }

  /**
   * Starts a leaf.
   *
   * @param collectors take the keys of its rows
   */
  static Prefetch start(Execution execution, Leaf leaf, List<KeyCollector> collectors) {
    Prefetch prefetch = new Prefetch(execution, leaf, collectors);
    prefetch.thread = THREADS.submit(prefetch::run);
    return prefetch;
  }

  /** The batches, in their order; an error of the query is raised where its next batch would be. */
  ArrowReader reader() {
    return new Reader(allocator);
  }

  private void run() {
    Throwable failure = null;
    try {
      Optional<SqlRequest> request = execution.request(leaf, stop);
      if (request.isPresent()) {
        read(request.get());
      }
      if (!stop.given()) {
        collectors.forEach(KeyCollector::end);
      }
    } catch (IOException | RuntimeException | Error e) {
      failure = execution.cancel().given() ? execution.cancel().error() : error(e);
    } finally {
      collectors.forEach(KeyCollector::giveUp);
    }
    items.add(new Item(null, failure, false));
  }

  private void read(SqlRequest request) throws IOException {
    try (LeafReader reader = LeafReader.of(leaf, request, execution.statistics(leaf, request))) {
      VectorSchemaRoot batch = reader.getVectorSchemaRoot();
      while (!stop.given() && reader.loadNextBatch()) {
        collectors.forEach(collector -> collector.add(batch));
        rows += batch.getRowCount();
        boolean counted = !isWaitedFor() && awaitRoom();
        items.add(new Item(taken(batch), null, counted));
      }
    }
  }

  /** Whether a leaf waits for all keys of this one. */
  private boolean isWaitedFor() {
    if (rows > MOST_KEPT_ROWS) {
      collectors.forEach(KeyCollector::giveUp);
    }
    return collectors.stream().anyMatch(collector -> !collector.keys().isDone());
  }

  /** Waits for room; returns whether there is, rather than that others wait for the connection that this query holds. */
  private boolean awaitRoom() {
    try {
      while (!room.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        if (stop.given() || LeafReader.isAwaited(leaf.backend())) {
          return false;
        }
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stop();
      return false;
    }
  }

  private static Throwable error(Throwable e) {
    CalcreteException known = CalcreteException.in(e);
    return known == null ? e : known;
  }

  /** The batch's buffers under new vectors; the reader's own are empty afterwards. */
  private VectorSchemaRoot taken(VectorSchemaRoot batch) {
    List<FieldVector> vectors = new ArrayList<>();
    for (FieldVector vector : batch.getFieldVectors()) {
      TransferPair pair = vector.getTransferPair(allocator);
      pair.transfer();
      vectors.add((FieldVector) pair.getTo());
    }
    return new VectorSchemaRoot(batch.getSchema().getFields(), vectors, batch.getRowCount());
  }

  /** Ends the query, without waiting for it. */
  void stop() {
    stop.cancel();
  }

  @Override
  public void close() {
    stop();
    fromStatement.close();
    awaitThread();
    for (Item item = items.poll(); item != null; item = items.poll()) {
      item.discard();
    }
    stop.close();
  }

  private void awaitThread() {
    boolean interrupted = false;
    while (!thread.isDone()) {
      try {
        thread.get();
      } catch (InterruptedException e) {
        interrupted = true;
      } catch (ExecutionException e) {
        throw new IllegalStateException(e);
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * A batch, an error, or with neither the end.
   *
   * @param isCounted whether the batch takes room
   */
  private record Item(@Nullable VectorSchemaRoot batch, @Nullable Throwable error, boolean isCounted) {
    void discard() {
      if (batch != null) {
        batch.close();
      }
    }
  }

  private final class Reader extends ArrowReader {
    private boolean ended;

    Reader(BufferAllocator allocator) {
      super(allocator);
    }

    @Override
    public boolean loadNextBatch() throws IOException {
      if (ended) {
        return false;
      }
      Item item = take();
      if (item.isCounted) {
        room.release();
      }
      if (item.error != null) {
        ended = true;
        throw item.error instanceof CalcreteException known
            ? known
            : CalcreteException.of(SqlState.INTERNAL, String.valueOf(item.error.getMessage()), item.error);
      }
      if (item.batch == null) {
        ended = true;
        return false;
      }
      VectorSchemaRoot mine = getVectorSchemaRoot();
      for (int i = 0; i < mine.getFieldVectors().size(); i++) {
        item.batch.getVector(i).makeTransferPair(mine.getVector(i)).transfer();
      }
      mine.setRowCount(item.batch.getRowCount());
      item.batch.close();
      return true;
    }

    private Item take() {
      try {
        return items.take();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw CalcreteException.of(SqlState.QUERY_CANCELED, "the thread that reads the result was interrupted", e);
      }
    }

    @Override
    public long bytesRead() {
      return 0;
    }

    @Override
    protected void closeReadSource() {
      // Closed with the prefetch, which owns the query.
    }

    @Override
    protected Schema readSchema() {
      return leaf.schema();
    }
  }
}
