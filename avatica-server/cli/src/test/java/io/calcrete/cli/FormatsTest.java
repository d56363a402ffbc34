package io.calcrete.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.calcrete.backend.ArrowMemory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.ipc.ArrowStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows as {@code --format} writes them. */
class FormatsTest {
  private static final String VALUES =
      """
      SELECT * FROM (VALUES
        (1, 'plain', CAST(0.50 AS DECIMAL(5, 2)), TRUE, DATE '2013-01-15'),
        (2, 'a "quoted", text', CAST(NULL AS DECIMAL(5, 2)), FALSE, DATE '0001-01-01'),
        (3, '', CAST(-10.00 AS DECIMAL(5, 2)), CAST(NULL AS BOOLEAN), CAST(NULL AS DATE)))
        AS t (n, words, price, truth, "day")
      ORDER BY n
      """;

  @TempDir Path folder;

  private static String written(String format, String sql) {
    return Calcrete.run("sql", Calcrete.QUICKSTART, sql, "--format", format).succeeded();
  }

  @Test
  void aTableAlignsNumbersToTheRightAndCountsItsRows() {
    assertThat(written("table", VALUES))
        .isEqualTo(
            """
             n | words            |  price | truth | day
            ---+------------------+--------+-------+------------
             1 | plain            |   0.50 | true  | 2013-01-15
             2 | a "quoted", text |   NULL | false | 0001-01-01
             3 |                  | -10.00 | NULL  | NULL
            (3 rows)
            """);
  }

  @Test
  void aTableIsTheDefault() {
    assertThat(Calcrete.run("sql", Calcrete.QUICKSTART, VALUES).succeeded()).isEqualTo(written("table", VALUES));
  }

  @Test
  void aTableOfNoRowsHasItsHeader() {
    assertThat(written("table", "SELECT faa FROM reference.airports WHERE faa = 'none'"))
        .isEqualTo(" faa\n-----\n(0 rows)\n");
  }

  @Test
  void aTableMakesRoomForWideLettersAndEscapesWhatMovesTheCursor() {
    assertThat(written("table", "VALUES ('東京', 'a\nb'), ('Rome', '\u001b[2J')"))
        .contains(" 東京   | a\\nb")
        .contains(" Rome   | \\x1b[2J");
  }

  @Test
  void csvTellsNullFromTheEmptyText() {
    assertThat(written("csv", VALUES))
        .isEqualTo(
            """
            n,words,price,truth,day
            1,plain,0.50,true,2013-01-15
            2,"a ""quoted"", text",,false,0001-01-01
            3,"",-10.00,,
            """);
  }

  @Test
  void csvOfOneNumberIsThatNumberUnderAHeader() {
    assertThat(written("csv", "SELECT 1 AS one")).isEqualTo("one\n1\n");
  }

  @Test
  void csvIsReadBackAsItWas() {
    String csv = written("csv", "VALUES (1, 'a \"quoted\", text'), (2, ''), (3, CAST(NULL AS VARCHAR)), (4, '\n')");
    String file = new Samples(folder).file("back.csv", csv.strip());
    assertThat(Calcrete.run("sql", "-a", file, "-f", "csv", "SELECT * FROM back ORDER BY 1").succeeded())
        .isEqualTo(csv);
  }

  @Test
  void jsonIsAnArrayWithALineForEachRow() {
    assertThat(written("json", VALUES))
        .isEqualTo(
            """
            [
            {"n":1,"words":"plain","price":0.50,"truth":true,"day":"2013-01-15"},
            {"n":2,"words":"a \\"quoted\\", text","price":null,"truth":false,"day":"0001-01-01"},
            {"n":3,"words":"","price":-10.00,"truth":null,"day":null}
            ]
            """);
  }

  @Test
  void jsonOfNoRowsIsAnEmptyArray() {
    assertThat(written("json", "SELECT faa FROM reference.airports WHERE faa = 'none'")).isEqualTo("[]\n");
  }

  @Test
  void jsonKeepsEveryDigitOfANumber() {
    assertThat(written("json", "SELECT CAST('12345678901234567890123456789012345678' AS DECIMAL(38, 0)) AS n"))
        .isEqualTo("[\n{\"n\":12345678901234567890123456789012345678}\n]\n");
  }

  @Test
  void jsonNestsListsAndRowsOfABackend() {
    String nested = new Samples(folder)
        .file("nested.json", "{\"tags\": [\"a\", null], \"at\": {\"x\": 1, \"y\": [2, 3]}}");
    assertThat(Calcrete.run("sql", "-a", nested, "-f", "json", "SELECT * FROM nested").succeeded())
        .isEqualTo("[\n{\"tags\":[\"a\",null],\"at\":{\"x\":1,\"y\":[2,3]}}\n]\n");
  }

  @Test
  void arrowIsAStreamOfTheBatches() throws IOException {
    Calcrete run =
        Calcrete.run("sql", Calcrete.QUICKSTART, "SELECT carrier FROM reference.airlines ORDER BY carrier", "-f",
            "arrow");
    assertThat(run.exitCode()).isZero();
    List<String> carriers = new ArrayList<>();
    try (BufferAllocator memory = ArrowMemory.child("test");
        ArrowStreamReader stream = new ArrowStreamReader(new ByteArrayInputStream(run.bytes()), memory)) {
      while (stream.loadNextBatch()) {
        for (int row = 0; row < stream.getVectorSchemaRoot().getRowCount(); row++) {
          carriers.add(stream.getVectorSchemaRoot().getVector("carrier").getObject(row).toString());
        }
      }
    }
    assertThat(carriers).hasSize(16).startsWith("9E", "AA").endsWith("YV");
  }

  @Test
  void anArrowStreamHoldsTheRowsOfOneStatement() {
    assertThat(Calcrete.run("sql", Calcrete.QUICKSTART, "SELECT 1; SELECT 2", "-f", "arrow").misused())
        .containsExactly(
            "an Arrow stream holds the rows of one statement, and there are 2 ('calcrete sql --help' tells more)");
  }

  @Test
  void formatsAreNamedInAnyCase() {
    assertThat(written("CSV", "SELECT 1 AS one")).isEqualTo("one\n1\n");
  }

  @Test
  void anUnknownFormatIsAnsweredWithTheKnownOnes() {
    assertThat(Calcrete.run("sql", Calcrete.QUICKSTART, "SELECT 1", "--format", "cvs").misused())
        .singleElement()
        .asString()
        .contains("'cvs' is no format that is known here; the formats are table, csv, json, arrow");
  }

  @Test
  void aStatementThatFailsAfterItsFirstRowsLeavesNothingBehind() {
    assertThat(
            Calcrete.run("sql", Calcrete.QUICKSTART, "SELECT 1 / (flight - flight) FROM flights", "-f", "csv").failed())
        .singleElement()
        .asString()
        .containsIgnoringCase("division by zero");
  }
}
