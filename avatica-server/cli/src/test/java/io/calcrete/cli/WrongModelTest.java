package io.calcrete.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wrong models: each fault a line, all of them at once, in words that say what to do. */
class WrongModelTest {
  @TempDir Path folder;

  private Samples samples() {
    return new Samples(folder);
  }

  private List<String> faults(String model) {
    List<String> checked = Calcrete.run("check", model).failed();
    assertThat(Calcrete.run("sql", model, "SELECT 1").failed()).isEqualTo(checked);
    assertThat(Calcrete.run("explain", model, "SELECT 1").failed()).isEqualTo(checked);
    assertThat(checked)
        .allSatisfy(fault -> assertThat(fault).doesNotContain("should not have happened", "Json", "java.util"));
    return checked;
  }

  @Test
  void thatDoesNotExist() {
    assertThat(faults("nowhere.json")).containsExactly("the model nowhere.json cannot be read: there is no such file");
  }

  @Test
  void thatIsNoJson() {
    String model = samples().file("broken.json", "{ \"schemas\": [ }");
    assertThat(faults(model)).singleElement().asString()
        .startsWith(model + " is not valid JSON at line 1, column 16: ");
  }

  @Test
  void thatEndsTooEarly() {
    String model = samples().file("broken.json", "{ \"schemas\": [");
    assertThat(faults(model)).singleElement().asString().startsWith(model + " is not valid JSON at ")
        .doesNotContain("REDACTED");
  }

  @Test
  void faultsOfAllSchemasAreToldTogether() {
    String model =
        samples()
            .model(
                Samples.duckDb("a", "{\"filez\": {\"t\": \"t.csv\"}, \"readOnly\": \"perhaps\"}"),
                Samples.jdbc("b", "{\"pasword\": \"x\", \"poolSize\": \"x\"}"),
                Samples.duckDb("c", "{\"files\": {\"t\": \"missing.csv\"}}"));
    assertThat(faults(model))
        .containsExactly(
            "schema 'a': 'filez' is not a key that is known here; did you mean 'files'?",
            "schema 'a': 'readOnly' takes true or false, not this text",
            "schema 'b': 'pasword' is not a key that is known here; did you mean 'password'?",
            "schema 'b': 'url' is missing",
            "schema 'b': 'poolSize' takes a whole number, not this text",
            "schema 'c': 'files.t' is the file " + folder.resolve("missing.csv") + ", which does not exist");
  }

  @Test
  void aMisspeltFileIsAnsweredWithTheOneThatIsThere() {
    samples().fruit();
    assertThat(faults(samples().model(Samples.duckDb("a", "{\"files\": {\"t\": \"friut.csv\"}}"))))
        .containsExactly(
            "schema 'a': 'files.t' is the file " + folder.resolve("friut.csv")
                + ", which does not exist; did you mean 'fruit.csv'?");
  }

  @Test
  void aMissingDatabaseIsNamed() throws Exception {
    samples().origins();
    assertThat(faults(samples().model(Samples.jdbc("a", "{\"url\": \"jdbc:sqlite:orgins.db\"}"))))
        .containsExactly(
            "schema 'a': 'url' names the file " + folder.resolve("orgins.db")
                + ", which does not exist; did you mean 'origins.db'?");
  }

  @Test
  void aMissingSecretIsNamed() {
    String model =
        samples()
            .model(
                Samples.jdbc(
                    "a",
                    "{\"url\": \"jdbc:h2:mem:a\", \"user\": \"${env:CALCRETE_TEST_UNSET}\","
                        + " \"password\": \"${file:secret.txt}\"}"));
    assertThat(faults(model))
        .containsExactly(
            "schema 'a': 'user' needs the environment variable CALCRETE_TEST_UNSET, which is not set",
            "schema 'a': 'password' needs the file " + folder.resolve("secret.txt") + ", which cannot be read");
  }

