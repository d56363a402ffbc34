package io.calcrete.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.calcrete.backend.ArrowMemory;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.TimeZone;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.checkerframework.checker.nullness.qual.Nullable;

/** The values of a table of the data set, read back in every way. */
final class TypeCheck {
  /** Clocks that are set at 02:00, at midnight, and that are a quarter of an hour off. */
  private static final List<String> ZONES = List.of("Europe/Zurich", "America/Sao_Paulo", "Asia/Kathmandu");

  private final TestedBackend tested;
  private final FixtureTable table;

  TypeCheck(TestedBackend tested, FixtureTable table) {
    this.tested = tested;
    this.table = table;
  }

  /** Reads a value of the row that a result is at; a column's index begins with 1. */
  @FunctionalInterface
  private interface Reading {
    @Nullable Object read(ResultSet result, int column) throws SQLException;
  }

  void objects() throws SQLException {
    assertRows(
        (result, i) -> FixtureValue.of(result.getObject(i, FixtureValue.type(table.columns().get(i - 1)))),
        FixtureValue::of);
    assertRows((result, i) -> result.getObject(i) == null, value -> value == null);
  }

  void texts() throws SQLException {
    assertRows(
        (result, i) -> {
          String text = result.getString(i);
          return text == null
              ? null
              : switch (table.columns().get(i - 1).type()) {
                case REAL -> FixtureValue.text(Float.valueOf(text));
                case DOUBLE -> FixtureValue.text(Double.valueOf(text));
                default -> text;
              };
        },
        FixtureValue::text);
  }

  /** The widest types lose nothing; the narrow ones lose nothing or say that the value does not fit. */
  void numbers() throws SQLException {
    try (Statement statement = tested.pushing().createStatement();
        ResultSet result = statement.executeQuery(query())) {
      while (result.next()) {
        for (int i = 1; i <= table.columns().size(); i++) {
          if (FixtureValue.isWhole(table.columns().get(i - 1))) {
            assertWhole(result, i);
          }
        }
      }
    }
    assertMemoryIsGivenBack();
  }

  private static void assertWhole(ResultSet result, int i) throws SQLException {
    long value = result.getLong(i);
    boolean isNull = result.wasNull();
    BigDecimal decimal = result.getBigDecimal(i);
    assertThat(decimal).isEqualTo(isNull ? null : BigDecimal.valueOf(value));
    assertThat(result.getDouble(i)).isEqualTo((double) value);
    assertFits(value == (int) value, () -> assertThat(result.getInt(i)).isEqualTo((int) value));
    assertFits(value == (short) value, () -> assertThat(result.getShort(i)).isEqualTo((short) value));
    assertFits(value == (byte) value, () -> assertThat(result.getByte(i)).isEqualTo((byte) value));
    assertThat(result.getObject(i) == null).isEqualTo(isNull);
  }

  private static void assertFits(boolean fits, ThrowingCallable reading) {
    if (fits) {
      assertThatCode(reading).doesNotThrowAnyException();
    } else {
      assertThatThrownBy(reading)
          .isInstanceOfSatisfying(SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("22003"));
    }
  }

  /** What a clock skips is moved on by as much, as java.sql does it. */
  void datesInZones() throws SQLException {
    for (String name : ZONES) {
      ZoneId zone = ZoneId.of(name);
      assertRows(
          (result, i) -> inZone(result, i, zone), value -> value == null ? null : inZone(value, zone));
    }
  }

  private @Nullable Object inZone(ResultSet result, int i, ZoneId zone) throws SQLException {
    Calendar calendar = Calendar.getInstance(TimeZone.getTimeZone(zone));
    return switch (table.columns().get(i - 1).type()) {
      case TIMESTAMP -> result.getTimestamp(i, calendar);
      case DATE -> {
        java.sql.Date date = result.getDate(i, calendar);
        yield date == null ? null : date.getTime();
      }
      default -> result.getObject(i) == null ? null : "";
    };
  }

  private static Object inZone(Object value, ZoneId zone) {
    if (value instanceof LocalDateTime time) {
      Timestamp timestamp = new Timestamp(time.atZone(zone).toInstant().toEpochMilli());
      timestamp.setNanos(time.getNano());
      return timestamp;
    }
    return value instanceof LocalDate date ? date.atStartOfDay(zone).toInstant().toEpochMilli() : "";
  }

  void batches() throws SQLException, IOException {
    List<List<Object>> rows = new ArrayList<>();
    try (Statement statement = tested.pushing().createStatement();
        ResultSet result = statement.executeQuery(query())) {
      ArrowReader reader = result.unwrap(ArrowReader.class);
      while (reader.loadNextBatch()) {
        rows.addAll(FixtureValue.rows(reader.getVectorSchemaRoot(), table.columns()));
      }
    }
    assertThat(rows).containsExactlyInAnyOrderElementsOf(expected(FixtureValue::of));
    assertMemoryIsGivenBack();
  }

  /** As many rows as have a value are found by it. */
  void parameters() throws SQLException {
    for (int i = 0; i < table.columns().size(); i++) {
      int column = i;
      String name = SqlText.quoted(table.columns().get(i).name());
      String sql = "SELECT COUNT(*) FROM " + SqlText.quoted(table.name()) + " WHERE " + name + " = ?";
      List<Object> values = table.rows().stream().map(row -> row.get(column)).filter(value -> value != null).toList();
      for (Object value : values) {
        long equal = values.stream().filter(other -> FixtureValue.equal(value, other)).count();
        assertFound(sql, value, equal);
      }
    }
    assertMemoryIsGivenBack();
  }

  private void assertFound(String sql, Object value, long count) throws SQLException {
    try (PreparedStatement statement = tested.pushing().prepareStatement(sql)) {
      statement.setObject(1, value);
      try (ResultSet result = statement.executeQuery()) {
        result.next();
        assertThat(result.getLong(1)).as(() -> sql + " with " + value).isEqualTo(count);
      }
    } catch (SQLException e) {
      if (!Outcome.Failure.of(e).refusesMicroseconds()) {
        throw new AssertionError(sql + " with " + value + ": " + e.getMessage(), e);
      }
    }
  }

  private void assertRows(Reading reading, Function<@Nullable Object, @Nullable Object> expected)
      throws SQLException {
    List<List<Object>> rows = new ArrayList<>();
    try (Statement statement = tested.pushing().createStatement();
        ResultSet result = statement.executeQuery(query())) {
      assertThat(result.getMetaData().getColumnCount()).isEqualTo(table.columns().size());
      while (result.next()) {
        List<Object> row = new ArrayList<>();
        for (int i = 1; i <= table.columns().size(); i++) {
          row.add(reading.read(result, i));
        }
        rows.add(row);
      }
    }
    assertThat(rows).containsExactlyInAnyOrderElementsOf(expected(expected));
    assertMemoryIsGivenBack();
  }

  private List<List<Object>> expected(Function<@Nullable Object, @Nullable Object> form) {
    List<List<Object>> rows = new ArrayList<>();
    for (List<Object> row : table.rows()) {
      List<Object> values = new ArrayList<>();
      row.forEach(value -> values.add(form.apply(value)));
      rows.add(values);
    }
    return rows;
  }

  private String query() {
    String columns =
        IntStream.range(0, table.columns().size())
            .mapToObj(i -> SqlText.quoted(table.columns().get(i).name()))
            .collect(Collectors.joining(", "));
    return "SELECT " + columns + " FROM " + SqlText.quoted(table.name());
  }

  private static void assertMemoryIsGivenBack() {
    assertThat(ArrowMemory.allocated()).as("Arrow memory that was not given back").isZero();
  }
}
