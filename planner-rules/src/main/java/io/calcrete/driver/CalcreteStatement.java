package io.calcrete.driver;

import io.calcrete.runtime.Execution;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.calcite.avatica.AvaticaStatement;
import org.apache.calcite.avatica.Meta;
import org.checkerframework.checker.nullness.qual.Nullable;

/** A statement. Cancelling one reaches the backends' running statements, at once and from any thread. */
final class CalcreteStatement extends AvaticaStatement implements Running {
  private final RunningExecution running = new RunningExecution();

  CalcreteStatement(
      CalcreteConnection connection, Meta.@Nullable StatementHandle handle, int type, int concurrency, int holdability) {
    super(connection, handle, type, concurrency, holdability);
  }

  @Override
  public boolean execute(String sql) throws SQLException {
    return JdbcErrors.translate(() -> super.execute(sql));
  }

  @Override
  public ResultSet executeQuery(String sql) throws SQLException {
    return JdbcErrors.translate(() -> super.executeQuery(sql));
  }

  @Override
  public long executeLargeUpdate(String sql) throws SQLException {
    return JdbcErrors.translate(() -> super.executeLargeUpdate(sql));
  }

  @Override
  public void cancel() throws SQLException {
    running.cancel();
  }

  @Override
  public @Nullable Object parameter(int index) {
    throw new IllegalStateException("a statement without parameters was asked for one");
  }

  @Override
  public void runs(Execution execution) {
    running.is(execution);
  }
}
