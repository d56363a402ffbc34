package io.calcrete.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Dates and times in sessions of every zone: what has no zone is the same in all of them, an instant is the same
 * moment.
 */
class DriverTimesTest {
  /** The third is skipped by the clocks of New York, the fourth is there twice; the fifth is in no Julian calendar. */
  private static final List<LocalDateTime> TIMESTAMPS =
      List.of(
          LocalDateTime.parse("2024-02-29T12:34:56.123456"),
          LocalDateTime.parse("1970-01-01T00:00"),
          LocalDateTime.parse("2024-03-10T02:30:00.000001"),
          LocalDateTime.parse("2024-11-03T01:30"),
          LocalDateTime.parse("1582-10-10T23:59:59.999999"),
          LocalDateTime.parse("1900-01-01T00:00:01"),
          LocalDateTime.parse("0001-01-01T00:00"),
          LocalDateTime.parse("9999-12-31T23:59:59.999999"));

  @TempDir static Path directory;

  private static Federation federation;

  @BeforeAll
  static void create() throws SQLException {
    List<String> duck = new ArrayList<>();
    duck.add("SET TimeZone = 'UTC'");
    duck.add("CREATE TABLE times (id INTEGER, ts TIMESTAMP, d DATE, t TIME, i TIMESTAMPTZ)");
    List<String> lite = new ArrayList<>();
    lite.add("CREATE TABLE times (id INTEGER, ts TIMESTAMP, d DATE, t TIME)");
    for (int id = 0; id < TIMESTAMPS.size(); id++) {
      LocalDateTime ts = TIMESTAMPS.get(id);
      String three = "'%s', '%s', '%s'".formatted(ts.toString().replace('T', ' '), ts.toLocalDate(), ts.toLocalTime());
      duck.add("INSERT INTO times VALUES (%d, %s, '%sZ')".formatted(id, three, ts));
      lite.add("INSERT INTO times VALUES (%d, %s)".formatted(id, three));
    }
    federation =
        Federation.in(directory)
            .duckDb("duck", duck.toArray(String[]::new))
            .sqlite("lite", lite.toArray(String[]::new));
  }

  @AfterAll
  static void close() {
    federation.close();
  }

  static Stream<String> zones() {
    return Stream.of(
        "UTC", "Asia/Kathmandu", "America/St_Johns", "America/New_York", "Pacific/Apia", "Europe/Amsterdam", "+14:00");
  }

  @ParameterizedTest
  @MethodSource("zones")
  void whatHasNoZoneIsTheSameInEveryZone(String zone) throws SQLException {
    for (String schema : List.of("duck", "lite")) {
      read(
          zone,
          "SELECT ts, d, t FROM " + schema + ".times ORDER BY id",
          (row, ts) -> {
            assertThat(row.getObject(1, LocalDateTime.class)).isEqualTo(ts);
            assertThat(row.getObject(2, LocalDate.class)).isEqualTo(ts.toLocalDate());
            assertThat(row.getObject(3, LocalTime.class)).isEqualTo(ts.toLocalTime());
          });
    }
  }

  @ParameterizedTest
  @MethodSource("zones")
  void textsOfWhatHasNoZoneAreTheSameInEveryZone(String zone) throws SQLException {
    read(
        zone,
        "SELECT ts, d, t FROM duck.times ORDER BY id",
        (row, ts) -> {
          assertThat(LocalDateTime.parse(row.getString(1).replace(' ', 'T'))).isEqualTo(ts);
          assertThat(row.getString(2)).isEqualTo(ts.toLocalDate().toString());
          assertThat(LocalTime.parse(row.getString(3))).isEqualTo(ts.toLocalTime());
        });
  }

  @ParameterizedTest
  @MethodSource("zones")
  void aTimestampOfJavaSqlIsTheWallClockOfTheSessionsZone(String zone) throws SQLException {
    read(
        zone,
        "SELECT ts FROM duck.times ORDER BY id",
        (row, ts) -> {
          Timestamp timestamp = row.getTimestamp(1);
          assertThat(timestamp.toInstant()).isEqualTo(ts.atZone(ZoneId.of(zone)).toInstant());
          assertThat(timestamp.getNanos()).isEqualTo(ts.getNano());
          assertThat(row.getObject(1)).isEqualTo(timestamp);
        });
  }

