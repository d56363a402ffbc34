package io.calcrete.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Logger;

/** Another driver behind {@code jdbc:recording:}, which writes down what it is told. */
public final class RecordingDriver implements Driver {
  private static final String PREFIX = "jdbc:recording:";
  private static final List<String> CALLS = new CopyOnWriteArrayList<>();

  static {
    try {
      DriverManager.registerDriver(new RecordingDriver());
    } catch (SQLException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** Method and arguments, such as {@code setFetchSize[100]}, since the last {@link #forget()}. */
  static List<String> calls() {
    return List.copyOf(CALLS);
  }

  static void forget() {
    CALLS.clear();
  }

  @Override
  public Connection connect(String url, Properties properties) throws SQLException {
    return acceptsURL(url)
        ? recorded(
            Connection.class, DriverManager.getConnection("jdbc:" + url.substring(PREFIX.length()), properties))
        : null;
  }

  private static <T> T recorded(Class<T> type, T target) {
    InvocationHandler handler =
        (proxy, method, arguments) -> {
          CALLS.add(method.getName() + (arguments == null ? "" : Arrays.toString(arguments)));
          try {
            Object result = method.invoke(target, arguments);
            return result instanceof PreparedStatement statement
                ? recorded(PreparedStatement.class, statement)
                : result;
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        };
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  @Override
  public boolean acceptsURL(String url) {
    return url.startsWith(PREFIX);
  }

  @Override
  public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) {
    return new DriverPropertyInfo[0];
  }

  @Override
  public int getMajorVersion() {
    return 1;
  }

  @Override
  public int getMinorVersion() {
    return 0;
  }

  @Override
  public boolean jdbcCompliant() {
    return false;
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getLogger("");
  }
}
