package io.calcrete.jdbc;

import static io.calcrete.conformance.Asking.decimal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.calcrete.backend.CalcreteException;
import io.calcrete.backend.SqlState;
import io.calcrete.conformance.Asking;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values on their way from SQLite into Arrow. */
class SqliteTypesTest {
  @TempDir Path folder;

  private JdbcBackend holding(String type, String... literals) {
    String values = String.join(", ", Arrays.stream(literals).map(literal -> "(" + literal + ")").toList());
    return Databases.over(folder.resolve("t.db"), "CREATE TABLE t (c " + type + ")", "INSERT INTO t VALUES " + values);
  }

  private List<Object> read(String type, ArrowType as, String... literals) {
    try (JdbcBackend backend = holding(type, literals)) {
      return Asking.of(backend).column("SELECT `c` FROM `main`.`t`", as);
    }
  }

  @Test
  void wholeNumbers() {
    assertThat(read("INTEGER", Asking.BIGINT, "0", "NULL", "-9223372036854775808", "9223372036854775807", "'42'"))
        .containsExactly(0L, null, Long.MIN_VALUE, Long.MAX_VALUE, 42L);
  }

  @Test
  void narrowerWholeNumbers() {
    try (JdbcBackend backend = holding("INTEGER", "127", "-128")) {
      assertThat(
              Asking.of(backend)
                  .rows("SELECT c, c * 256, c * 16777216 FROM t", Asking.TINYINT, Asking.SMALLINT, Asking.INTEGER))
          .containsExactly(
              List.of((byte) 127, (short) 32512, 2130706432), List.of((byte) -128, Short.MIN_VALUE, Integer.MIN_VALUE));
      assertThatThrownBy(() -> Asking.of(backend).rows("SELECT c + 1 FROM t", Asking.TINYINT))
          .hasMessageContaining("the column c0 holds the value 128, which is no TINYINT");
    }
  }

  @Test
  void doubles() {
    assertThat(read("REAL", Asking.DOUBLE, "0.1", "NULL", "5", "-1e308", "9e999", "5e-324", "-0.0"))
        .containsExactly(0.1, null, 5.0, -1e308, Double.POSITIVE_INFINITY, Double.MIN_VALUE, 0.0);
  }

  @Test
  void numericWithoutDigitsIsDouble() {
    assertThat(read("NUMERIC", Asking.DOUBLE, "0.1", "5", "9007199254740992", "'7.5'"))
        .containsExactly(0.1, 5.0, 9007199254740992.0, 7.5);
  }

  @Test
  void booleans() {
    assertThat(read("BOOLEAN", Asking.BOOLEAN, "TRUE", "0", "NULL", "1")).containsExactly(true, false, null, true);
  }

  @Test
  void texts() {
    assertThat(read("TEXT", Asking.TEXT, "''", "NULL", "'日本語 \uD83D\uDE00'", "'a' || char(0) || 'b'", "'it''s'", "12"))
        .containsExactly("", null, "日本語 \uD83D\uDE00", "a\0b", "it's", "12");
  }

  @Test
  void textsOfUtf16() {
    Path file =
        Databases.sqlite(
            folder.resolve("t.db"),
            "PRAGMA encoding = 'UTF-16'",
            "CREATE TABLE t (c TEXT)",
            "INSERT INTO t VALUES ('日本語 \uD83D\uDE00'), (''), (NULL)");
    try (JdbcBackend backend = Databases.backend(java.util.Map.of("url", "jdbc:sqlite:" + file))) {
      assertThat(Asking.of(backend).column("SELECT c FROM t", Asking.TEXT))
          .containsExactly("日本語 \uD83D\uDE00", "", null);
      assertThat(backend.capabilities().comparable(RexText.VARCHAR)).as("bytes in code point order").isFalse();
    }
  }

  @Test
  void blobs() {
    assertThat(read("BLOB", Asking.BLOB, "x'00ff'", "NULL", "x''")).containsExactly("00ff", null, "");
  }

  @Test
  void dates() {
    assertThat(read("DATE", Asking.DATE, "'1970-01-02'", "NULL", "'0001-01-01'", "'9999-12-31 00:00:00'"))
        .containsExactly(1, null, -719162, 2932896);
  }

  @Test
  void timesOfDay() {
    assertThat(read("TIME", Asking.TIME, "'00:00'", "'23:59:59.999999'", "NULL"))
        .containsExactly(0L, 86_399_999_999L, null);
  }

