package io.calcrete.cli;

import io.calcrete.backend.Backend;
import io.calcrete.backend.BackendSession;
import io.calcrete.backend.CancelSignal;
import io.calcrete.backend.Capabilities;
import io.calcrete.backend.Catalog;
import io.calcrete.backend.CatalogColumn;
import io.calcrete.backend.CatalogTable;
import io.calcrete.backend.SqlRequest;
import io.calcrete.runtime.BackendSchemaFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.calcite.sql.SqlDialect;
import org.apache.calcite.sql.dialect.AnsiSqlDialect;

/** Schemas with one table, {@code tar}, which is read until somebody cancels. */
public final class StuckSchemaFactory extends BackendSchemaFactory<StuckSchemaFactory.Configuration> {
  /** Has a permit for each statement that has got stuck. */
  static final Semaphore STUCK = new Semaphore(0);

  /** A model with such a schema, {@code stuck}. */
  static final String MODEL =
      "inline:{\"schemas\": [" + Samples.schema("stuck", StuckSchemaFactory.class.getName(), "{}") + "]}";

  /** What a model may say. */
  record Configuration(Map<String, Object> permissions) {}

  /** For Calcite. */
  public StuckSchemaFactory() {
    super(Configuration.class);
  }

  @Override
  protected Backend backend(String schema, Configuration configuration, Path base, List<String> faults) {
    return new Stuck();
  }

  private static final class Stuck implements Backend {
    @Override
    public String name() {
      return "Stuck";
    }

    @Override
    public SqlDialect dialect() {
      return AnsiSqlDialect.DEFAULT;
    }

    @Override
    public Capabilities capabilities() {
      return Capabilities.builder("Stuck").build();
    }

    @Override
    public Catalog catalog() {
      CatalogColumn column = CatalogColumn.plain(Field.nullable("feather", ArrowType.Utf8.INSTANCE), "TEXT");
      return new Catalog(
          List.of(
              new CatalogTable(
                  List.of("tar"), CatalogTable.Kind.TABLE, List.of(column), List.of(), OptionalDouble.of(1), null)));
    }

    @Override
    public void refresh() {
      // Always the same.
    }

    @Override
    public BackendSession open() {
      return new Session();
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }

  private static final class Session implements BackendSession {
    @Override
    public ArrowReader query(SqlRequest request) {
      CountDownLatch cancelled = new CountDownLatch(1);
      CancelSignal.Registration registration = request.cancel().onCancel(cancelled::countDown);
      STUCK.release();
      try {
        cancelled.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } finally {
        registration.close();
      }
      throw request.cancel().error();
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }
}
