package io.calcrete.jdbc;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;

/** Tells the pool of connections that are lost by the class of the error, where the driver's SQLState does not say so. */
final class LostConnections implements SQLExceptionOverride {
  static boolean isLost(SQLException error) {
    return error instanceof SQLNonTransientConnectionException || error instanceof SQLRecoverableException;
  }

  @java.lang.Override
  public Override adjudicate(SQLException error) {
    return isLost(error) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
  }
}
