package io.calcrete.conformance;

import static org.apache.calcite.sql.type.SqlTypeName.BIGINT;
import static org.apache.calcite.sql.type.SqlTypeName.BOOLEAN;
import static org.apache.calcite.sql.type.SqlTypeName.DATE;
import static org.apache.calcite.sql.type.SqlTypeName.DOUBLE;
import static org.apache.calcite.sql.type.SqlTypeName.INTEGER;
import static org.apache.calcite.sql.type.SqlTypeName.REAL;
import static org.apache.calcite.sql.type.SqlTypeName.SMALLINT;
import static org.apache.calcite.sql.type.SqlTypeName.TIME;
import static org.apache.calcite.sql.type.SqlTypeName.TIMESTAMP;
import static org.apache.calcite.sql.type.SqlTypeName.TIMESTAMP_WITH_LOCAL_TIME_ZONE;
import static org.apache.calcite.sql.type.SqlTypeName.TINYINT;
import static org.apache.calcite.sql.type.SqlTypeName.VARBINARY;
import static org.apache.calcite.sql.type.SqlTypeName.VARCHAR;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * The tables that the corpus is asked of: few rows, each there for a reason.
 *
 * <p>Sums of its doubles are exact in any order. The timestamps of every table but {@code micros} are whole milliseconds,
 * since Calcite's Enumerable refuses what is finer.
 */
public final class DataSet {
  private DataSet() {}

  /** Letters of many kinds: cases, accents, CJK, beyond the BMP, trailing blanks, quotes, wildcards; dates in all ages. */
  static final FixtureTable CUSTOMERS =
      FixtureTable.named("customers")
          .columns(INTEGER, "id")
          .columns(VARCHAR, "name", "city")
          .columns(BOOLEAN, "vip")
          .columns(DATE, "joined")
          .decimal("credit", 12, 2)
          .columns(DOUBLE, "score")
          .key("id")
          .row(1, "Alice", "Kathmandu", true, date("2020-02-29"), decimal("100.50"), 1.5)
          .row(2, "alice", "kathmandu", false, date("2019-12-31"), decimal("-0.01"), -2.25)
          .row(3, "Böb", "Zürich", null, date("1969-12-31"), decimal("99999.99"), 0.0)
          .row(4, "Çağla", "İstanbul", true, date("1500-03-01"), decimal("0.00"), 1e10)
          .row(5, "", null, false, null, null, null)
          .row(6, "山田 太郎", "東京", true, date("2024-02-29"), decimal("100.50"), 0.125)
          .row(7, "😀 Grin", "東京", null, date("0001-01-01"), decimal("-12.34"), -0.5)
          .row(8, "Zoë ", "Zürich", false, date("9999-12-31"), decimal("1234567890.12"), 2.5)
          .row(9, "O'Brien", "Cork", true, date("1970-01-01"), decimal("0.01"), 3.5)
          .row(10, "100%", "a_b", null, date("2000-12-31"), null, null)
          .row(11, "back\\slash", "", false, date("2001-01-01"), decimal("5.00"), -1e-3)
          .row(12, "Ａlice", "Cork", true, null, decimal("-99999.99"), 7.0)
          .build();

  /** Orders of them, of nobody (NULL), and of somebody who is not there. */
  static final FixtureTable ORDERS =
      FixtureTable.named("orders")
          .columns(INTEGER, "id", "customer_id")
          .column("placed", TIMESTAMP, 6)
          .columns(DATE, "shipped")
          .columns(VARCHAR, "status")
          .decimal("amount", 10, 2)
          .columns(INTEGER, "quantity")
          .columns(DOUBLE, "discount")
          .columns(BOOLEAN, "gift")
          .key("id")
          .row(100, 1, time("2024-01-01T00:00:00"), date("2024-01-03"), "shipped", decimal("10.00"), 1, 0.0, false)
          .row(101, 1, time("2024-01-15T12:30:45.123"), date("2024-01-15"), "shipped", decimal("20.50"), 2, 0.25, true)
          .row(102, 2, time("2024-02-29T23:59:59.999"), null, "open", decimal("0.00"), 3, null, false)
          .row(103, 3, time("2024-03-31T02:30:00"), null, "open", decimal("-5.25"), -1, 0.5, null)
          .row(104, 3, time("2023-12-31T23:59:59.999"), date("2024-02-01"), "returned", decimal("99.99"), 10, 0.125, false)
          .row(105, null, time("2024-06-15T08:00:00.5"), null, "open", decimal("1.00"), null, null, null)
          .row(106, 4, time("1969-07-20T20:17:40"), date("1969-07-24"), "shipped", decimal("33.33"), 7, 0.75, true)
          .row(107, 6, time("2024-01-15T12:30:45.123"), date("2024-01-16"), "shipped", decimal("10.00"), 1, 0.0, true)
          .row(108, 6, null, null, null, null, null, null, null)
          .row(109, 7, time("2024-10-27T01:30:00"), date("2024-10-28"), "shipped", decimal("66.67"), 5, 0.0, false)
          .row(110, 99, time("2024-11-05T16:45:00"), null, "open", decimal("12345678.90"), 4, 0.5, false)
          .row(111, 9, time("1582-10-10T10:10:10.010"), date("1582-10-20"), "returned", decimal("0.01"), 0, 1.0, true)
          .row(112, 1, time("2024-02-29T00:00:00"), date("2024-03-01"), "Shipped", decimal("20.50"), 2, 0.25, false)
          .build();

