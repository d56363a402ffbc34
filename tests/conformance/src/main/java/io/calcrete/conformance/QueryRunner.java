package io.calcrete.conformance;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Runs queries of the corpus over a connection. */
final class QueryRunner {
  private QueryRunner() {}

  static Outcome run(Connection connection, CorpusQuery query) {
    try (PreparedStatement statement = connection.prepareStatement(query.sql())) {
      for (int i = 0; i < query.parameters().size(); i++) {
        query.parameters().get(i).set(statement, i + 1);
      }
      try (ResultSet result = statement.executeQuery()) {
        List<String> rows = new ArrayList<>();
        while (result.next()) {
          rows.add(ValueText.row(result));
        }
        Outcome.Rows all = new Outcome.Rows(rows);
        return query.ordered() ? all : all.sorted();
      }
    } catch (SQLException e) {
      return Outcome.Failure.of(e);
    }
  }
}
