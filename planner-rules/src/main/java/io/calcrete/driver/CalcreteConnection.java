package io.calcrete.driver;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.TimeZone;
import java.util.function.Function;
import org.apache.calcite.avatica.AvaticaConnection;
import org.apache.calcite.avatica.AvaticaFactory;
import org.apache.calcite.avatica.Meta;
import org.apache.calcite.avatica.QueryState;
import org.apache.calcite.avatica.UnregisteredDriver;

/** A connection: a session, with Avatica around it. Reads only, so that there is nothing to commit. */
final class CalcreteConnection extends AvaticaConnection {
  private final Session session;

  CalcreteConnection(UnregisteredDriver driver, AvaticaFactory factory, String url, Properties info)
      throws SQLException {
    super(driver, factory, url, info);
    this.session = JdbcErrors.translate(() -> Session.open(info));
  }

  Session session() {
    return session;
  }

  /** The rows of a metadata call that Avatica does not know. */
  ResultSet rows(Function<CalcreteMeta, Meta.MetaResultSet> call) throws SQLException {
    checkOpen();
    return JdbcErrors.translate(() -> createResultSet(call.apply((CalcreteMeta) meta), new QueryState()));
  }

  /** Avatica's own reading of {@code timeZone} knows no offsets. */
  @Override
  public TimeZone getTimeZone() {
    return TimeZone.getTimeZone(session.zone());
  }

  @Override
  public PreparedStatement prepareStatement(String sql, int type, int concurrency, int holdability)
      throws SQLException {
    return JdbcErrors.translate(() -> super.prepareStatement(sql, type, concurrency, holdability));
  }

  @Override
  public boolean isValid(int timeout) throws SQLException {
    if (timeout < 0) {
      throw new SQLException("a timeout is not negative", "22023");
    }
    return !isClosed();
  }

  @Override
  public void setAutoCommit(boolean autoCommit) throws SQLException {
    checkOpen();
    if (!autoCommit) {
      throw new SQLFeatureNotSupportedException("transactions are not supported yet: leave autocommit on");
    }
  }

  @Override
  public boolean getAutoCommit() throws SQLException {
    checkOpen();
    return true;
  }

  @Override
  public String getSchema() {
    return session.defaultSchema();
  }

  @Override
  public void setSchema(String schema) throws SQLException {
    JdbcErrors.translate(
        () -> {
          session.setDefaultSchema(schema);
          return null;
        });
  }

  @Override
  public String nativeSQL(String sql) throws SQLException {
    checkOpen();
    return sql;
  }
}
