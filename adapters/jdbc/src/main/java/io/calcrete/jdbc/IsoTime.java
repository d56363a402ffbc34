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
  private static final int YEAR_END = 4;
  private static final int MONTH_END = 7;
  private static final int DAY_END = 10;
  private static final int DECIMAL_BASE = 10;

  private IsoTime() {}

  /**
   * Reads a date.
   *
   * @throws DateTimeException if the text is none
   */
  static LocalDate date(String text) {
    if (isPlainDate(text)) {
      return LocalDate.of(number(text, 0, YEAR_END), number(text, YEAR_END + 1, MONTH_END), number(text, MONTH_END + 1, DAY_END));
    }
    LocalDateTime moment = dateTime(text);
    if (!moment.toLocalTime().equals(LocalTime.MIDNIGHT)) {
      throw new DateTimeException("a date has no time of day");
    }
    return moment.toLocalDate();
  }

  /** Nearly all dates are written so, and there may be millions. */
  private static boolean isPlainDate(String text) {
    if (text.length() != DAY_END) {
      return false;
    }
    for (int i = 0; i < DAY_END; i++) {
      boolean dash = i == YEAR_END || i == MONTH_END;
      char c = text.charAt(i);
      if (dash ? c != '-' : c < '0' || c > '9') {
        return false;
      }
    }
    return true;
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = number * DECIMAL_BASE + text.charAt(i) - '0';
    }
    return number;
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
