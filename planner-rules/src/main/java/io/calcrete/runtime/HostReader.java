package io.calcrete.runtime;

import io.calcrete.backend.DelegatingArrowReader;
import java.io.IOException;
import org.apache.arrow.vector.ipc.ArrowReader;

/** The host's batches, with its errors in our words and the cancel signal looked at before each. */
final class HostReader extends DelegatingArrowReader {
  private final Execution execution;

  HostReader(ArrowReader reader, Execution execution) {
    super(reader, execution.allocator());
    this.execution = execution;
  }

  @Override
  public boolean loadNextBatch() throws IOException {
    execution.cancel().check();
    try {
      return super.loadNextBatch();
    } catch (RuntimeException e) {
      throw HostErrors.of(e);
    }
  }
}
