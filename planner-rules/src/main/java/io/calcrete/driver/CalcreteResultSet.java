package io.calcrete.driver;

import io.calcrete.backend.CancelSignal;
import io.calcrete.backend.SqlRequest;
import io.calcrete.runtime.Execution;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.TimeZone;
import java.util.function.IntFunction;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.calcite.avatica.AvaticaResultSet;
import org.apache.calcite.avatica.AvaticaStatement;
import org.apache.calcite.avatica.Meta;
import org.apache.calcite.avatica.QueryState;
import org.checkerframework.checker.nullness.qual.Nullable;

/** The rows of an execution, which begins and ends with the result set; or Avatica's rows, for metadata. */
final class CalcreteResultSet extends AvaticaResultSet {
  CalcreteResultSet(
      AvaticaStatement statement,
      QueryState state,
      Meta.Signature signature,
      ResultSetMetaData metaData,
      TimeZone zone,
      Meta.Frame firstFrame)
      throws SQLException {
    super(statement, state, signature, metaData, zone, firstFrame);
  }

  @Override
  protected AvaticaResultSet execute() throws SQLException {
    if (!(signature instanceof PlanSignature planned)) {
      return super.execute();
    }
    Running running = (Running) statement;
    CancelSignal cancel = new CancelSignal(Duration.ofSeconds(statement.getQueryTimeout()));
    Execution execution = new Execution(cancel, parameters(planned, running), batchRows());
    running.runs(execution);
    try {
      ArrowReader reader = planned.prepared().plan().run(execution);
      return execute2(new ArrowCursor(reader, execution, statement.getLargeMaxRows()), columnMetaDataList);
    } catch (RuntimeException e) {
      execution.close();
      throw JdbcErrors.of(e);
    }
  }

  /** The statement's own parameters, and after them what its session is asked for, once for the whole run. */
  private IntFunction<@Nullable Object> parameters(PlanSignature planned, Running running) throws SQLException {
    int own = planned.parameterCount();
    Instant now = Instant.now();
    Session session = ((CalcreteConnection) statement.getConnection()).session();
    return i ->
        i < own
            ? running.parameter(i)
            : session.value(planned.prepared().sessionFunctions().get(i - own), now);
  }

  /** Avatica's default is so small that it can only be nobody's wish. */
  private int batchRows() throws SQLException {
    int wished = statement.getFetchSize();
    return wished > 0 && wished != AvaticaStatement.DEFAULT_FETCH_SIZE ? wished : SqlRequest.DEFAULT_BATCH_ROWS;
  }

  @Override
  public boolean next() throws SQLException {
    return JdbcErrors.translate(super::next);
  }

  /** JDBC's own object for the column's type, with microseconds and zones, which Avatica's would not have. */
  @Override
  public Object getObject(int columnIndex) throws SQLException {
    return signature instanceof PlanSignature
        ? accessorList.get(checked(columnIndex) - 1).getObject()
        : super.getObject(columnIndex);
  }

  @Override
  public Object getObject(String columnLabel) throws SQLException {
    return getObject(findColumn(columnLabel));
  }

  private int checked(int columnIndex) throws SQLException {
    checkOpen();
    if (columnIndex < 1 || columnIndex > accessorList.size()) {
      throw new SQLException("there is no column " + columnIndex + "; the result has " + accessorList.size(), "07009");
    }
    return columnIndex;
  }

  /** The batches of the result, for those who unwrap {@link ArrowReader}; nothing may have been read as rows yet. */
  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return type == ArrowReader.class && cursor instanceof ArrowCursor arrow
        ? type.cast(arrow.reader())
        : super.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return (type == ArrowReader.class && cursor instanceof ArrowCursor) || super.isWrapperFor(type);
  }
}
