package io.calcrete.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Given this SQL, that is sent to each of the databases. */
class CrossBackendPlanTest {
  @TempDir static Path directory;

  private static Federation shop;
  private static Connection connection;

  @BeforeAll
  static void open() throws SQLException {
    shop =
        Shop.in(directory)
            .again("again", "sales")
            .duckDb(
                "big",
                "CREATE SCHEMA old",
                "CREATE TABLE facts (id INTEGER PRIMARY KEY, customer BIGINT, amount INTEGER)",
                "INSERT INTO facts SELECT i, i % 4 + 1, i FROM range(20000) t (i)",
                "CREATE TABLE parts AS SELECT * FROM facts WHERE id < 100",
                "CREATE TABLE old.parts AS SELECT * FROM facts WHERE id < 10");
    // What travels is decided before the host is.
    connection = shop.connect(Map.of("host", "enumerable"));
  }

  @AfterAll
  static void close() throws SQLException {
    connection.close();
    shop.close();
  }

  @Test
  void twoSchemasOfOneDatabaseAreJoinedInOneText() throws SQLException {
    String sql = "SELECT o.id, i.product FROM sales.orders o JOIN again.items i ON i.order_id = o.id"
        + " WHERE i.quantity > 2";

    assertThat(Answers.sent(connection, sql)).singleElement().asString().contains("INNER JOIN", "> 2");
    assertThat(Answers.sorted(connection, sql)).containsExactly("2|100", "4|101");
  }

  @Test
  void twoRemoteSchemasOfOneDatabaseAreJoinedInOneText() throws SQLException {
    String sql = "SELECT COUNT(*) FROM big.main.parts f JOIN big.old.parts o ON o.id = f.id";

    assertThat(Answers.sent(connection, sql))
        .singleElement()
        .asString()
        .contains("\"main\".\"parts\"", "\"old\".\"parts\"", "COUNT(*)");
    assertThat(Answers.rows(connection, sql)).containsExactly("10");
  }

  @Test
  void whatOneDatabaseAnswersWholeIsOneText() throws SQLException {
    for (String sql :
        List.of(
            "SELECT x.id, y.id FROM sales.orders x JOIN sales.orders y ON x.total = y.total AND x.id < y.id",
            "SELECT name FROM crm.customers c WHERE EXISTS (SELECT 1 FROM crm.countries k WHERE k.code = c.country)",
            "SELECT id FROM sales.orders o WHERE NOT EXISTS (SELECT 1 FROM sales.items i WHERE i.order_id = o.id)",
            "SELECT o.id, i.product FROM sales.orders o LEFT JOIN sales.items i ON i.order_id = o.id ORDER BY 1, 2"
                + " LIMIT 3",
            "SELECT note FROM sales.orders EXCEPT SELECT note FROM sales.orders WHERE id > 2",
            "SELECT customer, COUNT(*) FROM sales.orders GROUP BY customer HAVING COUNT(*) > 1",
            "SELECT id, (SELECT MAX(quantity) FROM sales.items i WHERE i.order_id = o.id) FROM sales.orders o")) {
      assertThat(Answers.sent(connection, sql)).as(() -> Answers.plan(connection, sql)).hasSize(1);
    }
  }

  @Test
  void onlyTheColumnsThatAreNeededTravel() throws SQLException {
    assertThat(Answers.sent(connection, "SELECT c.name FROM big.facts f JOIN crm.customers c ON c.id = f.customer"
        + " WHERE f.id = 7"))
        .containsExactlyInAnyOrder(
            "DuckDB big.duckdb: SELECT \"customer\" FROM \"main\".\"facts\" WHERE \"id\" = 7",
            "SQLite crm.db: SELECT `id`, `name` FROM `main`.`customers`");
  }

  @Test
  void eachSideGetsItsConditions() throws SQLException {
    assertThat(
            Answers.sent(
                connection,
                "SELECT f.id FROM big.facts f JOIN crm.customers c ON c.id = f.customer"
                    + " WHERE c.country = 'NL' AND f.amount < 9 AND f.amount > c.score"))
        .containsExactlyInAnyOrder(
            "DuckDB big.duckdb: SELECT \"facts\".\"id\", \"facts\".\"customer\", \"facts\".\"amount\" FROM"
                + " \"main\".\"facts\" WHERE \"amount\" < 9",
            "SQLite crm.db: SELECT `id`, `score` FROM `main`.`customers` WHERE `country` = 'NL'");
  }

  @Test
  void aPredicateOnAKeyTravelsToTheOtherSide() throws SQLException {
    assertThat(
            Answers.sent(
                connection, "SELECT f.id, c.name FROM big.facts f"
                    + " JOIN crm.customers c ON c.id = f.customer WHERE c.id = 2"))
        .containsExactlyInAnyOrder(
            "DuckDB big.duckdb: SELECT \"id\", \"customer\" FROM \"main\".\"facts\""
                + " WHERE \"customer\" = CAST(2 AS BIGINT)",
            "SQLite crm.db: SELECT `id`, `name` FROM `main`.`customers` WHERE `id` = 2");
  }

