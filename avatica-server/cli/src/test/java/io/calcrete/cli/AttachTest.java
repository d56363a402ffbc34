package io.calcrete.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --attach}, which needs no model, and {@code --save}, which writes one. */
class AttachTest {
  @TempDir Path folder;

  private Samples samples;

  @BeforeEach
  void begin() {
    samples = new Samples(folder);
  }

  private static String csv(String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = "sql";
    all[1] = "--format";
    all[2] = "csv";
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    return Calcrete.run(all).succeeded();
  }

  @Test
  void aFileIsATableOfItsName() {
    assertThat(csv("--attach", samples.fruit(), "SELECT name FROM fruit WHERE price > 0.6")).isEqualTo("name\npear\n");
  }

  @Test
  void filesWithoutANameShareASchema() {
    String colours = samples.file("colours.csv", "fruit,colour", "1,red", "2,green");
    assertThat(
            csv("-a", samples.fruit(), "-a", colours,
                "SELECT name, colour FROM files.fruit JOIN files.colours ON fruit.id = colours.fruit ORDER BY 1"))
        .isEqualTo("name,colour\napple,red\npear,green\n");
  }

  @Test
  void aFileAndADatabaseAreJoined() throws Exception {
    assertThat(
            csv("-a", samples.fruit(), "-a", samples.origins(),
                "SELECT name, country FROM fruit JOIN origins.origins o ON o.fruit = fruit.id ORDER BY name"))
        .isEqualTo("name,country\napple,Chile\npear,Italy\n");
  }

  @Test
  void aNameMayBeGiven() throws Exception {
    assertThat(csv("-a", "places=" + samples.origins(), "SELECT country FROM places.origins ORDER BY 1"))
        .isEqualTo("country\nChile\nItaly\n");
  }

  @Test
  void aPatternIsOneTable() {
    samples.file("part-1.csv", "id", "1");
    samples.file("part-2.csv", "id", "2");
    assertThat(csv("-a", folder.resolve("part-*.csv").toString(), "SELECT SUM(id) AS total FROM part"))
        .isEqualTo("total\n3\n");
  }

  @Test
  void aDirectoryIsATableForEachFile() {
    samples.file("shop/fruit.csv", "id", "1");
    samples.file("shop/colours.json", "{\"id\": 2}");
    samples.file("shop/notes.md", "no table");
    assertThat(
        csv("-a", folder.resolve("shop").toString(),
            "SELECT id FROM fruit UNION ALL SELECT id FROM colours ORDER BY id"))
        .isEqualTo("id\n1\n2\n");
  }

  @Test
  void aDuckDbFileIsASchemaOfItsName() throws Exception {
    String file = samples.database("duckdb", "my-shop.duckdb", "CREATE TABLE t AS SELECT 42 AS answer");
    assertThat(csv("-a", file, "SELECT answer FROM my_shop.t")).isEqualTo("answer\n42\n");
    assertThat(csv("-a", "jdbc:duckdb:" + file, "SELECT answer FROM t")).isEqualTo("answer\n42\n");
  }

  @Test
  void anyJdbcDatabaseIsASchema() throws Exception {
    samples.database("h2", "shop", "CREATE TABLE \"t\" (\"answer\" INTEGER)", "INSERT INTO \"t\" VALUES (42)");
    assertThat(csv("-a", "shop=jdbc:h2:" + folder.resolve("shop"), "SELECT answer FROM t")).isEqualTo("answer\n42\n");
  }

  @Test
  void aSavedModelIsTheSame() throws Exception {
    String model = folder.resolve("saved.json").toString();
    String sql = "SELECT name, country FROM fruit JOIN origins.origins o ON o.fruit = fruit.id ORDER BY name";
    Calcrete saving =
        Calcrete.run("sql", "-a", samples.fruit(), "-a", samples.origins(), "--save", model, "-f", "csv", sql);
    assertThat(saving.errors()).isEqualTo("the model is in " + model + "\n");
    assertThat(Calcrete.run("sql", model, "-f", "csv", sql).succeeded()).isEqualTo(saving.output());
  }

  @Test
  void aSavedModelNamesRelativeFilesFromWhereItLies() throws Exception {
    Path here = Path.of("").toAbsolutePath();
    String relative = here.relativize(Path.of(samples.fruit())).toString();
    Path model = folder.resolve("below/saved.json");
    Files.createDirectories(model.getParent());
    Calcrete.run("sql", "-a", relative, "--save", model.toString(), "SELECT 1");
    assertThat(schema(model).at("/operand/files/fruit").asText()).isEqualTo("../fruit.csv");
    assertThat(Calcrete.run("sql", model.toString(), "SELECT COUNT(*) AS n FROM fruit", "-f", "csv").succeeded())
        .isEqualTo("n\n2\n");
  }

