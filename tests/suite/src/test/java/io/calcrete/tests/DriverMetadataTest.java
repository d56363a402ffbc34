package io.calcrete.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What tools ask of a driver before they show a tree of tables. */
class DriverMetadataTest {
  @TempDir static Path directory;

  private static Federation federation;
  private static Connection connection;

  @BeforeAll
  static void create() throws SQLException {
    federation =
        Federation.in(directory)
            .watched(
                "shop",
                "CREATE TABLE orders (id INTEGER NOT NULL, line INTEGER NOT NULL, total DECIMAL(10, 2), "
                    + " note VARCHAR(20), PRIMARY KEY (id, line))",
                "CREATE TABLE odd_name (x INTEGER)",
                "CREATE TABLE oddXname (x INTEGER)",
                "CREATE VIEW late AS SELECT id FROM orders")
            .duckDb("duck", "CREATE TABLE t (a INTEGER PRIMARY KEY, b TIMESTAMP)", "COMMENT ON TABLE t IS 'a comment'")
            .views("views", Map.of("both", "SELECT o.id, t.b FROM shop.orders o JOIN duck.t ON t.a = o.id"));
    connection = federation.connect();
    connection.prepareStatement("SELECT * FROM shop.orders, duck.t").close();
  }

  @AfterAll
  static void close() throws SQLException {
    connection.close();
    federation.close();
  }