  /** A key of two columns, and a product that nobody ordered. */
  static final FixtureTable LINES =
      FixtureTable.named("order_lines")
          .columns(INTEGER, "order_id", "product_id")
          .columns(SMALLINT, "units")
          .key("order_id", "product_id")
          .row(100, 1, (short) 1)
          .row(100, 2, (short) 5)
          .row(101, 2, (short) 3)
          .row(104, 1, (short) 2)
          .row(104, 3, (short) 1)
          .row(106, 3, null)
          .row(109, 5, (short) 8)
          .row(110, 9, (short) 1)
          .build();

  static final FixtureTable PRODUCTS =
      FixtureTable.named("products")
          .columns(INTEGER, "id")
          .columns(VARCHAR, "name", "category")
          .decimal("price", 8, 3)
          .key("id")
          .row(1, "anvil", "tools", decimal("12.500"))
          .row(2, "bolt", "parts", decimal("0.125"))
          .row(3, "クランプ", "tools", decimal("7.250"))
          .row(4, "drill", "tools", null)
          .row(5, "nut", "parts", decimal("0.050"))
          .row(6, "", null, decimal("99999.999"))
          .build();

  /** A tree, for self joins and windows with ties. */
  static final FixtureTable EMPLOYEES =
      FixtureTable.named("employees")
          .columns(INTEGER, "id")
          .columns(VARCHAR, "name", "dept")
          .columns(INTEGER, "boss_id", "salary")
          .columns(DATE, "hired")
          .key("id")
          .row(1, "Ada", "board", null, 900, date("2001-05-01"))
          .row(2, "Bo", "sales", 1, 500, date("2010-01-31"))
          .row(3, "Cy", "sales", 2, 300, date("2012-02-29"))
          .row(4, "Di", "sales", 2, 300, date("2015-12-31"))
          .row(5, "Ed", "tech", 1, 700, date("2008-08-08"))
          .row(6, "Fay", "tech", 5, null, date("2020-02-29"))
          .row(7, "Gus", "tech", 5, 400, null)
          .row(8, "Hal", null, 1, 400, date("2019-03-03"))
          .build();

  /** Small numbers of both signs for arithmetic; 0 to divide by. */
  static final FixtureTable NUMBERS =
      FixtureTable.named("numbers")
          .columns(INTEGER, "id")
          .columns(TINYINT, "t")
          .columns(SMALLINT, "s")
          .columns(INTEGER, "i")
          .columns(BIGINT, "b")
          .decimal("d", 18, 4)
          .columns(REAL, "r")
          .columns(DOUBLE, "x")
          .key("id")
          .row(1, (byte) 7, (short) 2, 7, 2L, decimal("7.5000"), 1.5f, 2.5)
          .row(2, (byte) -7, (short) 2, -7, 2L, decimal("-7.5000"), -1.5f, -2.5)
          .row(3, (byte) 7, (short) -2, 7, -2L, decimal("0.0001"), 0.25f, 3.5)
          .row(4, (byte) -7, (short) -2, -7, -2L, decimal("-0.5000"), 2.5f, 0.5)
          .row(5, (byte) 0, (short) 0, 0, 0L, decimal("0.0000"), 0f, 0.0)
          .row(6, null, null, null, null, null, null, null)
          .row(7, (byte) 1, (short) 100, 1000, 1000000L, decimal("2.5000"), 16f, 1024.0)
          .row(8, (byte) 3, (short) 10, 255, 65536L, decimal("123456789.5678"), 0.1f, 0.1)
          .build();

