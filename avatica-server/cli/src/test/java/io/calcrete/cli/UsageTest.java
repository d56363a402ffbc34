package io.calcrete.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the command line says of itself, and to who uses it wrongly: exit code 2. */
class UsageTest {
  @Test
  void helpListsTheCommandsAsSomebodyMeetsThem() {
    assertThat(Calcrete.run("--help").succeeded())
        .containsSubsequence("demo ", "sql ", "explain ", "check ", "calcrete demo");
  }

  @Test
  void everyCommandHasHelpOfItsOwn() {
    assertThat(Calcrete.run("sql", "--help").succeeded()).contains("--attach", "--save", "--format", "Examples:");
    assertThat(Calcrete.run("explain", "--help").succeeded()).contains("MODEL", "SQL");
    assertThat(Calcrete.run("check", "-h").succeeded()).contains("MODEL");
    assertThat(Calcrete.run("demo", "-h").succeeded()).contains("Ask four questions");
  }

  @Test
  void theVersionNamesWhatDecidesAboutResults() {
    assertThat(Calcrete.run("--version").succeeded())
        .matches("calcrete \\d\\S* \\(Calcite [\\d.]+, DuckDB [\\d.]+, SQLite [\\d.]+, Java \\d\\S*\\)\n");
  }

  @Test
  void withoutACommandTheHelpIsOnStandardError() {
    Calcrete run = Calcrete.run();
    assertThat(run.output()).isEmpty();
    assertThat(run.errors()).startsWith("Usage: calcrete");
    assertThat(run.exitCode()).isEqualTo(Command.USAGE);
  }

  @Test
  void aMisspeltCommandIsAnsweredWithTheRightOne() {
    assertThat(Calcrete.run("sqll").misused())
        .containsExactly("'sqll' is no command; did you mean 'sql'? ('calcrete --help' tells more)");
  }

  @Test
  void aMisspeltOptionIsAnsweredWithTheRightOne() {
    assertThat(Calcrete.run("sql", Calcrete.QUICKSTART, "SELECT 1", "--fromat=csv").misused())
        .containsExactly("'--fromat' is no option; did you mean '--format'? ('calcrete sql --help' tells more)");
  }

  @Test
  void whatIsMissingIsNamed() {
    assertThat(Calcrete.run("explain", Calcrete.QUICKSTART).misused())
        .containsExactly("Missing required parameter: 'SQL' ('calcrete explain --help' tells more)");
  }

  @Test
  void whatIsTooMuchIsNamed() {
    assertThat(Calcrete.run("explain", Calcrete.QUICKSTART, "SELECT", "1").misused())
        .containsExactly("'1' is one argument too many: put SQL in quotes ('calcrete explain --help' tells more)");
  }

  @Test
  void theModelOfAModelIsNotSaved() {
    assertThat(Calcrete.run("sql", Calcrete.QUICKSTART, "--save", "model.json", "SELECT 1").misused())
        .containsExactly(
            "--save writes the model of what --attach names; nothing is attached ('calcrete sql --help' tells more)");
  }
}
