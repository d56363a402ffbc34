package io.calcrete.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code calcrete sql}: where statements come from. */
class SqlCommandTest {
  @TempDir Path folder;

  @Test
  void severalStatementsAreAnsweredInTheirOrder() {
    assertThat(Calcrete.run("sql", Calcrete.QUICKSTART, "SELECT 1 AS a; SELECT ';' AS b;", "-f", "csv").succeeded())
        .isEqualTo("a\n1\nb\n;\n");
  }

  @Test
  void withoutSqlStatementsAreReadFromStandardInput() {
    assertThat(
            Calcrete.runWithInput("SELECT 'ä' AS a -- ; \n;\nSELECT 2 AS b", "sql", Calcrete.QUICKSTART, "-f", "csv")
                .succeeded())
        .isEqualTo("a\nä\nb\n2\n");
  }

  @Test
  void commandsOfTheShellAreForTheShell() {
    assertThat(Calcrete.runWithInput("\\d flights\n", "sql", Calcrete.QUICKSTART).failed())
        .containsExactly("'\\d flights' is for the shell, which needs a terminal");
  }

  @Test
  void noStatementIsNoWork() {
    assertThat(Calcrete.run("sql", Calcrete.QUICKSTART, "-- nothing").succeeded()).isEmpty();
  }

  @Test
  void aStatementMayBeginWithAComment() {
    assertThat(Calcrete.run("sql", Calcrete.QUICKSTART, "-- one\nSELECT 1 AS a", "-f", "csv").succeeded())
        .isEqualTo("a\n1\n");
  }

  @Test
  void namesWithoutASchemaAreLookedForInTheDefaultSchema() {
    assertThat(Calcrete.run("sql", Calcrete.QUICKSTART, "SELECT COUNT(*) AS n FROM flights", "-f", "csv").succeeded())
        .isEqualTo("n\n9137\n");
  }

  @Test
  void theStatementsBeforeAWrongOneAreAnswered() {
    Calcrete run =
        Calcrete.run("sql", Calcrete.QUICKSTART, "SELECT 1 AS a; SELECT nothing; SELECT 2 AS b", "-f", "csv");
    assertThat(run.output()).isEqualTo("a\n1\n");
    assertThat(run.errors()).startsWith("error: ").contains("nothing").hasLineCount(1);
    assertThat(run.exitCode()).isEqualTo(Command.FAILED);
  }

  @Test
  void sqlInWordsIsAskedToBePutInQuotes() {
    assertThat(Calcrete.run("sql", Calcrete.QUICKSTART, "SELECT", "1").misused())
        .containsExactly(
            "'1' is one argument too many: put SQL and patterns of files in quotes ('calcrete sql --help' tells more)");
  }

  @Test
  void aModelIsNeeded() {
    assertThat(Calcrete.run("sql").misused())
        .containsExactly("name a model, or attach data with --attach ('calcrete sql --help' tells more)");
  }

  @Test
  void aWriteIsRefused() {
    String fruit = new Samples(folder).fruit();
    assertThat(Calcrete.run("sql", "-a", fruit, "DELETE FROM fruit").failed())
        .containsExactly("writing (delete) is not supported yet");
  }

  @Test
  void theStackOfAnErrorIsShownToWhoAsksForIt() {
    Calcrete run = Calcrete.run("sql", "--debug", Calcrete.QUICKSTART, "SELECT nothing");
    assertThat(run.errors()).startsWith("error: ").contains("\n\tat io.calcrete.");
    assertThat(run.exitCode()).isEqualTo(Command.FAILED);
  }
}