  /** The ends of every range. */
  static final FixtureTable EXTREMES =
      FixtureTable.named("extremes")
          .columns(INTEGER, "id")
          .columns(TINYINT, "t")
          .columns(SMALLINT, "s")
          .columns(INTEGER, "i")
          .columns(BIGINT, "b")
          .decimal("d", 38, 10)
          .columns(DOUBLE, "x")
          .key("id")
          .row(1, Byte.MAX_VALUE, Short.MAX_VALUE, Integer.MAX_VALUE, Long.MAX_VALUE,
              decimal("9999999999999999999999999999.9999999999"), Double.MAX_VALUE)
          .row(2, Byte.MIN_VALUE, Short.MIN_VALUE, Integer.MIN_VALUE, Long.MIN_VALUE,
              decimal("-9999999999999999999999999999.9999999999"), -Double.MAX_VALUE)
          .row(3, (byte) 0, (short) 0, 0, 0L, decimal("0.0000000001"), Double.MIN_NORMAL)
          .row(4, null, null, null, null, null, null)
          .build();

  /** The ends of the ranges of whole numbers, for databases that have no long decimals. */
  static final FixtureTable LIMITS =
      FixtureTable.named("limits")
          .columns(INTEGER, "id")
          .columns(TINYINT, "t")
          .columns(SMALLINT, "s")
          .columns(INTEGER, "i")
          .columns(BIGINT, "b")
          .columns(DOUBLE, "x")
          .key("id")
          .row(1, Byte.MAX_VALUE, Short.MAX_VALUE, Integer.MAX_VALUE, Long.MAX_VALUE, Double.MAX_VALUE)
          .row(2, Byte.MIN_VALUE, Short.MIN_VALUE, Integer.MIN_VALUE, Long.MIN_VALUE, -Double.MAX_VALUE)
          .row(3, (byte) 0, (short) 0, 0, 0L, Double.MIN_VALUE)
          .row(4, null, null, null, null, null)
          .build();

  /** What only floating point has. */
  static final FixtureTable FLOATS =
      FixtureTable.named("floats")
          .columns(INTEGER, "id")
          .columns(DOUBLE, "x")
          .columns(REAL, "y")
          .key("id")
          .row(1, Double.NaN, Float.NaN)
          .row(2, Double.POSITIVE_INFINITY, Float.POSITIVE_INFINITY)
          .row(3, Double.NEGATIVE_INFINITY, Float.NEGATIVE_INFINITY)
          .row(4, -0.0, -0.0f)
          .row(5, 0.0, 0.0f)
          .row(6, 1.5, 1.5f)
          .row(7, null, null)
          .row(8, Double.NaN, 2.5f)
          .build();

  /** Text against text: case, accents, blanks, control characters, the order of UTF-16 against that of code points. */
  static final FixtureTable TEXTS =
      FixtureTable.named("texts")
          .columns(INTEGER, "id")
          .columns(VARCHAR, "a", "b")
          .key("id")
          .row(1, "abc", "b")
          .row(2, "ABC", "B")
          .row(3, "abc ", " ")
          .row(4, "äbc", "ä")
          .row(5, "", "")
          .row(6, null, "x")
          .row(7, "ｚ", "")
          .row(8, "𝄞", "𝄞")
          .row(9, "a%c", "%")
          .row(10, "a_c", "_")
          .row(11, "a\\c", "\\")
          .row(12, "a\nc", "\n")
          .row(13, "ß", null)
          .row(14, "I", "ı")
          .row(15, "i", "İ")
          .row(16, "  two  words ", " ")
          .row(17, "日本語テキスト", "本")
          .build();

  /** Every pair of truth values. */
  static final FixtureTable FLAGS = flags();

  private static FixtureTable flags() {
    FixtureTable.Builder flags =
        FixtureTable.named("flags").columns(INTEGER, "id").columns(BOOLEAN, "p", "q").key("id");
    Boolean[] values = {true, false, null};
    for (int i = 0; i < 9; i++) {
      flags.row(i + 1, values[i / 3], values[i % 3]);
    }
    return flags.build();
  }

  /** Dates before 1970 and before 1582, leap days, ends of years, an hour that clocks in Zürich skip. */
  static final FixtureTable MOMENTS =
      FixtureTable.named("moments")
          .columns(INTEGER, "id")
          .columns(DATE, "d")
          .column("t", TIME, 6)
          .column("ts", TIMESTAMP, 6)
          .key("id")
          .row(1, date("2024-02-29"), clock("00:00:00"), time("2024-02-29T12:34:56.789"))
          .row(2, date("1970-01-01"), clock("23:59:59.999"), time("1970-01-01T00:00:00"))
          .row(3, date("1969-12-31"), clock("12:00:00"), time("1969-12-31T23:59:59.999"))
          .row(4, date("1582-10-10"), clock("01:02:03.004"), time("1582-10-10T00:00:00.001"))
          .row(5, date("0001-01-01"), clock("06:30:00"), time("0001-01-01T00:00:00"))
          .row(6, date("9999-12-31"), clock("18:00:00.5"), time("9999-12-31T23:59:59.999"))
          .row(7, null, null, null)
          .row(8, date("2024-03-31"), clock("02:30:00"), time("2024-03-31T02:30:00"))
          .row(9, date("2023-01-01"), clock("00:00:00.001"), time("2023-01-01T05:45:00"))
          .row(10, date("2020-12-31"), clock("23:00:00"), time("2020-12-31T23:00:00"))
          .build();