  @ParameterizedTest
  @MethodSource("zones")
  void aCalendarSaysWhichWallClock(String zone) throws SQLException {
    read(
        "UTC",
        "SELECT ts, d FROM duck.times ORDER BY id",
        (row, ts) -> {
          assertThat(row.getTimestamp(1, calendar(zone)).toInstant()).isEqualTo(ts.atZone(ZoneId.of(zone)).toInstant());
          assertThat(Instant.ofEpochMilli(row.getDate(2, calendar(zone)).getTime()))
              .isEqualTo(ts.toLocalDate().atStartOfDay(ZoneId.of(zone)).toInstant());
        });
  }

  @ParameterizedTest
  @MethodSource("zones")
  void anInstantIsTheSameMomentInEveryZone(String zone) throws SQLException {
    read(
        zone,
        "SELECT i FROM duck.times ORDER BY id",
        (row, ts) -> {
          Instant moment = ts.atZone(ZoneId.of("UTC")).toInstant();
          assertThat(row.getObject(1, OffsetDateTime.class).toInstant()).isEqualTo(moment);
          assertThat(row.getObject(1, Instant.class)).isEqualTo(moment);
          assertThat(row.getTimestamp(1).toInstant()).isEqualTo(moment);
        });
  }

  @ParameterizedTest
  @MethodSource("zones")
  void anInstantIsShownInTheSessionsZone(String zone) throws SQLException {
    read(
        zone,
        "SELECT i FROM duck.times ORDER BY id",
        (row, ts) -> {
          LocalDateTime there = ts.atZone(ZoneId.of("UTC")).withZoneSameInstant(ZoneId.of(zone)).toLocalDateTime();
          assertThat(row.getObject(1, LocalDateTime.class)).isEqualTo(there);
          assertThat(row.getString(1)).startsWith(there.toString().replace('T', ' ').substring(0, 13));
        });
  }

  /** The host does not know the session's zone; it says so rather than take UTC's clock. */
  @Test
  void anInstantIsNotMadeWallClockInSilence() throws SQLException {
    try (Connection connection = federation.connect(Map.of("timeZone", "Asia/Kathmandu"))) {
      for (String type : List.of("TIMESTAMP", "DATE", "VARCHAR")) {
        SQLException error = Failures.of(connection, "SELECT CAST(i AS " + type + ") FROM duck.times WHERE id = 3");
        assertThat(error.getSQLState()).as(type).isEqualTo("0A000");
      }
    }
  }

  /** Of SQLite's timestamps only the host knows equality, and it refuses to look at microseconds. */
  @ParameterizedTest
  @MethodSource("zones")
  void aParameterIsFoundAgain(String zone) throws SQLException {
    try (Connection connection = federation.connect(Map.of("timeZone", zone));
        PreparedStatement finding =
            connection.prepareStatement("SELECT id FROM duck.times WHERE ts = ? AND d = ? AND t = ?")) {
      for (int id = 0; id < TIMESTAMPS.size(); id++) {
        LocalDateTime ts = TIMESTAMPS.get(id);
        finding.setObject(1, ts);
        finding.setObject(2, ts.toLocalDate());
        finding.setObject(3, ts.toLocalTime());
        assertThat(Answers.rows(finding.executeQuery())).as("%s", ts).containsExactly("" + id);
        finding.setString(1, ts.toString());
        finding.setString(2, ts.toLocalDate().toString());
        finding.setString(3, ts.toLocalTime().toString());
        assertThat(Answers.rows(finding.executeQuery())).as("%s", ts).containsExactly("" + id);
        assertThat(Answers.rows(connection, "SELECT id FROM lite.times WHERE d = ?", ts.toLocalDate()))
            .as("%s", ts)
            .containsExactly("" + id);
      }
    }
  }

