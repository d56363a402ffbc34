package io.calcrete.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.calcrete.driver.StatementCache;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A statement that was planned is not planned again, as long as nothing has changed that its plan hangs on. */
class StatementCacheTest {
  private static final String JOIN =
      "SELECT o.id, c.name FROM sales.orders o JOIN crm.customers c ON o.customer = c.id WHERE o.id < ? ORDER BY o.id";

  @TempDir Path directory;

  private Federation federation;

  @BeforeEach
  void open() throws SQLException {
    federation = Shop.in(directory);
  }

  @AfterEach
  void close() throws SQLException {
    federation.close();
  }

  private static long hits(Call call) throws Exception {
    long before = StatementCache.statistics().hitCount();
    call.run();
    return StatementCache.statistics().hitCount() - before;
  }

  private interface Call {
    void run() throws Exception;
  }

  @Test
  void connectionsShareThePlanAndNotTheParameters() throws Exception {
    try (Connection first = federation.connect();
        Connection second = federation.connect()) {
      assertThat(Answers.rows(first, JOIN, 2)).containsExactly("1|Ann");
      assertThat(hits(() -> assertThat(Answers.rows(second, JOIN, 3)).containsExactly("1|Ann", "2|Ann"))).isOne();
    }
  }

  @Test
  void anotherDefaultSchemaIsAnotherStatement() throws Exception {
    String sql = "SELECT MAX(id) FROM orders";
    try (Connection connection = federation.connect()) {
      connection.setSchema("sales");
      assertThat(Answers.rows(connection, sql)).containsExactly("7");
      connection.setSchema("archive");
      assertThat(hits(() -> assertThat(Answers.rows(connection, sql)).containsExactly("21000"))).isZero();
    }
  }

  @Test
  void whoAsksIsNotPartOfThePlan() throws Exception {
    String sql = "SELECT CURRENT_USER";
    try (Connection ann = federation.connect(Map.of("user", "ann"));
        Connection bob = federation.connect(Map.of("user", "bob"))) {
      assertThat(Answers.rows(ann, sql)).containsExactly("ann");
      assertThat(Answers.rows(bob, sql)).containsExactly("bob");
    }
  }

  @Test
  void aPlanEndsWithTheCatalogThatItWasMadeFrom() throws Exception {
    String sql = "SELECT * FROM crm.countries WHERE code = 'NL'";
    try (Connection connection = federation.connect();
        Connection outside = DriverManager.getConnection("jdbc:sqlite:" + federation.file("crm.db"));
        Statement statement = outside.createStatement()) {
      assertThat(Answers.rows(connection, sql)).containsExactly("NL|Netherlands");
      statement.execute("ALTER TABLE countries ADD COLUMN capital VARCHAR DEFAULT 'Amsterdam'");
      statement.execute("CREATE TABLE fresh (c INTEGER)");
      assertThat(Answers.rows(connection, "SELECT * FROM crm.fresh")).as("makes the catalog be read again").isEmpty();
      assertThat(Answers.rows(connection, sql)).containsExactly("NL|Netherlands|Amsterdam");
    }
  }

  @Test
  void anExplanationIsMadeAnew() throws Exception {
    try (Connection connection = federation.connect()) {
      Answers.explained(connection, "SELECT id FROM sales.orders");
      assertThat(hits(() -> Answers.explained(connection, "SELECT id FROM sales.orders"))).isZero();
    }
  }

  @Test
  void manyThreadsRunOnePlan() throws Exception {
    Path model = federation.model();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<List<String>>> answers =
          IntStream.range(0, 64).mapToObj(i -> threads.submit(() -> asked(model, i % 8))).toList();
      for (int i = 0; i < answers.size(); i++) {
        int below = i % 8;
        assertThat(answers.get(i).get()).as("orders below " + below).allMatch(row -> row.charAt(0) < '0' + below);
      }
    } finally {
      threads.shutdown();
    }
  }

  private static List<String> asked(Path model, int below) throws SQLException {
    try (Connection connection = Door.FILTERED.open(model)) {
      return Answers.rows(connection, JOIN, below);
    }
  }
}
