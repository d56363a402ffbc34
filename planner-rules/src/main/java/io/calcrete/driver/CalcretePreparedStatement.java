package io.calcrete.driver;

import io.calcrete.runtime.Execution;
import java.io.InputStream;
import java.io.Reader;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLType;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Calendar;
import java.util.List;
import java.util.TimeZone;
import org.apache.calcite.avatica.AvaticaPreparedStatement;
import org.apache.calcite.avatica.Meta;
import org.apache.calcite.avatica.remote.TypedValue;
import org.apache.calcite.rel.type.RelDataType;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A planned statement with parameters. Values are kept as Java's own and made what the parameter's type asks for when
 * they are set, so that a wrong one is an error where it is made; Avatica's own values know only milliseconds.
 */
final class CalcretePreparedStatement extends AvaticaPreparedStatement implements Running {
  private final RunningExecution running = new RunningExecution();
  private final List<RelDataType> types;
  private final Object[] values;
  private final BitSet set = new BitSet();

  CalcretePreparedStatement(
      CalcreteConnection connection,
      Meta.@Nullable StatementHandle handle,
      PlanSignature signature,
      int type,
      int concurrency,
      int holdability)
      throws SQLException {
    super(connection, handle, signature, type, concurrency, holdability);
    this.types = signature.prepared().parameterTypes();
    this.values = new Object[types.size()];
  }

  private void set(int index, @Nullable Object value, @Nullable Calendar calendar) throws SQLException {
    checkOpen();
    if (index < 1 || index > values.length) {
      throw new SQLException("there is no parameter " + index + "; the statement has " + values.length, "07009");
    }
    // As result sets have it: what was read is found again.
    TimeZone zone = calendar == null ? getConnection().getTimeZone() : calendar.getTimeZone();
    values[index - 1] = ParameterValues.of(value, types.get(index - 1), index, zone.toZoneId());
    set.set(index - 1);
  }

  @Override
  public ResultSet executeQuery() throws SQLException {
    checkAllSet();
    return JdbcErrors.translate(super::executeQuery);
  }

  @Override
  public boolean execute() throws SQLException {
    checkAllSet();
    return JdbcErrors.translate(super::execute);
  }

  @Override
  public long executeLargeUpdate() throws SQLException {
    checkAllSet();
    return JdbcErrors.translate(super::executeLargeUpdate);
  }

  private void checkAllSet() throws SQLException {
    int missing = set.nextClearBit(0);
    if (missing < values.length) {
      throw new SQLException("parameter " + (missing + 1) + " has no value", "07002");
    }
  }

  @Override
  public @Nullable Object parameter(int index) {
    return values[index];
  }

  @Override
  public void runs(Execution execution) {
    running.is(execution);
  }

  @Override
  public void cancel() throws SQLException {
    running.cancel();
  }

  /** Avatica's idea of the values, which nobody uses. */
  @Override
  protected List<TypedValue> getParameterValues() {
    return List.of();
  }

  @Override
  public void clearParameters() throws SQLException {
    checkOpen();
    Arrays.fill(values, null);
    set.clear();
  }

  @Override
  public void setNull(int index, int sqlType) throws SQLException {
    set(index, null, null);
  }

  @Override
  public void setNull(int index, int sqlType, String typeName) throws SQLException {
    set(index, null, null);
  }

  @Override
  public void setBoolean(int index, boolean value) throws SQLException {
    set(index, value, null);
  }

  @Override
  public void setByte(int index, byte value) throws SQLException {
    set(index, value, null);
  }

  @Override
  public void setShort(int index, short value) throws SQLException {
    set(index, value, null);
  }

  @Override
  public void setInt(int index, int value) throws SQLException {
    set(index, value, null);
  }

  @Override
  public void setLong(int index, long value) throws SQLException {
    set(index, value, null);
  }

  @Override
  public void setFloat(int index, float value) throws SQLException {
    set(index, value, null);
  }

  @Override
  public void setDouble(int index, double value) throws SQLException {
    set(index, value, null);
  }

  @Override
  public void setBigDecimal(int index, BigDecimal value) throws SQLException {
    set(index, value, null);
  }

  @Override
  public void setString(int index, String value) throws SQLException {
    set(index, value, null);
  }

  @Override
  public void setNString(int index, String value) throws SQLException {
    set(index, value, null);
  }

  @Override
  public void setBytes(int index, byte[] value) throws SQLException {
    set(index, value, null);
  }

  @Override
  public void setDate(int index, Date value) throws SQLException {
    set(index, value, null);
  }

  @Override
  public void setDate(int index, Date value, Calendar calendar) throws SQLException {
    set(index, value, calendar);
  }

  @Override
  public void setTime(int index, Time value) throws SQLException {
    set(index, value, null);
  }

  @Override
  public void setTime(int index, Time value, Calendar calendar) throws SQLException {
    set(index, value, calendar);
  }

  @Override
  public void setTimestamp(int index, Timestamp value) throws SQLException {
    set(index, value, null);
  }

  @Override
  public void setTimestamp(int index, Timestamp value, Calendar calendar) throws SQLException {
    set(index, value, calendar);
  }

  @Override
  public void setObject(int index, Object value) throws SQLException {
    set(index, value, null);
  }

  @Override
  public void setObject(int index, Object value, int sqlType) throws SQLException {
    set(index, value, null);
  }

  @Override
  public void setObject(int index, Object value, int sqlType, int scale) throws SQLException {
    set(index, value, null);
  }

  @Override
  public void setObject(int index, Object value, SQLType sqlType) throws SQLException {
    set(index, value, null);
  }

  @Override
  public void setArray(int index, Array value) throws SQLException {
    set(index, value, null);
  }

  @Override
  public void setCharacterStream(int index, Reader value) throws SQLException {
    set(index, ParameterValues.read(value), null);
  }

  @Override
  public void setBinaryStream(int index, InputStream value) throws SQLException {
    set(index, ParameterValues.read(value), null);
  }
}
