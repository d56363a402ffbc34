package io.calcrete.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a model does not grant does not exist: an error about it is the error about a table that never was. */
class PermissionMatrixTest {
  /** What must not be heard of. */
  private static final List<String> HIDDEN = List.of("secrets", "plans", "hidden", "code", "hunter2");

  @TempDir Path directory;

  private Federation federation;

  @BeforeEach
  void create() throws SQLException {
    federation =
        Federation.in(directory)
            .duckDb(
                "shop",
                "CREATE TABLE orders (id INTEGER PRIMARY KEY, note VARCHAR)",
                "INSERT INTO orders VALUES (1, 'one'), (2, 'two')",
                "CREATE TABLE secrets (id INTEGER PRIMARY KEY, code VARCHAR)",
                "INSERT INTO secrets VALUES (1, 'hunter2')",
                "CREATE TABLE notes_a (id INTEGER)",
                "INSERT INTO notes_a VALUES (1)",
                "CREATE TABLE \"Notes_B\" (id INTEGER)",
                "CREATE SCHEMA hidden",
                "CREATE TABLE hidden.plans (id INTEGER)",
                "CREATE TABLE hidden.orders (id INTEGER)",
                "CREATE VIEW known AS SELECT COUNT(*) AS n FROM secrets")
            .sqlite(
                "crm",
                "CREATE TABLE customers (id INTEGER PRIMARY KEY, name VARCHAR)",
                "INSERT INTO customers VALUES (1, 'Ann')",
                "CREATE TABLE secrets (id INTEGER PRIMARY KEY, code VARCHAR)",
                "INSERT INTO secrets VALUES (1, 'hunter2')")
            .operand("shop", "permissions", Map.of("main.orders", "read", "notes_*", "readwrite", "known", "read"))
            .operand("crm", "permissions", Map.of("customers", "read"))
            .views(
                "views",
                Map.of(
                    "fine", "SELECT o.id, c.name FROM shop.orders o JOIN crm.customers c ON c.id = o.id",
                    "wrong", "SELECT id FROM shop.secrets"));
  }

  @AfterEach
  void close() {
    federation.close();
  }

  static Stream<Arguments> statementsOverWhatIsHidden() {
    List<String> statements =
        List.of(
            "SELECT * FROM shop.secrets",
            "SELECT * FROM SHOP.SECRETS",
            "SELECT * FROM shop.\"secrets\"",
            "SELECT * FROM shop.main.secrets",
            "SELECT * FROM crm.secrets",
            "SELECT * FROM secrets",
            "SELECT 1 FROM shop.orders o JOIN shop.secrets s ON s.id = o.id",
            "SELECT 1 FROM shop.orders o JOIN crm.secrets s ON s.id = o.id",
            "SELECT 1 FROM shop.orders WHERE id IN (SELECT id FROM shop.secrets)",
            "SELECT 1 FROM shop.orders o WHERE EXISTS (SELECT 1 FROM crm.secrets s WHERE s.id = o.id)",
            "SELECT (SELECT MAX(code) FROM shop.secrets) FROM shop.orders",
            "WITH s AS (SELECT * FROM shop.secrets) SELECT * FROM s",
            "SELECT id FROM shop.orders UNION ALL SELECT id FROM shop.secrets",
            "TABLE shop.secrets",
            "EXPLAIN PLAN FOR SELECT * FROM shop.secrets",
            "INSERT INTO shop.secrets VALUES (2, 'x')",
            "INSERT INTO shop.notes_a SELECT id FROM shop.secrets",
            "UPDATE shop.secrets SET code = 'x'",
            "DELETE FROM shop.secrets",
            "DELETE FROM crm.secrets");
    return statements.stream().flatMap(sql -> Stream.of(Door.values()).map(door -> Arguments.of(door, sql)));
  }

