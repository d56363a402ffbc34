package io.calcrete.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** {@code model-examples/quickstart}: its questions have the answers that its folder expects. */
class QuickstartTest {
  private static final Path FOLDER = Path.of(Calcrete.QUICKSTART).getParent();

  private static List<Question> questions() throws IOException {
    return Question.of(Files.readString(FOLDER.resolve("queries.sql")));
  }

  private static String expected(int number) throws IOException {
    return Files.readString(FOLDER.resolve("expected").resolve(number + ".csv"));
  }

  @Test
  void everyQuestionHasAnAnswer() throws IOException {
    try (Stream<Path> answers = Files.list(FOLDER.resolve("expected"))) {
      assertThat(answers.map(answer -> answer.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              IntStream.rangeClosed(1, questions().size()).mapToObj(number -> number + ".csv").toList());
    }
  }

  @TestFactory
  List<DynamicTest> overJdbc() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Question question : questions()) {
      int number = tests.size() + 1;
      tests.add(
          DynamicTest.dynamicTest(
              question.text(), () -> assertThat(answer(question.sql())).isEqualTo(expected(number).lines().toList())));
    }
    return tests;
  }

  @Test
  void theDemoShowsEachQuestionItsPlanAndItsAnswer() throws IOException {
    String demo = Calcrete.run("demo").succeeded();
    assertThat(demo)
        .startsWith("One connection, several databases: model-examples/quickstart/model.json\n")
        .contains("flights: flights\n", "reference: airlines, airports, planes\n")
        .contains("SQLite in memory", "DuckDB flights.csv", "here because it brings together")
        .contains(" EWR    |    3282 |       127 |          10.1\n")
        .endsWith("Ask your own: calcrete sql model-examples/quickstart/model.json\n");
    for (Question question : questions()) {
      assertThat(demo).contains(question.text());
    }
  }

  /** The header and the rows, as CSV whose values need no quotes. */
  private static List<String> answer(String sql) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:calcrete:model=" + Calcrete.QUICKSTART);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      ResultSetMetaData columns = rows.getMetaData();
      StringJoiner header = new StringJoiner(",");
      for (int i = 1; i <= columns.getColumnCount(); i++) {
        header.add(columns.getColumnLabel(i));
      }
      lines.add(header.toString());
      while (rows.next()) {
        StringJoiner line = new StringJoiner(",");
        for (int i = 1; i <= columns.getColumnCount(); i++) {
          line.add(rows.getString(i));
        }
        lines.add(line.toString());
      }
    }
    return lines;
  }
}
