package io.calcrete.runtime;

import io.calcrete.backend.CalcreteException;
import io.calcrete.backend.CancelSignal;
import io.calcrete.backend.SqlRequest;
import io.calcrete.backend.SqlState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
 * <p>Batches move by handing their buffers over, without a copy. The thread waits while the buffer is full. Closing stops
 * the query, throws away what was not taken, and waits for the thread.
 */
final class Prefetch implements AutoCloseable {
  /** Enough to hide a round trip, little enough that a slow reader holds hardly any memory. */
  private static final int BATCHES = 4;

  private static final ExecutorService THREADS =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "calcrete-prefetch");
            thread.setDaemon(true);
            return thread;
          });

  private final SqlRequest request;
  private final CancelSignal stop = new CancelSignal();
  private final CancelSignal.Registration fromStatement;
  private final BlockingQueue<Item> items = new ArrayBlockingQueue<>(BATCHES);
  private final BufferAllocator allocator;
  private @Nullable Future<?> thread;

  private Prefetch(SqlRequest request, BufferAllocator allocator) {
    this.allocator = allocator;
    this.fromStatement = request.cancel().onCancel(stop::cancel);
    this.request =
        new SqlRequest(
            request.sql(),
            request.parameters(),
            request.schema(),
            allocator,
            stop,
            request.batchRows(),
            request.streams());
  }

  static Prefetch start(SqlRequest request, Leaf leaf, BufferAllocator allocator) {
    Prefetch prefetch = new Prefetch(request, allocator);
    CancelSignal statement = request.cancel();
    prefetch.thread = THREADS.submit(() -> prefetch.run(leaf, statement));
    return prefetch;
  }

  /** The batches, in their order; an error of the query is raised where its next batch would be. */
  ArrowReader reader() {
    return new Reader(allocator);
  }

  private void run(Leaf leaf, CancelSignal statement) {
    Item last;
    try (LeafReader reader = LeafReader.of(leaf, request)) {
      VectorSchemaRoot batch = reader.getVectorSchemaRoot();
      while (!stop.given() && reader.loadNextBatch()) {
        put(new Item(taken(batch), null));
      }
      last = new Item(null, null);
    } catch (IOException | RuntimeException | Error e) {
      last = new Item(null, statement.given() ? statement.error() : error(e));
    }
    put(last);
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

  private void put(Item item) {
    try {
      items.put(item);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      item.discard();
    }
  }

  /** Ends the query, without waiting for it. */
  void stop() {
    stop.cancel();
  }

  @Override
  public void close() {
    stop();
    fromStatement.close();
    // The thread may wait for room in the queue; it ends when it has put its last item.
    boolean interrupted = false;
    while (!thread.isDone()) {
      try {
        Item item = items.poll(5, TimeUnit.MILLISECONDS);
        if (item != null) {
          item.discard();
        }
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    discard();
    stop.close();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void discard() {
    for (Item item = items.poll(); item != null; item = items.poll()) {
      item.discard();
    }
  }

  /** A batch, an error, or with neither the end. */
  private record Item(@Nullable VectorSchemaRoot batch, @Nullable Throwable error) {
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
      return request.schema();
    }
  }
}
