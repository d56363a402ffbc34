package io.calcrete.backend.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperandsTest {
  enum Mode {
    FAST,
    SAFE
  }

  record Everything(
      String url,
      @Default("8") int pool,
      @Default("true") boolean readOnly,
      @Default("10s") Duration timeout,
      @Default("safe") Mode mode,
      Optional<Path> database,
      Optional<Secret> password,
      List<String> patterns,
      Map<String, String> files) {}

  private final List<String> faults = new ArrayList<>();

  @Test
  void defaultsAreBoundWhereTheModelIsSilent() {
    Everything bound = bind(Map.of("url", "u"));

    assertThat(faults).isEmpty();
    assertThat(bound)
        .isEqualTo(
            new Everything(
                "u", 8, true, Duration.ofSeconds(10), Mode.SAFE, Optional.empty(), Optional.empty(), List.of(), Map.of()));
  }

  @Test
  void everyTypeIsBound() {
    Everything bound =
        bind(
            Map.of(
                "url", "u", "pool", 3, "readOnly", false, "timeout", "1500ms", "mode", "Fast", "database", "x.db",
                "password", "geheim", "patterns", List.of("a", "b"), "files", Map.of("t", "t.csv"),
                "baseDirectory", "/models"));

    assertThat(faults).isEmpty();
    assertThat(bound.timeout()).isEqualTo(Duration.ofMillis(1500));
    assertThat(bound.mode()).isEqualTo(Mode.FAST);
    assertThat(bound.database()).contains(Path.of("/models/x.db"));
    assertThat(bound.password().orElseThrow().reveal()).isEqualTo("geheim");
    assertThat(bound.files()).containsEntry("t", "t.csv");
  }

  @Test
  void allFaultsAreReportedAtOnceWithNearMisses() {
    Everything bound = bind(Map.of("ulr", "u", "pool", "many", "readOnly", "yes", "mode", "sfae", "files", "t.csv"));

    assertThat(bound).isNull();
    assertThat(faults)
        .containsExactlyInAnyOrder(
            "'ulr' is not a key that is known here; did you mean 'url'?",
            "'url' is missing",
            "'pool' takes a whole number, not this text",
            "'readOnly' takes true or false, not this text",
            "'mode' takes one of 'fast', 'safe', not 'sfae'; did you mean 'safe'?",
            "'files' takes an object of names and values, not this text");
  }

  @Test
  void secretsComeFromTheEnvironmentAndFilesAndAreNeverShown(@TempDir Path directory) throws Exception {
    Files.writeString(directory.resolve("key"), "from-a-file\n");
    Map<String, Object> operand =
        Map.of(
            "url", "db://me:${env:SOME_PASSWORD}@host", "password", "${file:key}", "baseDirectory", directory.toString());
    Everything bound = Operands.of(operand, Map.of("SOME_PASSWORD", "open-sesame")).bind(Everything.class, faults);

    assertThat(faults).isEmpty();
    assertThat(bound.url()).isEqualTo("db://me:open-sesame@host");
    assertThat(bound.password().orElseThrow().reveal()).isEqualTo("from-a-file");
    assertThat(bound.toString()).doesNotContain("from-a-file");
    assertThat(Secrets.redact("cannot log in with open-sesame or from-a-file")).isEqualTo("cannot log in with *** or ***");
  }

  @Test
  void missingSecretsAreFaultsThatNameThem() {
    bind(Map.of("url", "${env:NOWHERE_TO_BE_SEEN}", "password", "${file:nowhere}", "patterns", List.of("${vault:x}")));

    assertThat(faults).hasSize(3);
    assertThat(faults.get(0)).startsWith("'url' needs the environment variable NOWHERE_TO_BE_SEEN, which is not set");
    assertThat(faults.get(1)).startsWith("'password' needs the file ").endsWith("nowhere, which cannot be read");
    assertThat(faults.get(2)).contains("only ${env:NAME} and ${file:PATH} are known");
  }

  @Test
  void passwordsInUrlsAreBlottedOutEvenWhenNobodyToldOfThem() {
    assertThat(Secrets.redact("jdbc:x://host?user=me&password=hunter2&ssl=1"))
        .isEqualTo("jdbc:x://host?user=me&password=***&ssl=1");
    assertThat(Secrets.redact("pg://me:hunter2@host/db")).isEqualTo("pg://me:***@host/db");
  }

  @Test
  void faultsOfSeveralSchemasAreOneReport() {
    assertThatThrownBy(
            () ->
                ModelFaults.collect(
                    () -> {
                      ModelFaults.report("a", List.of("one"));
                      ModelFaults.report("b", List.of("two", "three"));
                      return null;
                    }))
        .isInstanceOf(ModelException.class)
        .hasMessage("the model has 3 faults:\n  - schema 'a': one\n  - schema 'b': two\n  - schema 'b': three");
    assertThatThrownBy(() -> ModelFaults.report("a", List.of("one")))
        .hasMessage("the model has a fault: schema 'a': one");
  }

  private Everything bind(Map<String, Object> operand) {
    return Operands.of(operand, Map.of()).bind(Everything.class, faults);
  }
}
