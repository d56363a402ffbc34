package io.calcrete.backend;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.Map;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.dictionary.Dictionary;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.arrow.vector.types.pojo.Schema;

/** An {@link ArrowReader} that passes another's batches on: the place to add what must happen around them. */
public abstract class DelegatingArrowReader extends ArrowReader {
  private final ArrowReader reader;

  protected DelegatingArrowReader(ArrowReader reader, BufferAllocator allocator) {
    super(allocator);
    this.reader = requireNonNull(reader, "reader");
  }

  /** The reader behind this one. */
  protected final ArrowReader delegate() {
    return reader;
  }

  @Override
  public VectorSchemaRoot getVectorSchemaRoot() throws IOException {
    return reader.getVectorSchemaRoot();
  }

  @Override
  public Map<Long, Dictionary> getDictionaryVectors() throws IOException {
    return reader.getDictionaryVectors();
  }

  @Override
  public Dictionary lookup(long id) {
    return reader.lookup(id);
  }

  @Override
  public boolean loadNextBatch() throws IOException {
    return reader.loadNextBatch();
  }

  @Override
  public long bytesRead() {
    return reader.bytesRead();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  @Override
  public void close(boolean closeReadSource) throws IOException {
    close();
  }

  @Override
  protected void closeReadSource() {
    // The reader behind this one owns its source.
  }

  @Override
  protected Schema readSchema() throws IOException {
    return reader.getVectorSchemaRoot().getSchema();
  }
}
