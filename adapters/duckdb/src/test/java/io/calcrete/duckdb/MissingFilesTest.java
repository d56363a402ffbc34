package io.calcrete.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model that names files which are not there is told of each, with the nearest right name. */
class MissingFilesTest {
  @TempDir Path folder;

  private void missing(String key, String file, String hint, Map<String, Object> operand) {
    assertThat(Databases.faults(folder, operand))
        .containsExactly("'" + key + "' is the file " + folder.resolve(file) + ", which does not exist" + hint);
  }

  @Test
  void aFile() {
    Databases.text(folder.resolve("flights.csv"), "a", "1");
    missing("files.t", "flight.csv", "; did you mean 'flights.csv'?", Map.of("files", Map.of("t", "flight.csv")));
  }

  @Test
  void aFileThatNothingIsLike() {
    Databases.text(folder.resolve("flights.csv"), "a", "1");
    missing("files.t", "zebra.parquet", "", Map.of("files", Map.of("t", "zebra.parquet")));
  }

  @Test
  void aDatabase() {
    Databases.duckdb(folder.resolve("sales.duckdb"));
    missing("database", "sale.duckdb", "; did you mean 'sales.duckdb'?", Map.of("database", "sale.duckdb"));
  }

  @Test
  void theFolderOfADatabaseThatIsToBeMade() throws IOException {
    Files.createDirectory(folder.resolve("data"));
    Map<String, Object> operand = Map.of("database", "dat/sales.duckdb", "readOnly", false);
    missing("database", "dat", "; did you mean 'data'?", operand);
  }

  @Test
  void anAttachedDatabase() {
    Databases.duckdb(folder.resolve("old.duckdb"));
    Map<String, Object> operand = Map.of("attach", Map.of("a", "odl.duckdb"));
    missing("attach.a", "odl.duckdb", "; did you mean 'old.duckdb'?", operand);
  }

  @Test
  void theFolderOfAGlob() throws IOException {
    Files.createDirectory(folder.resolve("data"));
    assertThat(Databases.faults(folder, Map.of("files", Map.of("t", "dta/*.csv"))))
        .singleElement()
        .asString()
        .startsWith("'files.t' is the file " + folder.resolve("dta"))
        .endsWith(", which does not exist; did you mean 'data'?");
  }

  @Test
  void severalAreToldTogether() {
    Map<String, Object> operand =
        Map.of(
            "database", "a.duckdb",
            "script", "b.sql",
            "files", Map.of("t", "c.csv"),
            "attach", Map.of("x", "d.duckdb"));
    assertThat(Databases.faults(folder, operand)).hasSize(4);
  }

  @Test
  void anEndingThatTellsNothing() {
    Databases.text(folder.resolve("t.xlsx"), "a");
    assertThat(Databases.faults(folder, Map.of("files", Map.of("t", "t.xlsx"))))
        .singleElement()
        .asString()
        .startsWith("'files.t' is t.xlsx; how to read a file is told by its name, which ends in .csv");
  }

  @Test
  void aUrlNeedsAnUnlockedDatabase() {
    String url = "https://example.com/t.csv";
    assertThat(Databases.faults(folder, Map.of("files", Map.of("t", url))))
        .containsExactly("'files.t' is the URL " + url + ", which can be read with \"locked\": false only");
    assertThat(Databases.faults(folder, Map.of("files", Map.of("t", url), "locked", false))).isEmpty();
  }

  @Test
  void aGlobThatFindsNothing() throws IOException {
    Files.createDirectory(folder.resolve("data"));
    try (DuckDbBackend backend = Databases.backend(folder, Map.of("files", Map.of("t", "data/*.csv")))) {
      assertThatThrownBy(backend::catalog)
          .hasMessageContaining("No files found that match the pattern")
          .hasMessageContaining(folder.resolve("data").toString());
    }
  }
}