  @Test
  void aPredicateOnAKeyTravelsToAKeyOfAnotherWidth() throws SQLException {
    assertThat(
            Answers.sent(
                connection,
                "SELECT o.id, c.name FROM sales.orders o JOIN crm.customers c ON o.customer = c.id"
                    + " WHERE o.customer IN (1, 2)"))
        .filteredOn(sent -> sent.startsWith("SQLite"))
        .singleElement()
        .asString()
        .contains("WHERE", "`id`");
  }

  @Test
  void aPredicateTravelsThroughThreeDatabases() throws SQLException {
    assertThat(
            Answers.sent(
                connection,
                "SELECT 1 FROM big.facts f JOIN crm.customers c ON c.id = f.customer"
                    + " JOIN stock.products p ON p.id = c.id"
                    + " WHERE f.customer = 3"))
        .hasSize(3)
        .allSatisfy(sent -> assertThat(sent).containsPattern("WHERE .* = (CAST\\()?3"));
  }

  @Test
  void aPredicateOnTheOuterSideTravelsAndOneOnTheInnerSideDoesNot() throws SQLException {
    String join = "SELECT c.name, f.id FROM crm.customers c LEFT JOIN big.facts f ON c.id = f.customer";

    assertThat(Answers.sent(connection, join + " WHERE c.id = 2"))
        .hasSize(2)
        .allSatisfy(sent -> assertThat(sent).containsPattern("WHERE .* = (CAST\\()?2"));
    assertThat(Answers.sent(connection, join + " AND f.customer = 2"))
        .filteredOn(sent -> sent.startsWith("SQLite"))
        .singleElement()
        .asString()
        .doesNotContain("WHERE");
  }

  @Test
  void tablesOfOneDatabaseAreJoinedThereHoweverTheyAreWritten() throws SQLException {
    String sql =
        "SELECT a.id, o.note, i.quantity FROM sales.orders o JOIN archive.orders a ON a.id = o.customer"
            + " JOIN sales.items i ON i.order_id = o.id";

    assertThat(Answers.sent(connection, sql))
        .hasSize(2)
        .anyMatch(sent -> sent.contains("\"orders\"") && sent.contains("\"items\""));
  }

  @Test
  void tablesOfOneDatabaseAreJoinedThereThoughAKeyIsOfAnotherWidth() throws SQLException {
    String sql =
        "SELECT c.name, o.note, i.quantity FROM sales.orders o JOIN crm.customers c ON c.id = o.customer"
            + " JOIN sales.items i ON i.order_id = o.id";

    assertThat(Answers.sent(connection, sql))
        .hasSize(2)
        .anyMatch(sent -> sent.contains("\"orders\"") && sent.contains("\"items\""));
  }

  @Test
  void anAggregateGoesBelowTheJoinWhereFewerRowsTravel() throws SQLException {
    String sql =
        "SELECT c.country, COUNT(*), SUM(f.amount), MIN(f.amount), AVG(f.amount) FROM big.facts f"
            + " JOIN crm.customers c ON c.id = f.customer GROUP BY c.country";

    assertThat(Answers.sent(connection, sql))
        .filteredOn(sent -> sent.startsWith("DuckDB"))
        .singleElement()
        .asString()
        .contains("COUNT(*)", "GROUP BY \"customer\"");
    assertThat(Answers.sorted(connection, sql))
        .containsExactly(
            "CN|5000|50000000|2|10000",
            "DE|5000|49995000|1|9999",
            "NL|5000|49990000|0|9998",
            "NULL|5000|50005000|3|10001");
  }

  @Test
  void aDistinctAggregateStaysAboveTheJoin() throws SQLException {
    String sql =
        "SELECT c.country, COUNT(DISTINCT f.amount) FROM big.facts f"
            + " JOIN crm.customers c ON c.id = f.customer GROUP BY c.country";

    assertThat(Answers.sorted(connection, sql)).containsExactly("CN|5000", "DE|5000", "NL|5000", "NULL|5000");
  }

  @Test
  void aLimitGoesIntoTheBranchesOfAUnion() throws SQLException {
    assertThat(Answers.sent(connection, "SELECT id FROM big.facts UNION ALL SELECT id FROM stock.products ORDER BY id"
        + " LIMIT 4"))
        .hasSize(2)
        .allSatisfy(sent -> assertThat(sent).contains("ORDER BY").endsWith("LIMIT 4"));
  }

  @Test
  void noTextNamesATableOfAnotherDatabase() throws SQLException {
    List<String> sent =
        Answers.sent(
            connection,
            "SELECT 1 FROM sales.orders o JOIN archive.orders a ON a.id = o.id"
                + " JOIN crm.customers c ON c.id = a.customer"
                + " JOIN stock.products p ON p.id = c.id");

    assertThat(sent).hasSize(4);
    assertThat(sent)
        .filteredOn(text -> text.contains("customers"))
        .singleElement()
        .asString()
        .startsWith("SQLite crm.db");
    assertThat(sent)
        .filteredOn(text -> text.contains("products"))
        .singleElement()
        .asString()
        .startsWith("SQLite stock.db");
  }
}
