package io.calcrete.driver;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.calcite.avatica.AvaticaStatement;
import org.apache.calcite.avatica.ColumnMetaData;
import org.apache.calcite.avatica.Meta;
import org.apache.calcite.avatica.MetaImpl;
import org.apache.calcite.avatica.NoSuchStatementException;
import org.apache.calcite.avatica.QueryState;
import org.apache.calcite.avatica.remote.TypedValue;
import org.checkerframework.checker.nullness.qual.Nullable;

/** What Avatica asks for: plans for statements, and descriptions of the catalog, which lie in memory. */
final class CalcreteMeta extends MetaImpl {
  private final CalcreteConnection calcrete;

  CalcreteMeta(CalcreteConnection connection) {
    super(connection);
    this.calcrete = connection;
    this.connProps.setAutoCommit(true).setReadOnly(true);
  }

  @Override
  public StatementHandle prepare(ConnectionHandle handle, String sql, long maxRowCount) {
    StatementHandle statement = createStatement(handle);
    statement.signature = new PlanSignature(calcrete.session().prepare(sql));
    return statement;
  }

  @Override
  public ExecuteResult prepareAndExecute(
      StatementHandle handle, String sql, long maxRowCount, int maxRowsInFirstFrame, PrepareCallback callback)
      throws NoSuchStatementException {
    try {
      callback.clear();
      PlanSignature signature = new PlanSignature(calcrete.session().prepare(sql));
      callback.assign(signature, null, -1);
      callback.execute();
      return new ExecuteResult(
          List.of(MetaResultSet.create(handle.connectionId, handle.id, false, signature, null)));
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  @Override
  @Deprecated
  public ExecuteResult prepareAndExecute(
      StatementHandle handle, String sql, long maxRowCount, PrepareCallback callback) throws NoSuchStatementException {
    return prepareAndExecute(handle, sql, maxRowCount, 0, callback);
  }

  @Override
  public ExecuteResult execute(StatementHandle handle, List<TypedValue> values, int maxRowsInFirstFrame) {
    return new ExecuteResult(
        List.of(MetaResultSet.create(handle.connectionId, handle.id, false, handle.signature, null)));
  }

  @Override
  @Deprecated
  public ExecuteResult execute(StatementHandle handle, List<TypedValue> values, long maxRowCount) {
    return execute(handle, values, 0);
  }

  @Override
  public ExecuteBatchResult prepareAndExecuteBatch(StatementHandle handle, List<String> commands) {
    throw new UnsupportedOperationException("batches of writes are not supported yet");
  }

  @Override
  public ExecuteBatchResult executeBatch(StatementHandle handle, List<List<TypedValue>> values) {
    throw new UnsupportedOperationException("batches of writes are not supported yet");
  }

  @Override
  public Frame fetch(StatementHandle handle, long offset, int fetchMaxRowCount) {
    throw new UnsupportedOperationException("rows are read from batches, not from frames");
  }

  @Override
  public boolean syncResults(StatementHandle handle, QueryState state, long offset) {
    throw new UnsupportedOperationException("rows are read from batches, not from frames");
  }

  @Override
  public void closeStatement(StatementHandle handle) {
    // The result set closes what an execution holds.
  }

  @Override
  public void commit(ConnectionHandle handle) {
    // Reads only: there is nothing to commit.
  }

  @Override
  public void rollback(ConnectionHandle handle) {
    // Reads only: there is nothing to roll back.
  }

  @Override
  public MetaResultSet getCatalogs(ConnectionHandle handle) {
    return rows(List.of("TABLE_CAT"), List.of());
  }

  @Override
  public MetaResultSet getTableTypes(ConnectionHandle handle) {
    return rows(List.of("TABLE_TYPE"), List.of(new Object[] {"TABLE"}, new Object[] {"VIEW"}));
  }

  @Override
  public MetaResultSet getSchemas(ConnectionHandle handle, String catalog, Pat schema) {
    return rows(CatalogRows.SCHEMAS, new CatalogRows(calcrete.session()).schemas(schema));
  }

  @Override
  public MetaResultSet getTables(
      ConnectionHandle handle, String catalog, Pat schema, Pat table, @Nullable List<String> types) {
    return rows(CatalogRows.TABLES, new CatalogRows(calcrete.session()).tables(schema, table, types));
  }

  @Override
  public MetaResultSet getColumns(ConnectionHandle handle, String catalog, Pat schema, Pat table, Pat column) {
    return rows(CatalogRows.COLUMNS, new CatalogRows(calcrete.session()).columns(schema, table, column));
  }

  @Override
  public MetaResultSet getPrimaryKeys(ConnectionHandle handle, String catalog, String schema, String table) {
    return rows(CatalogRows.PRIMARY_KEYS, new CatalogRows(calcrete.session()).primaryKeys(schema, table));
  }

  @Override
  public MetaResultSet getTypeInfo(ConnectionHandle handle) {
    return rows(CatalogRows.TYPE_INFO, CatalogRows.typeInfo());
  }

  MetaResultSet getIndexInfo(@Nullable String schema, String table) {
    return rows(CatalogRows.INDEX_INFO, new CatalogRows(calcrete.session()).indexInfo(schema, table));
  }

  MetaResultSet getTablePrivileges(Pat schema, Pat table) {
    return rows(CatalogRows.TABLE_PRIVILEGES, new CatalogRows(calcrete.session()).tablePrivileges(schema, table));
  }

  private MetaResultSet rows(List<String> names, List<Object[]> rows) {
    List<ColumnMetaData> columns = new ArrayList<>();
    for (String name : names) {
      columns.add(columnMetaData(name, columns.size(), CatalogRows.type(name), true));
    }
    return createResultSet(Map.of(), columns, CursorFactory.ARRAY, new Frame(0, true, new ArrayList<Object>(rows)));
  }

  @Override
  protected MetaResultSet createResultSet(
      Map<String, Object> internalParameters,
      List<ColumnMetaData> columns,
      CursorFactory cursorFactory,
      Frame firstFrame) {
    try {
      AvaticaStatement statement = calcrete.createStatement();
      Signature signature =
          new Signature(columns, "", List.of(), internalParameters, cursorFactory, StatementType.SELECT);
      return MetaResultSet.create(calcrete.id, statement.getId(), true, signature, firstFrame);
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  @Override
  public Iterable<Object> createIterable(
      StatementHandle handle, QueryState state, Signature signature, List<TypedValue> values, Frame firstFrame) {
    return firstFrame.rows;
  }
}
