package io.calcrete.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.calcrete.backend.CatalogColumn;
import io.calcrete.conformance.Asking;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a CSV file is written is found out once, and from all of it. */
class CsvTest {
  /** DuckDB itself looks at fewer. */
  private static final int MANY = 30_000;

  @TempDir Path folder;

  private DuckDbBackend over(String... lines) {
    Databases.text(folder.resolve("t.csv"), lines);
    return Databases.backend(folder, Map.of("files", Map.of("t", "t.csv")));
  }

  private static List<List<Object>> texts(DuckDbBackend backend, String columns, int count) {
    return Asking.of(backend).rows("SELECT " + columns + " FROM memory.main.t", Asking.texts(count));
  }

  private static List<String> types(DuckDbBackend backend) {
    return Databases.table(backend, "t").columns().stream().map(CatalogColumn::remoteType).toList();
  }

  private static String[] after(String header, String line, String last) {
    return Stream.of(Stream.of(header), IntStream.range(0, MANY).mapToObj(i -> line), Stream.of(last))
        .flatMap(lines -> lines)
        .toArray(String[]::new);
  }

  @Test
  void aQuotedNothingIsAnEmptyTextAndNothingIsNull() {
    try (DuckDbBackend backend = over("a,b,c", "x,\"\",", "y,,\"\"", "\"\",z,z")) {
      assertThat(texts(backend, "a, b, c", 3))
          .containsExactly(Arrays.asList("x", "", null), Arrays.asList("y", null, ""), List.of("", "z", "z"));
    }
  }

  @Test
  void aQuotedNothingInAGlobIsAnEmptyTextToo() {
    Databases.text(folder.resolve("1.csv"), "a,b", "x,\"\"", "y,");
    try (DuckDbBackend backend = Databases.backend(folder, Map.of("files", Map.of("t", "*.csv")))) {
      assertThat(texts(backend, "a, b", 2)).containsExactly(List.of("x", ""), Arrays.asList("y", null));
    }
  }

  @Test
  void typesAreFoundOut() {
    try (DuckDbBackend backend =
        over(
            "w,n,b,d,s,t",
            "1,1.5,true,2024-02-29,2024-02-29 12:00:00,x",
            "-9223372036854775808,0.1,false,0001-01-01,1969-12-31 23:59:59.999999,y")) {
      assertThat(types(backend)).containsExactly("BIGINT", "DOUBLE", "BOOLEAN", "DATE", "TIMESTAMP", "VARCHAR");
    }
  }

  @Test
  void aTextFurtherDownMakesTheColumnText() {
    try (DuckDbBackend backend = over(after("a,b", "1,2", "x,3"))) {
      assertThat(types(backend)).containsExactly("VARCHAR", "BIGINT");
      assertThat(Asking.of(backend).one("SELECT max(a) FROM memory.main.t", Asking.TEXT)).isEqualTo("x");
    }
  }

  @Test
  void aFractionFurtherDownMakesTheColumnDouble() {
    try (DuckDbBackend backend = over(after("a,b", "1,2", "0.5,3"))) {
      assertThat(types(backend)).containsExactly("DOUBLE", "BIGINT");
      assertThat(Asking.of(backend).one("SELECT min(a) FROM memory.main.t", Asking.DOUBLE)).isEqualTo(0.5);
    }
  }

  @Test
  void theFirstQuoteMayBeFurtherDown() {
    try (DuckDbBackend backend = over(after("a,b", "x,2", "\"y, \"\"z\"\"\",3"))) {
      assertThat(Asking.of(backend).one("SELECT max(a) FROM memory.main.t", Asking.TEXT)).isEqualTo("y, \"z\"");
    }
  }

  @Test
  void aLineBreakInQuotesIsPartOfTheText() {
    try (DuckDbBackend backend = over("a,b", "\"one\ntwo\",1", "three,2")) {
      assertThat(texts(backend, "a, b", 2)).containsExactly(List.of("one\ntwo", "1"), List.of("three", "2"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "|", "\t"})
  void separatorsAreFoundOut(String separator) {
    try (DuckDbBackend backend =
        over("a,b,c".replace(",", separator), "1,x,2".replace(",", separator), "3,y,4".replace(",", separator))) {
      assertThat(texts(backend, "a, b, c", 3)).containsExactly(List.of("1", "x", "2"), List.of("3", "y", "4"));
    }
  }

  @Test
  void aTabSeparatedFileMayHoldMoreCommasThanTabs() {
    Databases.text(folder.resolve("t.tsv"), "a\tb", "1,5\tx,y,z", "2,5\tu,v,w");
    try (DuckDbBackend backend = Databases.backend(folder, Map.of("files", Map.of("t", "t.tsv")))) {
      assertThat(texts(backend, "a, b", 2)).containsExactly(List.of("1,5", "x,y,z"), List.of("2,5", "u,v,w"));
    }
  }

  @Test
  void aFileWithoutHeader() {
    try (DuckDbBackend backend = over("1,2.5", "2,3.5")) {
      assertThat(Databases.table(backend, "t").columns())
          .extracting(CatalogColumn::name)
          .containsExactly("column0", "column1");
      assertThat(texts(backend, "column0, column1", 2)).containsExactly(List.of("1", "2.5"), List.of("2", "3.5"));
    }
  }

  @Test
  void aFileWithAHeaderOnly() {
    try (DuckDbBackend backend = over("a,b")) {
      assertThat(Databases.table(backend, "t").columns()).extracting(CatalogColumn::name).containsExactly("a", "b");
      assertThat(texts(backend, "a, b", 2)).isEmpty();
    }
  }

  @Test
  void columnNamesOfAnyKind() {
    try (DuckDbBackend backend = over("it's,\"a \"\"b\"\"\",İı 日本", "1,2,3")) {
      assertThat(Databases.table(backend, "t").columns())
          .extracting(CatalogColumn::name)
          .containsExactly("it's", "a \"b\"", "İı 日本");
    }
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstName() {
    try (DuckDbBackend backend = over("\uFEFFa,b", "1,x")) {
      assertThat(texts(backend, "a, b", 2)).containsExactly(List.of("1", "x"));
    }
  }

  @Test
  void wideTextsAreWhole() {
    String wide = "日".repeat(200_000);
    try (DuckDbBackend backend = over("a,b", "1," + wide)) {
      assertThat(Asking.of(backend).one("SELECT b FROM memory.main.t", Asking.TEXT)).isEqualTo(wide);
    }
  }
}
