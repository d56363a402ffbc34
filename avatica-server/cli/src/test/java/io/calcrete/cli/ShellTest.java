package io.calcrete.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell, as somebody types into it. Its results are CSV here. */
class ShellTest {
  @TempDir Path folder;

  private static Conversation typed(String keys) throws Exception {
    try (Conversation shell = Conversation.over(Calcrete.QUICKSTART)) {
      return shell.type(keys).leave();
    }
  }

  @Test
  void aStatementEndsWithASemicolon() throws Exception {
    assertThat(typed("SELECT 1 AS a;\n").output()).isEqualTo("a\n1\n");
  }

  @Test
  void aStatementMayHaveSeveralLines() throws Exception {
    assertThat(typed("SELECT 1 AS a,\n  ';' AS b -- ;\n;\n").output()).isEqualTo("a,b\n1,;\n");
  }

  @Test
  void aLineMayHaveSeveralStatements() throws Exception {
    assertThat(typed("SELECT 1 AS a; SELECT 2 AS b;\n").output()).isEqualTo("a\n1\nb\n2\n");
  }

  @Test
  void aWrongStatementIsOneLineAndNotTheEnd() throws Exception {
    Conversation shell = typed("SELECT nothing;\nSELECT 1 / 0;\nSELECT 1 AS a;\n");
    assertThat(shell.errors().lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("error: ").contains("nothing"),
            line -> assertThat(line).startsWith("error: "));
    assertThat(shell.output()).isEqualTo("a\n1\n");
  }

  @Test
  void theTablesAreListed() throws Exception {
    assertThat(typed("\\d\n").output())
        .containsPattern("schema +\\| table +\\| type")
        .containsPattern("flights +\\| flights +\\| \\w+")
        .containsPattern("reference +\\| airports +\\| table");
  }

  @Test
  void theColumnsOfATableAreListed() throws Exception {
    assertThat(typed("\\d reference.airports;\n").output())
        .startsWith("reference.airports\n")
        .containsPattern("column +\\| type +\\| nulls")
        .containsPattern("name +\\| VARCHAR +\\| not null")
        .containsPattern("lat +\\| DOUBLE +\\|");
  }

  @Test
  void primaryKeysAreMarked() throws Exception {
    Samples samples = new Samples(folder);
    samples.origins();
    try (Conversation shell =
        Conversation.over(samples.model(Samples.jdbc("shop", "{\"url\": \"jdbc:sqlite:origins.db\"}")))) {
      assertThat(shell.type("\\d origins\n").leave().output()).containsPattern("fruit +\\| BIGINT +\\| primary key");
    }
  }

  @Test
  void aMisspeltTableIsAnsweredWithTheRightOne() throws Exception {
    assertThat(typed("\\d airprots\n\\d reference.plans\n").errors())
        .isEqualTo(
            """
            error: there is no table 'airprots'; did you mean 'airports'?
            error: there is no table 'reference.plans'; did you mean 'reference.planes'?
            """);
  }

  @Test
  void aStatementIsExplained() throws Exception {
    assertThat(typed("\\explain SELECT name FROM reference.airlines\n").output())
        .contains("SELECT `name` FROM `main`.`airlines`");
  }

  @Test
  void timesAreShownToWhoWantsThem() throws Exception {
    assertThat(typed("\\timing\nSELECT 1 AS a;\n\\timing\nSELECT 2 AS b;\n").output())
        .matches("timing is on\na\n1\nTime: [\\d.]+ m?s\ntiming is off\nb\n2\n");
  }

  @Test
  void theFormatChanges() throws Exception {
    assertThat(typed("\\format\n\\format json\nSELECT 1 AS a;\n").output())
        .isEqualTo("the format is csv\n[\n{\"a\":1}\n]\n");
  }

  @Test
  void aFormatThatIsNoneIsAnsweredWithThoseThereAre() throws Exception {
    assertThat(typed("\\format cvs\n\\format arrow\n").errors())
        .isEqualTo(
            """
            error: 'cvs' is no format that is known here; the formats are table, csv, json, arrow
            error: Arrow is not for a terminal: calcrete sql ... --format arrow > file
            """);
  }

  @Test
  void anUnknownCommandIsAnsweredWithTheRightOne() throws Exception {
    assertThat(typed("\\timming\n\\nonsense\n").errors())
        .isEqualTo(
            """
            error: '\\timming' is no command; did you mean '\\timing'?
            error: '\\nonsense' is no command; \\? shows the commands
            """);
  }

  @Test
  void theCommandsAreListed() throws Exception {
    assertThat(typed("\\?\n").output())
        .contains(ShellCommands.NAMES.stream().filter(name -> !name.equals("\\?")).toList());
  }

  @Test
  void ctrlDLeaves() throws Exception {
    try (Conversation shell = Conversation.over(Calcrete.QUICKSTART)) {
      assertThat(shell.type("SELECT 1 AS a;\n" + Conversation.CTRL_D).ended().output()).isEqualTo("a\n1\n");
    }
  }

  @Test
  void tabCompletesTablesAndColumns() throws Exception {
    assertThat(
            typed(
                    "SELECT faa FROM reference.airp" + Conversation.TAB + "WHERE tzo" + Conversation.TAB
                        + "= 'America/Anchorage';\n")
                .output())
        .startsWith("faa\n");
  }

  @Test
  void ctrlCGivesUpTheLine() throws Exception {
    try (Conversation shell = Conversation.over(Calcrete.QUICKSTART)) {
      shell.awaitPrompt(1).type("SELECT nonsense" + Conversation.CTRL_C).awaitPrompt(2);
      shell.type("SELECT 1 AS a;\n").leave();
      assertThat(shell.output()).isEqualTo("a\n1\n");
      assertThat(shell.errors()).isEmpty();
    }
  }

  @Test
  void ctrlCCancelsTheStatementThatRuns() throws Exception {
    try (Conversation shell = Conversation.over(StuckSchemaFactory.MODEL)) {
      shell.type("SELECT * FROM stuck.tar;\n");
      assertThat(StuckSchemaFactory.STUCK.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
      shell.type(Conversation.CTRL_C).awaitPrompt(2).type("SELECT 1 AS a;\n").leave();
      assertThat(shell.errors()).isEqualTo("error: cancelled\n");
      assertThat(shell.output()).isEqualTo("a\n1\n");
    }
  }

  @Test
  void linesAreRememberedForTheNextTime() throws Exception {
    Path history = folder.resolve("history");
    try (Conversation shell = Conversation.over(Calcrete.QUICKSTART, history)) {
      shell.type("SELECT 1 AS a;\n").leave();
    }
    assertThat(Files.getPosixFilePermissions(history)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    try (Conversation shell = Conversation.over(Calcrete.QUICKSTART, history)) {
      shell.awaitPrompt(1).type(Conversation.UP + Conversation.UP + "\n").leave();
      assertThat(shell.output()).isEqualTo("a\n1\n");
    }
  }

  @Test
  void linesThatLookSecretOrBeginWithASpaceAreForgotten() throws Exception {
    Path history = folder.resolve("history");
    try (Conversation shell = Conversation.over(Calcrete.QUICKSTART, history)) {
      shell.type("SELECT 'my password';\n SELECT 'spaced';\nSELECT 'kept';\n").leave();
    }
    assertThat(history).content().contains("kept").doesNotContain("password", "spaced");
  }
}