  @ParameterizedTest
  @MethodSource("statementsOverWhatIsHidden")
  void aTableThatIsNotGrantedIsLikeOneThatNeverWas(Door door, String sql) throws SQLException {
    String never = sql.replace("secrets", "sekrets").replace("SECRETS", "SEKRETS");
    try (Connection connection = door.open(federation)) {
      SQLException hidden = Failures.of(connection, sql);
      SQLException missing = Failures.of(connection, never);

      assertThat(hidden.getSQLState()).isEqualTo(missing.getSQLState());
      assertThat(Failures.text(hidden).replace("secrets", "sekrets").replace("SECRETS", "SEKRETS"))
          .isEqualTo(Failures.text(missing));
    }
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  void aRemoteSchemaWithoutGrantsIsLikeOneThatNeverWas(Door door) throws SQLException {
    try (Connection connection = door.open(federation)) {
      String hidden = Failures.text(Failures.of(connection, "SELECT * FROM shop.hidden.plans"));
      String missing = Failures.text(Failures.of(connection, "SELECT * FROM shop.hiding.plans"));

      assertThat(hidden.replace("hidden", "hiding")).isEqualTo(missing);
    }
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  void aNameIsUniqueAmongWhatIsGranted(Door door) throws SQLException {
    try (Connection connection = door.open(federation)) {
      assertThat(Answers.rows(connection, "SELECT COUNT(*) FROM shop.orders")).containsExactly("2");
    }
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  void noSuggestionNamesWhatIsNotGranted(Door door) throws SQLException {
    try (Connection connection = door.open(federation)) {
      for (String near : List.of("secret", "Secretss", "hiden.plans", "main.secret", "plan", "cod")) {
        assertThat(Failures.text(Failures.of(connection, "SELECT * FROM shop." + near)).replace(near, ""))
            .doesNotContain(HIDDEN);
      }
      assertThat(Failures.text(Failures.of(connection, "SELECT cod FROM shop.orders"))).doesNotContain(HIDDEN);
    }
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  void metadataTellsOfWhatIsGrantedOnly(Door door) throws SQLException {
    try (Connection connection = door.open(federation)) {
      DatabaseMetaData metaData = connection.getMetaData();

      assertThat(column(metaData.getTables(null, "shop", null, null), "TABLE_NAME"))
          .containsExactlyInAnyOrder("orders", "notes_a", "Notes_B", "known");
      assertThat(column(metaData.getTables(null, "crm", "%", null), "TABLE_NAME")).containsExactly("customers");
      assertThat(column(metaData.getTables(null, null, "secrets", null), "TABLE_NAME")).isEmpty();
      assertThat(column(metaData.getTables(null, null, "%", null), "TABLE_NAME")).doesNotContainAnyElementsOf(HIDDEN);
      assertThat(column(metaData.getColumns(null, "shop", "orders", null), "COLUMN_NAME"))
          .containsExactly("id", "note");
      assertThat(column(metaData.getColumns(null, "shop", "secrets", null), "COLUMN_NAME")).isEmpty();
      assertThat(column(metaData.getSchemas(), "TABLE_SCHEM")).doesNotContain("hidden");
    }
  }

  @Test
  void keysOfWhatIsNotGrantedAreNotTold() throws SQLException {
    try (Connection connection = federation.connect()) {
      DatabaseMetaData metaData = connection.getMetaData();

      assertThat(column(metaData.getPrimaryKeys(null, "shop", "orders"), "COLUMN_NAME")).containsExactly("id");
      assertThat(column(metaData.getPrimaryKeys(null, "shop", "secrets"), "COLUMN_NAME")).isEmpty();
      assertThat(column(metaData.getPrimaryKeys(null, null, "secrets"), "COLUMN_NAME")).isEmpty();
    }
  }

  @Test
  void columnsOfEveryTableCanBeAskedForBesideAViewThatReadsWhatIsNotGranted() throws SQLException {
    try (Connection connection = federation.connect()) {
      assertThat(column(connection.getMetaData().getColumns(null, null, "%", null), "TABLE_NAME"))
          .contains("orders", "customers", "fine")
          .doesNotContain("secrets");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "CALCRETE, SELECT * FROM shop.information_schema.tables",
    "CALCRETE, SELECT * FROM information_schema.tables",
    "CALCRETE, SELECT * FROM metadata.TABLES",
    "CALCRETE, SELECT * FROM shop.duckdb_tables",
    "CALCRETE, SELECT * FROM TABLE(duckdb_tables())",
    "CALCRETE, SELECT * FROM TABLE(read_text('/etc/passwd'))",
    "CALCRETE, SELECT * FROM shop.\"../shop.duckdb\"",
    "CALCRETE, SELECT * FROM crm.sqlite_master",
    "CALCRETE, SELECT * FROM crm.sqlite_schema",
    "PLAIN_CALCITE, SELECT * FROM shop.information_schema.tables",
    "PLAIN_CALCITE, SELECT * FROM TABLE(duckdb_tables())",
    "PLAIN_CALCITE, SELECT * FROM crm.sqlite_master"
  })
  void theBackendsOwnCatalogIsNotThere(Door door, String sql) throws SQLException {
    try (Connection connection = door.open(federation)) {
      assertThat(Failures.text(Failures.of(connection, sql))).doesNotContain(HIDDEN);
    }
  }

  @Test
  void plainCalcitesOwnCatalogTellsOfWhatIsGrantedOnly() throws SQLException {
    String sql = "SELECT \"tableName\" FROM \"metadata\".TABLES WHERE \"tableSchem\" = 'shop'";
    try (Connection connection = federation.connectPlain()) {
      assertThat(Answers.sorted(connection, sql))
          .containsExactly("Notes_B", "known", "notes_a", "orders");
    }
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  void aViewOverWhatIsGrantedIsReadThroughBothBackends(Door door) throws SQLException {
    try (Connection connection = door.open(federation)) {
      assertThat(Answers.rows(connection, "SELECT * FROM views.fine")).containsExactly("1|Ann");
    }
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  void aViewOverWhatIsNotGrantedIsRefused(Door door) throws SQLException {
    try (Connection connection = door.open(federation)) {
      String said = Failures.text(Failures.of(connection, "SELECT * FROM views.wrong"));

      assertThat(said).contains("not found").doesNotContain("hunter2", "plans");
    }
  }

  /** The backend's owner made it and the model grants it. */
  @ParameterizedTest
  @EnumSource(Door.class)
  void aViewOfTheBackendMayReadWhatIsNotGranted(Door door) throws SQLException {
    try (Connection connection = door.open(federation)) {
      assertThat(Answers.rows(connection, "SELECT n FROM shop.known")).containsExactly("1");
    }
  }

  @Test
  void explainShowsNothingElse() throws SQLException {
    String sql = "SELECT * FROM shop.orders JOIN crm.customers USING (id)";
    try (Connection connection = federation.connect()) {
      assertThat(String.join("\n", Answers.explained(connection, sql)))
          .contains("orders", "customers")
          .doesNotContain(HIDDEN);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "INSERT INTO shop.orders VALUES (3, 'three')",
    "INSERT INTO shop.orders SELECT id, name FROM crm.customers",
    "UPDATE shop.orders SET note = 'x' WHERE id = 1",
    "UPDATE shop.orders SET note = 'x'",
    "DELETE FROM shop.orders",
    "DELETE FROM shop.orders WHERE id IN (SELECT id FROM crm.customers)",
    "DELETE FROM shop.main.orders",
    "INSERT INTO crm.customers VALUES (2, 'Bob')",
    "UPDATE crm.customers SET name = 'x'",
    "DELETE FROM crm.customers"
  })
  void aWriteToWhatIsOnlyReadIsRefusedAndTouchesNothing(String sql) throws SQLException {
    try (Connection connection = federation.connect()) {
      SQLException refused = Failures.of(connection, sql);

      assertThat(refused.getSQLState()).as(refused.getMessage()).isEqualTo("42501");
      assertThat(Answers.rows(connection, "SELECT * FROM shop.orders ORDER BY id")).containsExactly("1|one", "2|two");
      assertThat(Answers.rows(connection, "SELECT * FROM crm.customers")).containsExactly("1|Ann");
    }
    assertThatThrownBy(() -> federation.connectPlain().createStatement().execute(sql)).isInstanceOf(SQLException.class);
    try (Connection connection = federation.connectPlain()) {
      assertThat(Answers.rows(connection, "SELECT * FROM shop.orders ORDER BY id")).containsExactly("1|one", "2|two");
      assertThat(Answers.rows(connection, "SELECT * FROM crm.customers")).containsExactly("1|Ann");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "INSERT INTO shop.notes_a VALUES (2)",
    "UPDATE shop.notes_a SET id = 2",
    "DELETE FROM shop.notes_a"
  })
  void aWriteToWhatMayBeWrittenIsNotForbidden(String sql) throws SQLException {
    try (Connection connection = federation.connect()) {
      assertThat(Failures.of(connection, sql).getSQLState()).isNotEqualTo("42501");
    }
  }

  static Stream<Arguments> patterns() {
    return Stream.of(
        Arguments.of(Map.of("*", "read"), "orders hidden.orders secrets notes_a Notes_B plans known"),
        Arguments.of(Map.of("orders", "read"), "orders hidden.orders"),
        Arguments.of(Map.of("ORDERS", "read"), "orders hidden.orders"),
        Arguments.of(Map.of("main.orders", "read"), "orders"),
        Arguments.of(Map.of("main.*", "read"), "orders secrets notes_a Notes_B known"),
        Arguments.of(Map.of("hidden.*", "read"), "orders plans"),
        Arguments.of(Map.of("notes_?", "read"), "notes_a Notes_B"),
        Arguments.of(Map.of("NOTES_*", "readwrite"), "notes_a Notes_B"),
        Arguments.of(Map.of("*s", "read"), "orders hidden.orders secrets plans"),
        Arguments.of(Map.of("\"Notes_B\"", "read"), "Notes_B"),
        Arguments.of(Map.of("notes_a", "read", "plans", "readwrite"), "notes_a plans"));
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void aPatternGrantsWhatItMatches(Map<String, String> permissions, String visible) throws SQLException {
    federation.operand("shop", "permissions", permissions);
    try (Connection connection = federation.connect()) {
      List<String> seen = new ArrayList<>();
      for (String table : List.of("orders", "secrets", "notes_a", "Notes_B", "known", "plans")) {
        for (String schema : List.of("main", "hidden")) {
          if (isThere(connection, "shop." + schema + ".\"" + table + "\"")) {
            seen.add(seen.contains(table) ? schema + "." + table : table);
          }
        }
      }
      assertThat(seen).containsExactlyInAnyOrder(visible.split(" "));
    }
  }

  @Test
  void aPatternInQuotesIsTakenAsWritten() {
    federation.operand("shop", "permissions", Map.of("\"notes_*\"", "read"));

    assertThatThrownBy(federation::connect).hasMessageContaining("names no table");
  }

  @Test
  void aGrantOfATableThatIsNotThereIsAFault() {
    federation.operand("shop", "permissions", Map.of("ordrs", "read"));

    assertThatThrownBy(federation::connect)
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("permissions.ordrs")
        .hasMessageContaining("orders");
  }

  @Test
  void aRightThatIsNoneIsAFault() {
    federation.operand("shop", "permissions", Map.of("orders", "raed"));

    assertThatThrownBy(federation::connect).hasMessageContaining("permissions.orders").hasMessageContaining("read");
  }

  @Test
  void schemasOverOneDatabaseHaveTheirOwnGrants() throws SQLException {
    federation.again("other", "shop").operand("other", "permissions", Map.of("secrets", "read"));
    try (Connection connection = federation.connect()) {
      assertThat(Answers.rows(connection, "SELECT s.code FROM other.secrets s JOIN shop.orders o ON o.id = s.id"))
          .containsExactly("hunter2");
      assertThat(Failures.of(connection, "SELECT * FROM shop.secrets").getSQLState()).isEqualTo("42P01");
      assertThat(Failures.of(connection, "SELECT * FROM other.orders").getSQLState()).isEqualTo("42P01");
    }
  }

  @Test
  void connectionsOverOneDatabaseHaveTheirOwnGrants() throws SQLException {
    try (Connection narrow = federation.connect();
        Connection wide = federation.operand("shop", "permissions", Map.of("*", "read")).connect()) {
      assertThat(Answers.rows(wide, "SELECT code FROM shop.secrets")).containsExactly("hunter2");
      assertThat(Failures.of(narrow, "SELECT code FROM shop.secrets").getSQLState()).isEqualTo("42P01");
    }
  }

  @Test
  void aBackendsOwnSuggestionsAreNotPassedOn() throws SQLException {
    try (Connection owner = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = owner.createStatement();
        LiveSchema live = LiveSchema.of(owner)) {
      statement.execute("CREATE TABLE orders (id INTEGER)");
      statement.execute("CREATE TABLE orders_secrets (id INTEGER, code VARCHAR)");
      live.addTo(federation, "live", Map.of("orders", "read"));
      try (Connection connection = federation.connect()) {
        assertThat(Answers.rows(connection, "SELECT id FROM live.orders")).isEmpty();
        statement.execute("DROP TABLE orders");

        SQLException error = Failures.of(connection, "SELECT id FROM live.orders");

        assertThat(Failures.text(error)).contains("orders").doesNotContain("secrets");
      }
    }
  }

  private static boolean isThere(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeQuery("SELECT * FROM " + table).close();
      return true;
    } catch (SQLException e) {
      assertThat(e.getSQLState()).as(e.getMessage()).isEqualTo("42P01");
      return false;
    }
  }

  private static List<String> column(ResultSet result, String name) throws SQLException {
    List<String> values = new ArrayList<>();
    try (result) {
      while (result.next()) {
        values.add(result.getString(name));
      }
    }
    return values;
  }
}