  @Test
  void timestamps() {
    assertThat(
            read(
                "TIMESTAMP",
                Asking.TIMESTAMP,
                "'2024-02-29 23:59:59.000001'",
                "'2024-03-31T02:30:00Z'",
                "'1969-12-31 23:59'",
                "'2024-02-29'",
                "NULL"))
        .containsExactly(
            LocalDateTime.of(2024, 2, 29, 23, 59, 59, 1000),
            LocalDateTime.of(2024, 3, 31, 2, 30),
            LocalDateTime.of(1969, 12, 31, 23, 59),
            LocalDateTime.of(2024, 2, 29, 0, 0),
            null);
  }

  @Test
  void decimals() {
    assertThat(read("DECIMAL(10, 2)", decimal(10, 2), "1.10", "'2.05'", "3", "-0.01", "99999999.99", "NULL"))
        .containsExactly(
            new BigDecimal("1.10"),
            new BigDecimal("2.05"),
            new BigDecimal("3.00"),
            new BigDecimal("-0.01"),
            new BigDecimal("99999999.99"),
            null);
  }

  @Test
  void everyDecimalOfFifteenDigitsComesBack() {
    Random random = new Random(42);
    List<BigDecimal> decimals =
        IntStream.range(0, 5_000)
            .mapToObj(i -> new BigDecimal(BigInteger.valueOf(random.nextLong(1_000_000_000_000_000L)), 1 + i % 14))
            .toList();
    for (int scale : new int[] {1, 7, 14}) {
      List<BigDecimal> ofScale = decimals.stream().filter(decimal -> decimal.scale() == scale).toList();
      String[] literals = ofScale.stream().map(BigDecimal::toPlainString).toArray(String[]::new);
      folder.resolve("t.db").toFile().delete();
      assertThat(read("DECIMAL(15, " + scale + ")", decimal(15, scale), literals))
          .containsExactlyElementsOf(List.<Object>copyOf(ofScale));
    }
  }

  @Test
  void longDecimals() {
    assertThat(read("DECIMAL(38, 20)", decimal(38, 20), "0.1", "1e15"))
        .containsExactly(new BigDecimal("0.10000000000000000000"), new BigDecimal("1000000000000000.00000000000000000000"));
  }

