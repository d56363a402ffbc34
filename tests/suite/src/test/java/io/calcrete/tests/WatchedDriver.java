package io.calcrete.tests;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * {@code jdbc:watched:sqlite:...}: SQLite, behind a driver that writes down what it is asked, and that can be told to
 * wait with its answer until the statement is cancelled.
 */
public final class WatchedDriver implements Driver {
  private static final String PREFIX = "jdbc:watched:";

  /** What says nothing about the database. */
  private static final Set<String> QUIET =
      Set.of(
          "close", "isClosed", "isValid", "toString", "hashCode", "equals", "getConnection", "unwrap", "isWrapperFor");

  private static final List<String> CALLS = new CopyOnWriteArrayList<>();
  private static final AtomicReference<Blockade> BLOCKADE = new AtomicReference<>();

  static {
    try {
      DriverManager.registerDriver(new WatchedDriver());
    } catch (SQLException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** For a model, which names the class. */
  public WatchedDriver() {}

  /** What was asked since the last {@link #forget()}: methods of JDBC, with their arguments. */
  static List<String> calls() {
    return List.copyOf(CALLS);
  }

  static void forget() {
    CALLS.clear();
  }

  /** Lets the next query wait until it is cancelled. */
  static Blockade block() {
    Blockade blockade = new Blockade();
    BLOCKADE.set(blockade);
    return blockade;
  }

  @Override
  public Connection connect(String url, Properties info) throws SQLException {
    return acceptsURL(url)
        ? watched(Connection.class, DriverManager.getConnection("jdbc:" + url.substring(PREFIX.length()), info))
        : null;
  }

  private static <T> T watched(Class<T> type, T target) {
    Object proxy =
        Proxy.newProxyInstance(
            type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> call(target, method, arguments));
    return type.cast(proxy);
  }

  private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
    if (!QUIET.contains(method.getName())) {
      String given =
          arguments == null ? "" : Arrays.stream(arguments).map(String::valueOf).collect(Collectors.joining(", "));
      CALLS.add(method.getName() + "(" + given + ")");
    }
    Blockade blockade = BLOCKADE.get();
    if (blockade != null && target instanceof Statement) {
      if (method.getName().startsWith("execute")) {
        blockade.await();
      } else if (method.getName().equals("cancel")) {
        blockade.cancel();
      }
    }
    try {
      Object result = method.invoke(target, arguments);
      return method.getName().equals("unwrap") ? result : wrapped(result);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static Object wrapped(Object result) {
    if (result instanceof PreparedStatement statement) {
      return watched(PreparedStatement.class, statement);
    } else if (result instanceof Statement statement) {
      return watched(Statement.class, statement);
    }
    return result instanceof DatabaseMetaData metaData ? watched(DatabaseMetaData.class, metaData) : result;
  }

  @Override
  public boolean acceptsURL(String url) {
    return url.startsWith(PREFIX);
  }

  @Override
  public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
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
    return Logger.getLogger(WatchedDriver.class.getName());
  }

  /** Holds a statement up until it is cancelled or let go. */
  static final class Blockade implements AutoCloseable {
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean cancelled;

    /** Returns when the backend is at the statement. */
    void awaitStatement() throws InterruptedException {
      reached.await();
    }

    /** Whether the backend was told to stop. */
    boolean wasCancelled() {
      return cancelled;
    }

    /** Lets the backend answer. */
    void letGo() {
      over.countDown();
    }

    @Override
    public void close() {
      letGo();
      BLOCKADE.set(null);
    }

    private void await() throws SQLException, InterruptedException {
      reached.countDown();
      over.await();
      if (cancelled) {
        throw new SQLException("interrupted", "57014", 9);
      }
    }

    private void cancel() {
      cancelled = true;
      over.countDown();
    }
  }
}
