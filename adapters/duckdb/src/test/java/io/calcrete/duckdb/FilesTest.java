package io.calcrete.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.calcrete.backend.CalcreteException;
import io.calcrete.backend.CatalogTable;
import io.calcrete.conformance.Asking;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are tables, read as their names say. */
class FilesTest {
  private static final List<List<Object>> TWO = List.of(List.of(1L, "one"), List.of(2L, "two"));

  @TempDir Path folder;

  private DuckDbBackend over(String file) {
    return Databases.backend(folder, Map.of("files", Map.of("t", file)));
  }

  private List<List<Object>> read(String file) {
    try (DuckDbBackend backend = over(file)) {
      return Asking.of(backend).rows("SELECT a, b FROM memory.main.t ORDER BY a", Asking.BIGINT, Asking.TEXT);
    }
  }

  private void write(String file, String... lines) throws IOException {
    Files.createDirectories(folder.resolve(file).getParent());
    Databases.text(folder.resolve(file), lines);
  }

  private void copy(String file, String options) {
    String target = DuckDbDialect.literal(folder.resolve(file).toString());
    String rows = "SELECT CAST(a AS BIGINT) AS a, b FROM (VALUES (1, 'one'), (2, 'two')) AS v(a, b)";
    Databases.duckdb(folder.resolve("scratch.duckdb"), "COPY (" + rows + ") TO " + target + " (" + options + ")");
  }

  @Test
  void csv() throws IOException {
    write("t.csv", "a,b", "1,one", "2,two");
    assertThat(read("t.csv")).isEqualTo(TWO);
  }

  @Test
  void tsv() throws IOException {
    write("t.tsv", "a\tb", "1\tone", "2\ttwo");
    assertThat(read("t.tsv")).isEqualTo(TWO);
  }

  @Test
  void parquet() {
    copy("t.parquet", "FORMAT parquet");
    assertThat(read("t.parquet")).isEqualTo(TWO);
  }

  @ParameterizedTest
  @ValueSource(strings = {"t.json", "t.ndjson", "t.jsonl"})
  void jsonOfLines(String file) throws IOException {
    write(file, "{\"a\": 1, \"b\": \"one\"}", "{\"a\": 2, \"b\": \"two\"}");
    assertThat(read(file)).isEqualTo(TWO);
  }

  @Test
  void jsonOfOneArray() throws IOException {
    write("t.json", "[{\"a\": 1, \"b\": \"one\"},", " {\"a\": 2, \"b\": \"two\"}]");
    assertThat(read("t.json")).isEqualTo(TWO);
  }

  @Test
  void anEndingMayBeInCapitals() throws IOException {
    write("T.CSV", "a,b", "1,one", "2,two");
    assertThat(read("T.CSV")).isEqualTo(TWO);
  }

  @Test
  void compressedText() throws IOException {
    try (Writer gz =
        new OutputStreamWriter(
            new GZIPOutputStream(Files.newOutputStream(folder.resolve("t.csv.gz"))), StandardCharsets.UTF_8)) {
      gz.write("a,b\n1,one\n2,two\n");
    }
    assertThat(read("t.csv.gz")).isEqualTo(TWO);
  }

  @Test
  void compressedJson() {
    copy("t.json.gz", "FORMAT json, COMPRESSION gzip");
    assertThat(read("t.json.gz")).isEqualTo(TWO);
  }

  @Test
  void zstd() {
    copy("t.csv.zst", "FORMAT csv, HEADER, COMPRESSION zstd");
    assertThat(read("t.csv.zst")).isEqualTo(TWO);
  }

  @Test
  void aGlobIsAllItsFiles() throws IOException {
    write("data/2023.csv", "a,b", "1,one");
    write("data/2024.csv", "a,b", "2,two");
    write("other/2025.csv", "a,b", "3,three");
    assertThat(read("data/*.csv")).isEqualTo(TWO);
    assertThat(read("data/202[34].csv")).isEqualTo(TWO);
    assertThat(read("**/202?.csv")).hasSize(3);
  }