  @Test
  void aWrongPasswordIsToldByItsDatabaseAndNotShown() throws Exception {
    samples().database("h2", "locked;USER=sa;PASSWORD=right", "CREATE TABLE t (i INTEGER)");
    String operand =
        "{\"url\": \"jdbc:h2:%s;IFEXISTS=TRUE\", \"user\": \"sa\", \"password\": \"hunter22\"}"
            .formatted(folder.resolve("locked"));
    assertThat(Calcrete.run("check", samples().model(Samples.jdbc("a", operand))).failed())
        .singleElement()
        .asString()
        .contains("schema 'a'", "Wrong user name or password")
        .doesNotContain("hunter22");
    assertThat(Calcrete.run("sql", folder.resolve("model.json").toString(), "SELECT * FROM a.t").failed())
        .singleElement()
        .asString()
        .contains("Wrong user name or password")
        .doesNotContain("hunter22");
  }

  @Test
  void aFileThatIsNoDatabaseIsSaidToBeNone() {
    samples().file("notes.db", "dear diary");
    assertThat(faults(samples().model(Samples.jdbc("a", "{\"url\": \"jdbc:sqlite:notes.db\"}"))))
        .containsExactly(
            "schema 'a': 'url' names the file " + folder.resolve("notes.db")
                + ", which is not an SQLite database, or is encrypted");
  }

  @Test
  void aPermissionThatNamesNoTableIsAFault() {
    samples().fruit();
    String operand =
        "{\"files\": {\"fruit\": \"fruit.csv\"}, \"permissions\": {\"friut\": \"read\", \"fruit\": \"raed\"}}";
    assertThat(faults(samples().model(Samples.duckDb("a", operand))))
        .contains("schema 'a': 'permissions.fruit' takes 'read' or 'readwrite', not 'raed'; did you mean 'read'?");
    String other = "{\"files\": {\"fruit\": \"fruit.csv\"}, \"permissions\": {\"friut\": \"read\"}}";
    assertThat(faults(samples().model(Samples.duckDb("a", other))))
        .containsExactly("schema 'a': 'permissions.friut' names no table; did you mean 'fruit'?");
  }

  @Test
  void aMisspeltDefaultSchemaIsAnsweredWithTheRightOne() {
    samples().fruit();
    String model =
        samples()
            .file(
                "model.json",
                "{\"defaultSchema\": \"food\", \"schemas\": [",
                Samples.duckDb("foods", "{\"files\": {\"fruit\": \"fruit.csv\"}}"),
                "]}");
    assertThat(faults(model))
        .containsExactly("'defaultSchema' is 'food', which is no schema of the model; did you mean 'foods'?");
  }

  @Test
  void aMisspeltFactoryIsAnsweredWithTheRightOne() {
    String model =
        samples()
            .model(
                Samples.schema("a", "io.calcrete.duckdb.DuckDbSchemaFacory", "{}"),
                Samples.duckDb("b", "{\"filez\": {}}"));
    assertThat(faults(model))
        .satisfiesExactly(
            fault ->
                assertThat(fault)
                    .contains(
                        "schema 'a'",
                        "io.calcrete.duckdb.DuckDbSchemaFacory is not on the class path",
                        "did you mean 'io.calcrete.duckdb.DuckDbSchemaFactory'?"),
            fault ->
                assertThat(fault)
                    .isEqualTo("schema 'b': 'filez' is not a key that is known here; did you mean 'files'?"));
  }

  @Test
  void aFactoryOfOtherThingsIsRefused() {
    assertThat(faults(samples().model(Samples.schema("a", "java.lang.String", "{}"))))
        .singleElement()
        .asString()
        .contains("schema 'a'", "java.lang.String");
  }

  @Test
  void aSchemaWithoutAFactoryIsAFault() {
    String model = samples().model("{\"name\": \"a\", \"type\": \"custom\", \"operand\": {}}");
    assertThat(faults(model)).containsExactly("schema 'a': 'factory' is missing");
  }

  @Test
  void aMisspeltTypeIsAnsweredWithTheRightOne() {
    String model = samples().model("{\"name\": \"a\", \"type\": \"costum\", \"factory\": \"x\", \"operand\": {}}");
    assertThat(faults(model)).singleElement().asString().contains("'costum'", "did you mean 'custom'?");
  }

  @Test
  void aMisspeltKeyOfTheModelIsAnsweredWithTheRightOne() {
    assertThat(faults(samples().file("model.json", "{\"schema\": []}")))
        .singleElement()
        .asString()
        .contains("'schema'", "did you mean 'schemas'?");
  }
}
