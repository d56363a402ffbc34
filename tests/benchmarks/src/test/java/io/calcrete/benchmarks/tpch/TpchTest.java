package io.calcrete.benchmarks.tpch;

import static org.assertj.core.api.Assertions.assertThat;

import io.calcrete.backend.ArrowMemory;
import io.calcrete.backend.Backends;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The benchmark's queries over sixty thousand line items: Calcrete's answers are those of DuckDB alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TpchTest {
  private static final double SCALE = 0.01;

  /** Quotients and averages have six decimals here and are doubles there. */
  private static final BigDecimal TOLERANCE = new BigDecimal("0.00001");

  private Connection calcrete;
  private Connection oracle;

  @BeforeAll
  void open(@TempDir Path directory) throws Exception {
    Data data = new Data(directory, SCALE);
    data.make();
    calcrete = Contender.CALCRETE.open(data);
    oracle = Contender.DUCKDB.open(data);
  }

  @AfterAll
  void close() throws SQLException {
    calcrete.close();
    oracle.close();
    Backends.closeAll();
  }

  static List<Query> queries() {
    return Query.all(SCALE);
  }

  @ParameterizedTest
  @MethodSource("queries")
  void isAnsweredAsByDuckDbAlone(Query query) throws SQLException {
    Answer right = answer(oracle, query, Contender.DUCKDB);
    Answer answer = answer(calcrete, query, Contender.CALCRETE);

    assertThat(answer.difference(right, TOLERANCE)).isEmpty();
    assertThat(ArrowMemory.allocated()).as("Arrow memory that was not given back").isZero();
  }

  @Test
  void aDifferenceIsFound() {
    Answer right = new Answer(List.of("a\t1.00", "b\t2.00"));

    assertThat(new Answer(List.of("a\t1", "b\t2.000001")).difference(right, TOLERANCE)).isEmpty();
    assertThat(new Answer(List.of("a\t1", "b\t2.0001")).difference(right, TOLERANCE)).isPresent();
    assertThat(new Answer(List.of("b\t2.00", "a\t1.00")).difference(right, TOLERANCE)).isPresent();
    assertThat(new Answer(List.of("a\t1.00")).difference(right, TOLERANCE)).isPresent();
    assertThat(new Answer(List.of("a\tnull", "b\t2.00")).difference(right, TOLERANCE)).isPresent();
  }

  private static Answer answer(Connection connection, Query query, Contender contender) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(contender.sql(query))) {
      Answer answer = Answer.of(result);
      return query.ordered() ? answer : answer.sorted();
    }
  }
}
