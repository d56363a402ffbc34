package io.calcrete.jdbc;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates and times as SQLite's own functions write them: {@code 2024-02-29}, {@code 23:59:59.125}, {@code 2024-02-29
 * 23:59:59} or with a T between. A date alone is its midnight, as it is to SQLite, and a midnight its date. An offset of
 * zero, or Z, says nothing that is not so; any other would be lost, and is an error.
 */
final class IsoTime {
  private static final String DATE = "(\\d{4})-(\\d{2})-(\\d{2})";
  private static final String TIME = "(\\d{2}):(\\d{2})(?::(\\d{2})(?:\\.(\\d{1,9})0*)?)?";
  private static final Pattern DATE_TIME = Pattern.compile(DATE + "(?:[ T]" + TIME + " ?(?:Z|[+-]00:?00)?)?");
  private static final Pattern TIME_ONLY = Pattern.compile(TIME);
  private static final int NANO_DIGITS = 9;

  private IsoTime() {}

  /**
   * Reads a date.
   *
   * @throws DateTimeException if the text is none
   */
  static LocalDate date(String text) {
    LocalDateTime moment = dateTime(text);
    if (!moment.toLocalTime().equals(LocalTime.MIDNIGHT)) {
      throw new DateTimeException("a date has no time of day");
    }
    return moment.toLocalDate();
  }

  /**
   * Reads a time of day.
   *
   * @throws DateTimeException if the text is none
   */
  static LocalTime time(String text) {
    Matcher parts = TIME_ONLY.matcher(text);
    if (!parts.matches()) {
      throw new DateTimeException("no time of day");
    }
    return time(parts, 1);
  }

  /**
   * Reads a date with a time of day.
   *
   * @throws DateTimeException if the text is none
   */
  static LocalDateTime dateTime(String text) {
    Matcher parts = DATE_TIME.matcher(text);
    if (!parts.matches()) {
      throw new DateTimeException("no date");
    }
    LocalDate date = LocalDate.of(number(parts, 1), number(parts, 2), number(parts, 3));
    return parts.group(4) == null ? date.atStartOfDay() : date.atTime(time(parts, 4));
  }

  private static LocalTime time(Matcher parts, int first) {
    String fraction = parts.group(first + 3);
    int nanos = fraction == null ? 0 : Integer.parseInt(fraction + "0".repeat(NANO_DIGITS - fraction.length()));
    int seconds = parts.group(first + 2) == null ? 0 : number(parts, first + 2);
    return LocalTime.of(number(parts, first), number(parts, first + 1), seconds, nanos);
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }
}