  /** Microseconds, which Enumerable refuses; everything else keeps them. */
  static final FixtureTable MICROS =
      FixtureTable.named("micros")
          .columns(INTEGER, "id")
          .column("t", TIME, 6)
          .column("ts", TIMESTAMP, 6)
          .key("id")
          .row(1, clock("12:34:56.789012"), time("2024-02-29T12:34:56.789012"))
          .row(2, clock("00:00:00.000001"), time("1969-12-31T23:59:59.999999"))
          .row(3, clock("23:59:59.999999"), time("1582-10-10T00:00:00.000001"))
          .row(4, null, null)
          .row(5, clock("00:00:00"), time("9999-12-31T23:59:59.999999"))
          .row(6, clock("23:59:59.5"), time("0001-01-01T00:00:00.000001"))
          .build();

  /** Moments on the one time line. */
  static final FixtureTable INSTANTS =
      FixtureTable.named("instants")
          .columns(INTEGER, "id")
          .column("at", TIMESTAMP_WITH_LOCAL_TIME_ZONE, 6)
          .key("id")
          .row(1, instant("2024-02-29T12:34:56.789Z"))
          .row(2, instant("1970-01-01T00:00:00Z"))
          .row(3, instant("1969-12-31T23:59:59.999Z"))
          .row(4, instant("2024-07-01T00:00:00+05:45"))
          .row(5, null)
          .row(6, instant("2024-03-31T01:30:00.001Z"))
          .row(7, instant("2024-10-27T00:30:00Z"))
          .row(8, instant("2024-10-27T01:30:00Z"))
          .build();

  /** JSON and what is none. */
  static final FixtureTable DOCUMENTS =
      FixtureTable.named("documents")
          .columns(INTEGER, "id")
          .columns(VARCHAR, "body")
          .key("id")
          .row(1, "{\"name\":\"Ada\",\"age\":36,\"tags\":[\"x\",\"y\"],\"address\":{\"city\":\"東京\",\"zip\":null}}")
          .row(2, "{\"name\":null,\"age\":1.5,\"tags\":[]}")
          .row(3, "[1,[2,3],{\"a\":\"b\"}]")
          .row(4, "\"text\"")
          .row(5, "42")
          .row(6, "null")
          .row(7, "not json")
          .row(8, null)
          .row(9, "{\"a.b\":\"dot\",\"a\":{\"b\":\"path\"},\"q\\\"q\":true,\"\":\"empty\",\"ünï\":\"é\\u00e9😀\"}")
          .row(10, "{\"name\":\"Bob\",\"age\":\"17\",\"tags\":[{\"k\":1},{\"k\":2}]}")
          .build();

  static final FixtureTable BLOBS =
      FixtureTable.named("blobs")
          .columns(INTEGER, "id")
          .columns(VARBINARY, "data")
          .key("id")
          .row(1, new byte[] {0, 1, (byte) 0xff})
          .row(2, new byte[0])
          .row(3, null)
          .row(4, new byte[] {(byte) 0x80, 0x7f})
          .build();

  /** The columns of {@code customers}, and no rows. */
  static final FixtureTable NOBODY =
      new FixtureTable("nobody", CUSTOMERS.columns(), CUSTOMERS.key(), List.of());

  /** Names that need quotes, and that only quotes keep apart from words of SQL. */
  static final FixtureTable ODD_NAMES =
      FixtureTable.named("Odd \"Names\"")
          .columns(INTEGER, "select", "Größe", "a.b", "with \"quotes\"", "名前")
          .key("select")
          .row(1, 10, 100, 1000, 10000)
          .row(2, 20, null, 2000, 20000)
          .build();

  /** Every table. */
  public static List<FixtureTable> tables() {
    return List.of(
        CUSTOMERS, ORDERS, LINES, PRODUCTS, EMPLOYEES, NUMBERS, EXTREMES, LIMITS, FLOATS, TEXTS, FLAGS, MOMENTS, MICROS,
        INSTANTS, DOCUMENTS, BLOBS, NOBODY, ODD_NAMES);
  }

  private static LocalDate date(String text) {
    return LocalDate.parse(text);
  }

  private static LocalTime clock(String text) {
    return LocalTime.parse(text);
  }

  private static LocalDateTime time(String text) {
    return LocalDateTime.parse(text);
  }

  private static OffsetDateTime instant(String text) {
    return OffsetDateTime.parse(text);
  }

  private static BigDecimal decimal(String text) {
    return new BigDecimal(text);
  }
}
