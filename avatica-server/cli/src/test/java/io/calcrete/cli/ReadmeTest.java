package io.calcrete.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.calcrete.duckdb.DuckDbConfig;
import io.calcrete.jdbc.JdbcConfig;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code README.md}: what somebody types from it works. */
class ReadmeTest {
  @TempDir Path folder;

  private static String readme() throws IOException {
    return Files.readString(Path.of(Calcrete.HOME, "README.md"));
  }

  /** The models and parts of models, in their order. */
  private static List<String> json() throws IOException {
    return Pattern.compile("```json\n(.*?)```", Pattern.DOTALL)
        .matcher(readme())
        .results()
        .map((MatchResult block) -> block.group(1))
        .toList();
  }

  @Test
  void theModelOfAFileWorks() throws Exception {
    Samples samples = new Samples(folder);
    samples.file("t.csv", "id,name", "1,apple");
    String model = samples.file("typed.json", json().get(0));
    assertThat(Calcrete.run("sql", model, "SELECT * FROM t", "-f", "csv").succeeded()).isEqualTo("id,name\n1,apple\n");
  }

  @Test
  void theModelOfAnSqliteFileWorks() throws Exception {
    Samples samples = new Samples(folder);
    samples.database("sqlite", "x.db", "CREATE TABLE t (id INTEGER)", "INSERT INTO t VALUES (1)");
    String model = samples.file("typed.json", json().get(1));
    assertThat(Calcrete.run("sql", model, "SELECT * FROM shop.t", "-f", "csv").succeeded()).isEqualTo("id\n1\n");
  }

  @Test
  void theViewsWork() throws Exception {
    Samples samples = new Samples(folder);
    samples.file("t.csv", "id,name", "1,apple", "2,pear");
    String model = samples.model(Samples.duckDb("data", "{\"files\": {\"t\": \"t.csv\"}}"), json().get(2));
    assertThat(Calcrete.run("sql", model, "SELECT name FROM views.late", "-f", "csv").succeeded())
        .isEqualTo("name\npear\n");
  }

  @ParameterizedTest
  @ValueSource(classes = {DuckDbConfig.class, JdbcConfig.class})
  void everyOptionIsExplained(Class<? extends Record> configuration) throws IOException {
    String readme = readme();
    for (RecordComponent option : configuration.getRecordComponents()) {
      assertThat(readme).containsPattern("(?m)^\\| [^|]*`" + option.getName() + "`");
    }
  }
}