  @Test
  void aLiteralIsFoundAgain() throws SQLException {
    try (Connection connection = federation.connect()) {
      for (int id = 0; id < TIMESTAMPS.size(); id++) {
        LocalDateTime ts = TIMESTAMPS.get(id);
        LocalDate day = ts.toLocalDate();
        String literals = "d = DATE '%s' AND ts = TIMESTAMP '%s %s'".formatted(day, day, text(ts));
        assertThat(Answers.rows(connection, "SELECT id FROM duck.times WHERE " + literals)).containsExactly("" + id);
      }
    }
  }

  private static String text(LocalDateTime timestamp) {
    return DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS", Locale.ROOT).format(timestamp);
  }

  @ParameterizedTest
  @MethodSource("zones")
  void aCalendarSaysWhichWallClockAParameterIs(String zone) throws SQLException {
    try (Connection connection = federation.connect();
        PreparedStatement finding = connection.prepareStatement("SELECT id FROM duck.times WHERE ts = ?")) {
      for (int id = 0; id < TIMESTAMPS.size(); id++) {
        LocalDateTime ts = TIMESTAMPS.get(id);
        Timestamp sql = Timestamp.from(ts.atZone(ZoneId.of(zone)).toInstant());
        boolean skipped = !ts.atZone(ZoneId.of(zone)).toLocalDateTime().equals(ts);
        finding.setTimestamp(1, sql, calendar(zone));
        assertThat(Answers.rows(finding.executeQuery())).as("%s", ts).hasSize(skipped ? 0 : 1);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("zones")
  void aTimestampThatWasReadIsFoundAgain(String zone) throws SQLException {
    try (Connection connection = federation.connect(Map.of("timeZone", zone));
        Statement reading = connection.createStatement();
        PreparedStatement finding = connection.prepareStatement("SELECT id FROM duck.times WHERE ts = ?");
        ResultSet row = reading.executeQuery("SELECT id, ts FROM duck.times WHERE id <> 2")) {
      while (row.next()) {
        finding.setTimestamp(1, row.getTimestamp(2));
        assertThat(Answers.rows(finding.executeQuery())).as(row.getString(2)).containsExactly(row.getString(1));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("zones")
  void theClockIsTheSessions(String zone) throws SQLException {
    String sql = "SELECT CURRENT_TIMESTAMP, LOCALTIMESTAMP, CURRENT_DATE, id FROM duck.times";
    Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    try (Connection connection = federation.connect(Map.of("timeZone", zone));
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      LocalDateTime local = row.getObject(2, LocalDateTime.class);
      Instant now = local.atZone(ZoneId.of(zone)).toInstant();

      assertThat(now).isBetween(before.truncatedTo(ChronoUnit.SECONDS), Instant.now());
      assertThat(row.getTimestamp(1).toInstant().truncatedTo(ChronoUnit.SECONDS))
          .isEqualTo(now.truncatedTo(ChronoUnit.SECONDS));
      assertThat(row.getObject(3, LocalDate.class)).isEqualTo(local.toLocalDate());
    }
  }

  @Test
  void theClockStandsStillForAStatement() throws SQLException {
    String sql =
        "SELECT COUNT(DISTINCT now) FROM (SELECT CURRENT_TIMESTAMP AS now FROM duck.times"
            + " UNION ALL SELECT CURRENT_TIMESTAMP FROM lite.times UNION ALL SELECT CURRENT_TIMESTAMP) t";
    try (Connection connection = federation.connect()) {
      assertThat(Answers.rows(connection, sql)).containsExactly("1");
    }
  }

  @Test
  void aZoneThatIsNoneIsAFault() {
    assertThat(catchThrowable(() -> federation.connect(Map.of("timeZone", "Mars/Base"))))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("Mars/Base");
  }

  private static Calendar calendar(String zone) {
    return Calendar.getInstance(TimeZone.getTimeZone(ZoneId.of(zone)));
  }

  private static void read(String zone, String sql, Check check) throws SQLException {
    try (Connection connection = federation.connect(Map.of("timeZone", zone));
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      for (LocalDateTime expected : TIMESTAMPS) {
        assertThat(row.next()).isTrue();
        check.row(row, expected);
      }
      assertThat(row.next()).isFalse();
    }
  }

  @FunctionalInterface
  private interface Check {
    void row(ResultSet row, LocalDateTime expected) throws SQLException;
  }
}
