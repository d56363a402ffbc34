package io.calcrete.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be answered rightly yet is refused in words, and not answered wrongly. */
class RefusalTest {
  private static Federation federation;

  @BeforeAll
  static void open(@TempDir Path directory) throws Exception {
    federation = Shop.in(directory);
  }

  @AfterAll
  static void close() throws Exception {
    federation.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0A000 | NOT EXISTS         | SELECT o.id FROM sales.orders o WHERE (o.customer, o.total) NOT IN (SELECT a.customer, a.total FROM archive.orders a)
          0A000 | PARTITION BY       | SELECT c.id, (SELECT MAX(n) FROM (SELECT ROW_NUMBER() OVER (ORDER BY o.id) AS n FROM sales.orders o WHERE o.customer = c.id) q) FROM crm.customers c
          0A000 | GROUP BY           | SELECT c.id, (SELECT COUNT(*) FROM (SELECT o.note FROM sales.orders o WHERE o.customer = c.id GROUP BY ROLLUP (o.note)) u) FROM crm.customers c
          42601 | the table's name   | SELECT customer, MAX(total) AS total FROM sales.orders GROUP BY customer ORDER BY MAX(total)
          """)
  void isRefused(String state, String hint, String sql) throws SQLException {
    try (Connection connection = Door.CALCRETE.open(federation)) {
      SQLException refused = Failures.of(connection, sql);

      assertThat(refused.getSQLState()).isEqualTo(state);
      assertThat(refused.getMessage()).contains(hint);
    }
  }
}