  /** Every method of the interface that asks for nothing. */
  static Stream<Method> questions() {
    return Arrays.stream(DatabaseMetaData.class.getMethods())
        .filter(method -> method.getParameterCount() == 0 && !method.getName().equals("getConnection"));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void everyQuestionHasAnAnswer(Method question) throws Exception {
    assertThat(answer(question)).as(question.getName()).isNotNull();
  }

  /** Every method of the interface that asks for rows. */
  static Stream<Method> listings() {
    return Arrays.stream(DatabaseMetaData.class.getMethods())
        .filter(method -> method.getReturnType() == ResultSet.class && method.getParameterCount() > 0);
  }

  @ParameterizedTest
  @MethodSource("listings")
  void everyListingIsAResult(Method listing) throws Exception {
    Object[] arguments =
        Arrays.stream(listing.getParameterTypes())
            .map(type -> type == int.class ? (Object) 0 : type == boolean.class ? (Object) false : null)
            .toArray();
    try (ResultSet result = (ResultSet) listing.invoke(connection.getMetaData(), arguments)) {
      assertThat(result).as(listing.getName()).isNotNull();
      result.next();
    } catch (InvocationTargetException e) {
      assertThat(e.getCause()).as(listing.getName()).isInstanceOf(SQLFeatureNotSupportedException.class);
    }
  }

  @Test
  void noQuestionReachesABackend() throws Exception {
    WatchedDriver.forget();
    Files.delete(federation.file("shop.db"));
    DatabaseMetaData metaData = connection.getMetaData();
    for (Method question : questions().toList()) {
      answer(question);
    }

    assertThat(rows(metaData.getTables(null, null, "%", null), "TABLE_NAME")).contains("orders", "t", "both");
    assertThat(rows(metaData.getColumns(null, null, "%", "%"), "COLUMN_NAME")).contains("total", "b");
    assertThat(rows(metaData.getPrimaryKeys(null, "shop", "orders"), "COLUMN_NAME")).containsExactly("id", "line");
    assertThat(connection.isValid(1)).isTrue();
    assertThat(WatchedDriver.calls()).isEmpty();
  }

  private static Object answer(Method question) throws IllegalAccessException, SQLException {
    try {
      return question.invoke(connection.getMetaData());
    } catch (InvocationTargetException e) {
      throw new AssertionError(question.getName() + " failed: " + e.getCause(), e.getCause());
    }
  }

  @Test
  void theDriverSaysWhatItIs() throws SQLException {
    DatabaseMetaData metaData = connection.getMetaData();

    assertThat(metaData.getDatabaseProductName()).as("getDatabaseProductName").isEqualTo("Calcrete");
    assertThat(metaData.getDriverName()).as("getDriverName").contains("Calcrete");
    assertThat(metaData.getURL()).as("getURL").startsWith("jdbc:calcrete:");
    assertThat(metaData.getIdentifierQuoteString()).as("getIdentifierQuoteString").isEqualTo("\"");
    assertThat(metaData.storesMixedCaseIdentifiers()).as("storesMixedCaseIdentifiers").isTrue();
    assertThat(metaData.supportsMixedCaseIdentifiers()).as("supportsMixedCaseIdentifiers").isFalse();
    assertThat(metaData.storesUpperCaseIdentifiers()).as("storesUpperCaseIdentifiers").isFalse();
    assertThat(metaData.storesLowerCaseIdentifiers()).as("storesLowerCaseIdentifiers").isFalse();
    assertThat(metaData.supportsTransactions()).as("supportsTransactions").isFalse();
    assertThat(metaData.isReadOnly()).as("isReadOnly").isTrue();
    assertThat(metaData.nullsAreSortedHigh()).as("nullsAreSortedHigh").isTrue();
    assertThat(metaData.getSQLKeywords()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "shop; %; late,oddXname,odd_name,orders",
        "SHOP; ORDERS; orders",
        "sh%; o%; oddXname,odd_name,orders",
        "shop; odd_name; oddXname,odd_name",
        "shop; odd\\_name; odd_name",
        "%; _; t",
        "nothing; %; ''"
      })
  void tablesAreFoundByPattern(String schema, String table, String found) throws SQLException {
    List<String> names = rows(connection.getMetaData().getTables(null, schema, table, null), "TABLE_NAME");

    assertThat(names.stream().sorted().collect(Collectors.joining(","))).isEqualTo(found);
  }

  @Test
  void tablesAndViewsAreTold() throws SQLException {
    DatabaseMetaData metaData = connection.getMetaData();

    String[] view = {"VIEW"};
    assertThat(rows(metaData.getTables(null, "shop", null, view), "TABLE_NAME")).containsExactly("late");
    assertThat(rows(metaData.getTables(null, "views", null, view), "TABLE_NAME")).containsExactly("both");
    assertThat(rows(metaData.getTables(null, "duck", "t", null), "REMARKS")).containsExactly("a comment");
    assertThat(rows(metaData.getTableTypes(), "TABLE_TYPE")).containsExactly("TABLE", "VIEW");
    assertThat(rows(metaData.getSchemas(), "TABLE_SCHEM")).containsExactly("duck", "shop", "views");
  }

  @Test
  void columnsAreDescribed() throws SQLException {
    try (ResultSet column = connection.getMetaData().getColumns(null, "shop", "orders", "total")) {
      column.next();

      assertThat(column.getInt("DATA_TYPE")).isEqualTo(Types.DECIMAL);
      assertThat(column.getInt("COLUMN_SIZE")).isEqualTo(10);
      assertThat(column.getInt("DECIMAL_DIGITS")).isEqualTo(2);
      assertThat(column.getInt("ORDINAL_POSITION")).isEqualTo(3);
      assertThat(column.getString("IS_NULLABLE")).isEqualTo("YES");
      assertThat(column.next()).isFalse();
    }
    assertThat(rows(connection.getMetaData().getColumns(null, "views", "both", null), "COLUMN_NAME"))
        .containsExactly("id", "b");
  }

  @Test
  void theSchemaOfAConnectionIsTheModelsUntilItIsSet() throws SQLException {
    try (Connection another = federation.connect()) {
      assertThat(another.getSchema()).isEqualTo("shop");
      another.setSchema("DUCK");
      assertThat(another.getSchema()).isEqualTo("duck");
      assertThat(Answers.rows(another, "SELECT COUNT(*) FROM t")).containsExactly("0");
      assertThat(Failures.of(another, "SELECT * FROM orders").getSQLState()).isEqualTo("42P01");
    }
  }

  private static List<String> rows(ResultSet result, String column) throws SQLException {
    List<String> values = new ArrayList<>();
    try (result) {
      while (result.next()) {
        values.add(result.getString(column));
      }
    }
    return values;
  }
}