  @Test
  void aFileThatIsAddedToAGlobIsRead() throws IOException {
    write("data/2023.csv", "a,b", "1,one");
    try (DuckDbBackend backend = over("data/*.csv")) {
      assertThat(Asking.of(backend).one("SELECT count(*) FROM memory.main.t", Asking.BIGINT)).isEqualTo(1L);
      write("data/2024.csv", "a,b", "2,two");
      assertThat(Asking.of(backend).one("SELECT count(*) FROM memory.main.t", Asking.BIGINT)).isEqualTo(2L);
    }
  }

  @Test
  void aGlobOfParquet() throws IOException {
    Files.createDirectory(folder.resolve("data"));
    copy("data/1.parquet", "FORMAT parquet");
    copy("data/2.parquet", "FORMAT parquet");
    assertThat(read("data/*.parquet")).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "it's.csv",
        "two words.csv",
        "\"quoted\".csv",
        "Ilık İzmir 日本語 \uD83D\uDE00.csv",
        "a;b--c.csv",
        "100%.csv",
        "a..b.csv",
      })
  void fileNamesOfAnyKind(String file) throws IOException {
    write(file, "a,b", "1,one", "2,two");
    assertThat(read(file)).isEqualTo(TWO);
  }

  @Test
  void aFolderNameOfAnyKind() throws IOException {
    write("it's \"my\" veri ı/t.csv", "a,b", "1,one", "2,two");
    assertThat(read("it's \"my\" veri ı/t.csv")).isEqualTo(TWO);
    assertThat(read("./it's \"my\" veri ı/../it's \"my\" veri ı/*.csv")).isEqualTo(TWO);
  }

  @Test
  void aTableNameOfAnyKind() throws IOException {
    String odd = "it's a \"table\".x";
    write("t.csv", "a,b", "1,one", "2,two");
    try (DuckDbBackend backend = Databases.backend(folder, Map.of("files", Map.of(odd, "t.csv")))) {
      CatalogTable table = Databases.table(backend, odd);
      String sql = "SELECT a, b FROM " + DuckDbDialect.quote(table.path());
      assertThat(Asking.of(backend).rows(sql, Asking.BIGINT, Asking.TEXT)).isEqualTo(TWO);
    }
  }

  @Test
  void filesStandBesideTheTablesOfADatabase() throws IOException {
    write("t.csv", "a,b", "1,one", "2,two");
    Databases.duckdb(folder.resolve("sales.duckdb"), "CREATE TABLE t AS SELECT 1 AS a");
    Map<String, Object> operand = Map.of("database", "sales.duckdb", "files", Map.of("t", "t.csv"));
    try (DuckDbBackend backend = Databases.backend(folder, operand)) {
      assertThat(Databases.paths(backend)).containsExactlyInAnyOrder("main.t", "memory.main.t");
      String join = "SELECT f.b FROM main.t AS t INNER JOIN memory.main.t AS f ON f.a = t.a";
      assertThat(Asking.of(backend).column(join, Asking.TEXT)).containsExactly("one");
    }
  }

  @Test
  void aFileThatIsNotWhatItsNameSaysIsAnErrorThatNamesIt() throws IOException {
    write("t.parquet", "a,b", "1,one", "2,two", "3,three");
    try (DuckDbBackend backend = over("t.parquet")) {
      assertThatThrownBy(backend::catalog)
          .isInstanceOf(CalcreteException.class)
          .hasMessageContaining("t.parquet")
          .hasMessageContaining("No magic bytes found");
    }
  }

  @Test
  void aFileThatGoesAwayIsAnErrorThatNamesIt() throws IOException {
    write("t.csv", "a,b", "1,one");
    try (DuckDbBackend backend = over("t.csv")) {
      backend.catalog();
      Files.delete(folder.resolve("t.csv"));
      assertThatThrownBy(() -> Asking.of(backend).rows("SELECT a FROM memory.main.t", Asking.BIGINT))
          .isInstanceOf(CalcreteException.class)
          .hasMessageContaining(folder.resolve("t.csv").toString());
    }
  }

  @Test
  void aBackendIsCalledByItsFileOrTheirNumber() throws IOException {
    write("t.csv", "a", "1");
    write("u.csv", "a", "1");
    try (DuckDbBackend one = over("t.csv");
        DuckDbBackend two = Databases.backend(folder, Map.of("files", Map.of("t", "t.csv", "u", "u.csv")))) {
      assertThat(one.name()).isEqualTo("DuckDB t.csv");
      assertThat(two.name()).isEqualTo("DuckDB 2 files");
    }
  }
}
