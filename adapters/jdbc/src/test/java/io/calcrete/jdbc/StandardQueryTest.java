package io.calcrete.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.calcrete.backend.Backends;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Given this SQL, that is sent to a database of which only the standard is known, and these rows return. */
class StandardQueryTest {
  @TempDir static Path folder;
  private static Connection outside;
  private static Connection connection;

  @BeforeAll
  static void open() throws Exception {
    String name = UUID.randomUUID().toString();
    outside =
        Databases.h2(
            name,
            "CREATE TABLE orders (id INTEGER PRIMARY KEY, customer INTEGER, amount NUMERIC(10, 2), note VARCHAR(20),"
                + " paid BOOLEAN, due DATE, weight DOUBLE PRECISION)",
            "INSERT INTO orders VALUES (1, 10, 5.50, 'b', TRUE, DATE '2024-02-29', 0.5),"
                + " (2, 10, 7.25, NULL, FALSE, DATE '2024-03-01', 1.5), (3, 20, NULL, 'A', NULL, NULL, NULL)",
            "CREATE TABLE customers (id INTEGER PRIMARY KEY, name VARCHAR(20))",
            "INSERT INTO customers VALUES (10, 'Ilık'), (20, '日本')",
            "CREATE TABLE \"Mixed Case\" (\"select\" INTEGER, \"a.b \"\"c\"\"\" VARCHAR(10), \"İı\" INTEGER)",
            "INSERT INTO \"Mixed Case\" VALUES (1, 'x', 2)",
            "CREATE SCHEMA \"other one\"",
            "CREATE TABLE \"other one\".orders AS SELECT 99 AS id");
    Path model =
        Files.writeString(
            folder.resolve("model.json"),
            """
            {"version": "1.0", "defaultSchema": "h", "schemas": [{"name": "h", "type": "custom",
              "factory": "io.calcrete.jdbc.JdbcSchemaFactory", "operand": {"url": "jdbc:h2:mem:%s"}}]}
            """
                .formatted(name));
    connection = DriverManager.getConnection("jdbc:calcrete:model=" + model);
  }

  @AfterAll
  static void close() throws SQLException {
    connection.close();
    Backends.closeAll();
    outside.close();
  }

  private static List<String> rows(String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          row.add(result.getString(i));
        }
        rows.add(String.join("|", row.stream().map(String::valueOf).toList()));
      }
    }
    return rows;
  }

  private static List<String> sent(String sql) throws SQLException {
    return rows("EXPLAIN " + sql).stream().map(String::strip).filter(row -> row.startsWith("SELECT ")).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT id FROM public.orders WHERE id = 2                       | \"ID\" = 2",
        "SELECT id FROM public.orders WHERE amount > 5.75                | \"AMOUNT\" > 5.75",
        "SELECT id FROM public.orders WHERE amount IS NULL               | \"AMOUNT\" IS NULL",
        "SELECT id FROM public.orders WHERE note IS NULL                 | \"NOTE\" IS NULL",
        "SELECT id FROM public.orders WHERE id IN (1, 3) AND customer > 10 | AND",
        "SELECT COUNT(*) FROM public.orders                              | COUNT(*)",
        "SELECT customer, COUNT(*) FROM public.orders GROUP BY customer  | GROUP BY",
        "SELECT MAX(amount) FROM public.orders                           | MAX(",
        "SELECT COUNT(DISTINCT customer) FROM public.orders              | COUNT(DISTINCT",
        "SELECT o.id, c.name FROM public.orders o JOIN customers c ON o.customer = c.id | INNER JOIN",
        "SELECT c.name, o.id FROM customers c LEFT JOIN public.orders o ON o.customer = c.id AND o.id > 2 | LEFT JOIN",
        "SELECT id FROM public.orders UNION ALL SELECT id FROM customers | UNION ALL",
      })
  void whatEveryDatabaseAnswersAlikeIsPushed(String sql, String part) throws SQLException {
    assertThat(sent(sql)).singleElement().asString().contains(part);
    assertThat(rows(sql)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT id FROM public.orders WHERE note = 'b'            | 'b'     | 1",
        "SELECT id FROM public.orders WHERE note LIKE 'A%'        | LIKE    | 3",
        "SELECT id FROM public.orders WHERE paid                  | WHERE   | 1",
        "SELECT id FROM public.orders WHERE due = DATE '2024-03-01' | WHERE | 2",
        "SELECT id FROM public.orders WHERE weight > 1e0          | WHERE   | 2",
        "SELECT id FROM public.orders WHERE id + 1 = 3            | + 1     | 2",
        "SELECT SUM(id) FROM public.orders                        | SUM     | 6",
        "SELECT MAX(note) FROM public.orders                      | MAX     | b",
        "SELECT id FROM public.orders ORDER BY id DESC LIMIT 1    | ORDER BY | 3",
        "SELECT id FROM public.orders ORDER BY id FETCH NEXT 1 ROW ONLY | FETCH    | 1",
      })
  void whatTheyAnswerDifferentlyIsNotAndStillRight(String sql, String part, String row) throws SQLException {
    assertThat(sent(sql)).singleElement().asString().doesNotContain(part);
    assertThat(rows(sql)).containsExactly(row);
  }

  @Test
  void aListOfManyValuesIsNotSent() throws SQLException {
    String values = String.join(", ", IntStream.range(0, 600).map(i -> i * 2).mapToObj(String::valueOf).toList());
    assertThat(rows("SELECT id FROM public.orders WHERE id IN (" + values + ")")).containsExactly("2");
  }

  @Test
  void namesAreQuotedAsTheyAreWritten() throws SQLException {
    String sql = "SELECT \"select\", \"a.b \"\"c\"\"\", \"İı\" FROM \"Mixed Case\" WHERE \"İı\" = 2";
    assertThat(sent(sql))
        .singleElement()
        .asString()
        .contains("\"select\"", "\"a.b \"\"c\"\"\"", "\"İı\"", "\"PUBLIC\".\"Mixed Case\"");
    assertThat(rows(sql)).containsExactly("1|x|2");
  }

  @Test
  void namesAreFoundWithoutRegardToCase() throws SQLException {
    assertThat(rows("SELECT \"SELECT\" FROM \"mixed case\"")).containsExactly("1");
    assertThat(rows("SELECT Name FROM Customers WHERE ID = 20")).containsExactly("日本");
  }

  @Test
  void aTableOfAnotherSchemaIsNamedWithIt() throws SQLException {
    assertThat(rows("SELECT id FROM h.\"other one\".orders")).containsExactly("99");
    assertThat(rows("SELECT COUNT(*) FROM h.public.orders")).containsExactly("3");
  }
}