  @Test
  void anythingElseIsTheTextOfWhateverIsThere() {
    try (JdbcBackend backend = holding("", "1", "1.5", "'a'", "x'00ff'", "NULL", "0.1 + 0.2")) {
      String readAs = backend.catalog().tables().get(0).columns().get(0).readAs();
      assertThat(Asking.of(backend).column("SELECT " + readAs + " FROM t", Asking.TEXT))
          .containsExactly("1", "1.5", "a", "\\x00ff", null, "0.30000000000000004");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "INTEGER        | 'abc'                     | the text 'abc', which is no BIGINT",
        "INTEGER        | 1.5                       | the real number 1.5, which is no BIGINT",
        "INTEGER        | 1e300                     | the real number 1.0e+300, which is no BIGINT",
        "INTEGER        | x'01'                     | the blob 1 bytes, which is no BIGINT",
        "REAL           | 'abc'                     | the text 'abc', which is no DOUBLE",
        "NUMERIC        | 9007199254740993          | the integer 9007199254740993, which is no DOUBLE",
        "BOOLEAN        | 2                         | the value 2, which is no BOOLEAN",
        "BOOLEAN        | 'true'                    | the text 'true', which is no BOOLEAN",
        "TEXT           | x'616263'                 | the blob 3 bytes, which is no text of UTF-8",
        "TEXT           | CAST(x'e4' AS TEXT)       | the bytes of 'ä', which is no text of UTF-8",
        "BLOB           | 'abc'                     | the text 'abc', which is no VARBINARY",
        "DATE           | '29.2.2024'               | the text '29.2.2024', which is no DATE",
        "DATE           | '2023-02-29'              | the text '2023-02-29', which is no DATE",
        "DATE           | '2024-02-29 12:00:00'     | the text '2024-02-29 12:00:00', which is no DATE",
        "DATE           | 1709164800                | the integer 1709164800, which is no DATE",
        "TIMESTAMP      | '2024-02-29 12:00+02:00'  | the text '2024-02-29 12:00+02:00', which is no TIMESTAMP of this precision",
        "TIMESTAMP      | '2024-02-29 12:00:00.0000001' | which is no TIMESTAMP of this precision",
        "DECIMAL(10, 2) | 1.005                     | the real number 1.005, which is no DECIMAL(10, 2)",
        "DECIMAL(10, 2) | 0.1 + 0.2                 | the real number 0.30000000000000004, which is no DECIMAL(10, 2)",
        "DECIMAL(4, 2)  | 100                       | the integer 100, which is no DECIMAL(4, 2)",
        "DECIMAL(10, 2) | '5*4294967296+7'          | the text '5*4294967296+7', which is no DECIMAL(10, 2)",
        "DECIMAL(10, 2) | 9e999                     | the real number Inf, which is no DECIMAL(10, 2)",
      })
  void aValueThatDoesNotFitIsAnErrorThatNamesIt(String type, String literal, String said) {
    try (JdbcBackend backend = holding(type, literal)) {
      ArrowType as = backend.catalog().tables().get(0).columns().get(0).field().getType();
      assertThatThrownBy(() -> Asking.of(backend).rows("SELECT `c` FROM `t`", as))
          .isInstanceOfSatisfying(
              CalcreteException.class, e -> assertThat(e.state()).isEqualTo(SqlState.DATA_EXCEPTION))
          .hasMessageStartingWith("SQLite t.db: the column t.c holds ")
          .hasMessageContaining(said);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "INTEGER        | -9223372036854775808, 0, NULL        | 1.5",
        "INTEGER        | 1                                    | 'abc'",
        "INTEGER        | 1                                    | x'01'",
        "REAL           | 0.1, 5, NULL, -9e999                 | 'abc'",
        "NUMERIC        | 0.1, 5, 9007199254740992             | 9007199254740993",
        "BOOLEAN        | TRUE, FALSE, NULL                    | 2",
        "TEXT           | 'abc', '', NULL                      | x'616263'",
        "BLOB           | x'01', x'', NULL                     | 'abc'",
        "DECIMAL(10, 2) | 1.10, -0.01, 99999999.99, 3, NULL    | 1.005",
        "DECIMAL(10, 2) | 1.10                                 | 100000000",
        "DECIMAL(10, 2) | 1.10                                 | 'abc'",
        "DECIMAL(15, 0) | 999999999999999, -5                  | 0.5",
      })
  void theGuardLetsPassWhatFitsAndNamesWhatDoesNot(String type, String fitting, String misfit) {
    String[] fits = fitting.split(", ");
    try (JdbcBackend backend = holding(type, fits)) {
      String guard = backend.catalog().tables().get(0).columns().get(0).guard();
      assertThat(Asking.of(backend).one("SELECT count(*) FROM main.t WHERE " + guard, Asking.BIGINT))
          .isEqualTo((long) fits.length);
      Databases.sqlite(folder.resolve("t.db"), "INSERT INTO t VALUES (" + misfit + ")");
      assertThatThrownBy(() -> Asking.of(backend).one("SELECT count(*) FROM main.t WHERE " + guard, Asking.BIGINT))
          .isInstanceOfSatisfying(
              CalcreteException.class, e -> assertThat(e.state()).isEqualTo(SqlState.DATA_EXCEPTION))
          .hasMessageContaining("the column t.c, declared " + type + ", holds the ");
    }
  }

  @Test
  void aGuardedConditionStillUsesTheIndex() {
    try (JdbcBackend backend = holding("INTEGER", "1", "2", "'abc'")) {
      Databases.sqlite(folder.resolve("t.db"), "CREATE INDEX i ON t (c)");
      String guard = backend.catalog().tables().get(0).columns().get(0).guard();
      List<List<Object>> plan =
          Asking.of(backend)
              .rows(
                  "EXPLAIN QUERY PLAN SELECT c FROM t WHERE c = 2 AND " + guard,
                  Asking.BIGINT,
                  Asking.BIGINT,
                  Asking.BIGINT,
                  Asking.TEXT);
      assertThat(plan.get(0).get(3)).isEqualTo("SEARCH t USING COVERING INDEX i (c=?)");
      assertThat(Asking.of(backend).column("SELECT c FROM t WHERE c = 2 AND " + guard, Asking.BIGINT))
          .containsExactly(2L);
    }
  }

  @Test
  void aTypeThatHasNoReaderIsNamed() {
    try (JdbcBackend backend = holding("INTEGER", "1")) {
      assertThatThrownBy(() -> Asking.of(backend).rows("SELECT c FROM t", ArrowType.Struct.INSTANCE))
          .isInstanceOfSatisfying(
              CalcreteException.class, e -> assertThat(e.state()).isEqualTo(SqlState.FEATURE_NOT_SUPPORTED))
          .hasMessageContaining("the column c0 has the type Struct");
    }
  }
}
