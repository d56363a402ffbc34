package io.calcrete.conformance;

import io.calcrete.backend.Backend;
import io.calcrete.backend.BackendSession;
import io.calcrete.backend.SqlRequest;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.arrow.vector.ipc.ArrowReader;

/** A backend that says which thread it has begun to run a query on. */
final class WatchedBackend extends ForwardingBackend {
  private final BlockingQueue<Thread> running = new LinkedBlockingQueue<>();

  WatchedBackend(Backend backend) {
    super(backend);
  }

  /** Waits until a query has got as far as the driver's native code or socket, where it waits for the database. */
  void awaitRunning() throws InterruptedException {
    Thread thread = running.take();
    while (!isInDatabase(thread)) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      Thread.onSpinWait();
    }
  }

  private static boolean isInDatabase(Thread thread) {
    StackTraceElement[] stack = thread.getStackTrace();
    return stack.length == 0 || stack[0].isNativeMethod();
  }

  /** Forgets queries that nobody waited for. */
  void forget() {
    running.clear();
  }

  @Override
  public BackendSession open() {
    BackendSession session = super.open();
    return new BackendSession() {
      @Override
      public ArrowReader query(SqlRequest request) {
        running.add(Thread.currentThread());
        return session.query(request);
      }

      @Override
      public void close() {
        session.close();
      }
    };
  }
}