  @Test
  void aSavedModelHoldsNoPassword() throws Exception {
    samples.database("h2", "shop;USER=sa;PASSWORD=hunter22", "CREATE TABLE t (i INTEGER)");
    Path model = folder.resolve("saved.json");
    Calcrete saving =
        Calcrete.run(
            "sql", "-a", "shop=jdbc:h2:" + folder.resolve("shop") + ";USER=sa;PASSWORD=hunter22",
            "-s", model.toString(),
            "SELECT COUNT(*) FROM t");
    assertThat(saving.exitCode()).as(saving.errors()).isZero();
    assertThat(Files.readString(model)).doesNotContain("hunter22").contains("PASSWORD=${env:SHOP_PASSWORD}");
    assertThat(saving.errors())
        .isEqualTo(
            "the model is in " + model + "\n"
                + "its secrets come from the environment: set SHOP_PASSWORD before you use it\n");
  }

  @Test
  void aModelThatIsThereIsNotWrittenOver() {
    String model = samples.file("mine.json", "precious");
    assertThat(Calcrete.run("sql", "-a", samples.fruit(), "--save", model, "SELECT 1").failed())
        .containsExactly(model + " exists already");
    assertThat(folder.resolve("mine.json")).hasContent("precious");
  }

  @Test
  void aMissingFileIsNamed() {
    String missing = folder.resolve("missing.csv").toString();
    assertThat(Calcrete.run("sql", "-a", missing, "SELECT 1").failed())
        .containsExactly("schema 'files': 'files.missing' is the file " + missing + ", which does not exist");
  }

  @Test
  void aMissingDatabaseIsNamed() {
    String missing = folder.resolve("missing.db").toString();
    assertThat(Calcrete.run("sql", "-a", missing, "SELECT 1").failed())
        .containsExactly("schema 'missing': 'url' names the file " + missing + ", which does not exist");
  }

  @Test
  void aMissingDriverIsAskedFor() {
    assertThat(Calcrete.run("sql", "-a", "postgresql://ann:geheim@localhost/shop", "SELECT 1").failed())
        .singleElement()
        .asString()
        .startsWith("schema 'shop': ")
        .contains("'jdbc:postgresql'", "add the driver's jar")
        .doesNotContain("geheim");
  }

  @Test
  void aWrongPasswordIsToldByItsDatabaseAndNotShown() throws Exception {
    samples.database("h2", "shop;USER=sa;PASSWORD=right", "CREATE TABLE t (i INTEGER)");
    assertThat(
            Calcrete.run("sql", "-a", "jdbc:h2:" + folder.resolve("shop") + ";USER=sa;PASSWORD=hunter22",
                "SELECT * FROM t")
                .failed())
        .singleElement()
        .asString()
        .contains("Wrong user name or password")
        .doesNotContain("hunter22");
  }

  @Test
  void whatCannotBeAttachedIsAnsweredWithWhatCan() {
    assertThat(Calcrete.run("sql", "-a", "nothing", "SELECT 1").misused())
        .containsExactly(
            "'nothing' cannot be attached: take a .csv, .tsv, .json or .parquet file or a pattern of them, a .duckdb,"
                + " .db or .sqlite file, or a URL ('calcrete sql --help' tells more)");
  }

  @Test
  void twoFilesOfOneNameNeedTwoSchemas() {
    String one = samples.fruit();
    String other = samples.file("other/fruit.csv", "id", "1");
    assertThat(Calcrete.run("sql", "-a", one, "-a", other, "SELECT 1").misused())
        .containsExactly(
            one + " and " + other
                + " are both a table 'fruit': put one of them in another schema, as in --attach other="
                + other + " ('calcrete sql --help' tells more)");
    assertThat(csv("-a", one, "-a", "other=" + other, "SELECT COUNT(*) AS n FROM files.fruit f, other.fruit o"))
        .isEqualTo("n\n2\n");
  }

  @Test
  void anEmptyDirectoryIsRefused() throws Exception {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThat(Calcrete.run("sql", "-a", empty.toString(), "SELECT 1").misused())
        .singleElement()
        .asString()
        .startsWith("the directory " + empty + " holds no CSV, TSV, JSON or Parquet file");
  }

  @Test
  void aPasswordThatCannotBeToldFromTheRestIsNotSaved() {
    Path model = folder.resolve("saved.json");
    DatabaseUrl doubtful = DatabaseUrl.of("jdbc:x://ann:hun/ter@host/shop");
    assertThat(doubtful.password()).isEmpty();
    assertThatThrownBy(
            () -> doubtful.save("shop", new ObjectMapper().createObjectNode(), RelativePaths.ofModel(model)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("write '/' as %2F")
        .hasMessageNotContaining("ter@");
  }

  private static JsonNode schema(Path model) throws IOException {
    return new ObjectMapper().readTree(model.toFile()).at("/schemas/0");
  }
}
