package io.calcrete.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code calcrete check}: tables and rights of a model without a fault. {@link WrongModelTest} has the others. */
class CheckTest {
  @TempDir Path folder;

  @Test
  void tablesAndRightsAreListed() {
    assertThat(Calcrete.run("check", Calcrete.QUICKSTART).succeeded())
        .containsPattern("schema +\\| table +\\| type +\\| columns +\\| rows, about +\\| rights")
        .containsPattern("flights +\\| flights +\\| \\w+ +\\| +11 \\|")
        .containsPattern("reference \\| airlines +\\| table +\\| +2 \\| +16 \\| ")
        .containsPattern("reference \\| airports +\\| table +\\| +7 \\| +99 \\| ")
        .containsPattern("reference \\| planes +\\| table +\\| +8 \\| +2174 \\| ")
        .endsWith("4 tables in 2 schemas, no fault\n");
  }

  @Test
  void rightsAreInTheWordsOfThePermissions() throws Exception {
    Samples samples = new Samples(folder);
    samples.database(
        "sqlite",
        "notes.db",
        "CREATE TABLE orders (i INTEGER)",
        "CREATE TABLE notes (i INTEGER)",
        "CREATE TABLE salaries (i INTEGER)");
    String operand =
        "{\"url\": \"jdbc:sqlite:notes.db\", \"permissions\": {\"orders\": \"read\", \"note*\": \"readwrite\"}}";
    assertThat(Calcrete.run("check", samples.model(Samples.jdbc("office", operand))).succeeded())
        .containsPattern("orders .*\\| read\n")
        .containsPattern("notes .*\\| readwrite\n")
        .doesNotContain("salaries")
        .endsWith("2 tables in 1 schema, no fault\n");
  }

  @Test
  void aModelWithoutATableHasNoFault() throws Exception {
    Samples samples = new Samples(folder);
    samples.database("sqlite", "empty.db", "CREATE TABLE t (i INTEGER)", "DROP TABLE t");
    assertThat(Calcrete.run("check", samples.model(Samples.jdbc("empty", "{\"url\": \"jdbc:sqlite:empty.db\"}")))
        .succeeded())
        .endsWith("0 tables in 1 schema, no fault\n");
  }

  @Test
  void aViewThatCannotBeReadIsAFault() {
    Samples samples = new Samples(folder);
    samples.fruit();
    String shop = Samples.duckDb("shop", "{\"files\": {\"fruit\": \"fruit.csv\"}}");
    String views =
        """
        {"name": "views", "tables": [
          {"name": "pears", "type": "view", "sql": "SELECT * FROM shop.fruit WHERE name = 'pear'"},
          {"name": "cheap", "type": "view", "sql": "SELECT prise FROM shop.fruit"}]}""";
    assertThat(Calcrete.run("check", samples.model(shop, views)).failed())
        .singleElement()
        .asString()
        .contains("views.cheap", "prise", "did you mean 'price'?");
  }
}
