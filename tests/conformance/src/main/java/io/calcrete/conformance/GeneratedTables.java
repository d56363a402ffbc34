package io.calcrete.conformance;

import static org.apache.calcite.sql.type.SqlTypeName.BIGINT;
import static org.apache.calcite.sql.type.SqlTypeName.BOOLEAN;
import static org.apache.calcite.sql.type.SqlTypeName.DATE;
import static org.apache.calcite.sql.type.SqlTypeName.DECIMAL;
import static org.apache.calcite.sql.type.SqlTypeName.DOUBLE;
import static org.apache.calcite.sql.type.SqlTypeName.INTEGER;
import static org.apache.calcite.sql.type.SqlTypeName.TIMESTAMP;
import static org.apache.calcite.sql.type.SqlTypeName.VARCHAR;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.apache.calcite.sql.type.SqlTypeName;

/**
 * Two tables of the same columns with rows of any kind: few different values, so that they meet in joins and groups,
 * and the values at which engines differ. No sum of them overflows or depends on its order.
 */
final class GeneratedTables {
  static final List<String> NAMES = List.of("g", "h");

  /** The columns beside the key, by name. */
  static final Map<String, SqlTypeName> COLUMNS =
      Map.of(
          "i", INTEGER, "b", BIGINT, "d", DECIMAL, "x", DOUBLE,
          "s", VARCHAR, "p", BOOLEAN, "dt", DATE, "ts", TIMESTAMP);

  private static final int MOST_ROWS = 24;

  private GeneratedTables() {}

  static Arbitrary<List<FixtureTable>> all() {
    Arbitrary<List<List<Object>>> rows = row().list().ofMaxSize(MOST_ROWS);
    return Combinators.combine(rows, rows).as((g, h) -> List.of(table("g", g), table("h", h)));
  }

  private static Arbitrary<List<Object>> row() {
    List<Arbitrary<Object>> values =
        List.of(
            values(0, 1, -1, 2, 7, -7, 12, 100),
            values(0L, 1L, -1L, 3L, 1_000_000L, -65_536L),
            values(
                decimal("0.00"), decimal("0.01"), decimal("-2.50"), decimal("2.50"), decimal("99.99"), decimal("0.13")),
            values(0.0, -0.0, 0.5, -0.5, 1.5, 2.5, 1024.0, -3.25, Double.NaN),
            values("", "a", "A", "ab", "a ", " a", "b%", "b_", "ä", "ß", "É", "日本", "𝄞x", "O'x", "a\\b", "12", "null"),
            values(true, false),
            values(
                LocalDate.of(1969, 12, 31), LocalDate.of(1970, 1, 1), LocalDate.of(2024, 2, 29),
                LocalDate.of(2023, 1, 1), LocalDate.of(2020, 12, 31), LocalDate.of(1600, 2, 29)),
            values(
                LocalDateTime.of(1969, 12, 31, 23, 59, 59, 999_000_000), LocalDateTime.of(1970, 1, 1, 0, 0),
                LocalDateTime.of(2024, 3, 31, 2, 30), LocalDateTime.of(2024, 2, 29, 12, 34, 56, 789_000_000)));
    return Combinators.combine(values).as(chosen -> chosen);
  }

  private static Arbitrary<Object> values(Object... values) {
    return Arbitraries.of(values).injectNull(0.2);
  }

  private static FixtureTable table(String name, List<List<Object>> rows) {
    FixtureTable.Builder table =
        FixtureTable.named(name)
            .columns(INTEGER, "id")
            .columns(INTEGER, "i")
            .columns(BIGINT, "b")
            .decimal("d", 8, 2)
            .columns(DOUBLE, "x")
            .columns(VARCHAR, "s")
            .columns(BOOLEAN, "p")
            .columns(DATE, "dt")
            .column("ts", TIMESTAMP, 6)
            .key("id");
    for (int i = 0; i < rows.size(); i++) {
      List<Object> row = new ArrayList<>(rows.get(i));
      row.add(0, i);
      table.row(row.toArray());
    }
    return table.build();
  }

  private static BigDecimal decimal(String text) {
    return new BigDecimal(text);
  }
}
