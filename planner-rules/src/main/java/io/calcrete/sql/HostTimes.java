package io.calcrete.sql;

import io.calcrete.backend.CalcreteException;
import io.calcrete.backend.SqlState;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.calcite.avatica.util.DateTimeUtils;
import org.apache.calcite.avatica.util.TimeUnit;
import org.apache.calcite.avatica.util.TimeUnitRange;
import org.apache.calcite.linq4j.function.Strict;

/**
 * Dates (days since 1970), times (milliseconds of the day) and timestamps (milliseconds since 1970) on the host; see
 * {@link HostFunctions}. Units are their names, such as {@code MONTH}: where Calcite's engine has a literal that is no
 * value, it forgets it between the branches of a CASE.
 */
@Strict
public final class HostTimes {
  private static final Pattern FINE = Pattern.compile("\\.\\d{3}\\d*[1-9]");

  private static final int DAYS_PER_WEEK = 7;
  private static final long MILLIS_PER_DAY = 86_400_000L;

  private static final DateTimeFormatter TIMESTAMP =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd HH:mm:ss")
          .appendFraction(ChronoField.MILLI_OF_SECOND, 0, 3, true)
          .toFormatter(Locale.ROOT);

  private HostTimes() {}

  /** {@code EXTRACT(unit FROM date)}; Sunday is day 0 of the week. */
  public static long extractFromDate(String unit, int days) {
    TimeUnitRange range = TimeUnitRange.valueOf(unit);
    long part = isOfDay(range) ? 0 : DateTimeUtils.unixDateExtract(range, days);
    return range == TimeUnitRange.DOW ? part - 1 : part;
  }

  /** {@code EXTRACT(unit FROM timestamp)}. */
  public static long extractFromTimestamp(String unit, long millis) {
    return isOfDay(TimeUnitRange.valueOf(unit))
        ? extractFromTime(unit, (int) Math.floorMod(millis, MILLIS_PER_DAY))
        : extractFromDate(unit, (int) Math.floorDiv(millis, MILLIS_PER_DAY));
  }

  /** {@code EXTRACT(unit FROM time)}: its hours, or the minutes or seconds beside them. */
  public static long extractFromTime(String unit, int millis) {
    return switch (TimeUnitRange.valueOf(unit)) {
      case HOUR -> millis / millisOf(TimeUnit.HOUR);
      case MINUTE -> millis / millisOf(TimeUnit.MINUTE) % 60;
      case SECOND -> millis / millisOf(TimeUnit.SECOND) % 60;
      default -> throw new IllegalArgumentException("a time has no " + unit);
    };
  }

  /** {@code FLOOR(date TO unit)}; weeks begin on Monday. */
  public static int floorDate(String unit, int days) {
    TimeUnitRange range = TimeUnitRange.valueOf(unit);
    if (range == TimeUnitRange.WEEK) {
      // 1970-01-01 was a Thursday.
      return days - Math.floorMod(days + 3, DAYS_PER_WEEK);
    }
    return isOfDay(range) ? days : (int) DateTimeUtils.unixDateFloor(range, days);
  }

  /** {@code CEIL(date TO unit)}. */
  public static int ceilDate(String unit, int days) {
    TimeUnitRange range = TimeUnitRange.valueOf(unit);
    if (range == TimeUnitRange.WEEK) {
      return floorDate(unit, days + DAYS_PER_WEEK - 1);
    }
    return isOfDay(range) ? days : (int) DateTimeUtils.unixDateCeil(range, days);
  }

  /** {@code FLOOR(timestamp TO unit)}. */
  public static long floorTimestamp(String unit, long millis) {
    TimeUnitRange range = TimeUnitRange.valueOf(unit);
    if (isOfDay(range)) {
      return millis - Math.floorMod(millis, millisOf(range.startUnit));
    }
    return floorDate(unit, (int) Math.floorDiv(millis, MILLIS_PER_DAY)) * MILLIS_PER_DAY;
  }

  /** {@code CEIL(timestamp TO unit)}. */
  public static long ceilTimestamp(String unit, long millis) {
    TimeUnitRange range = TimeUnitRange.valueOf(unit);
    if (isOfDay(range)) {
      return floorTimestamp(unit, millis + millisOf(range.startUnit) - 1);
    }
    return ceilDate(unit, (int) Math.floorDiv(millis + MILLIS_PER_DAY - 1, MILLIS_PER_DAY)) * MILLIS_PER_DAY;
  }

  /** {@code FLOOR(time TO unit)}. */
  public static int floorTime(String unit, int millis) {
    return (int) floorTimestamp(unit, millis);
  }

  /** {@code CEIL(time TO unit)}; what is behind the last hour is midnight. */
  public static int ceilTime(String unit, int millis) {
    return (int) (ceilTimestamp(unit, millis) % MILLIS_PER_DAY);
  }

  private static boolean isOfDay(TimeUnitRange range) {
    return range == TimeUnitRange.HOUR || range == TimeUnitRange.MINUTE || range == TimeUnitRange.SECOND;
  }

  private static long millisOf(TimeUnit unit) {
    return unit.multiplier.longValue();
  }

  /** A time as text, unless it is finer than the milliseconds that the engine counts. */
  public static String coarse(String time) {
    if (FINE.matcher(time).find()) {
      throw CalcreteException.of(
          SqlState.FEATURE_NOT_SUPPORTED, "'" + time + "' is finer than milliseconds, which the Enumerable host would cut");
    }
    return time;
  }

  /** {@code CAST(time AS VARCHAR)}, with as many fractional digits as it has. */
  public static String textOfTime(int millis) {
    return textOfTimestamp(millis).substring("1970-01-01 ".length());
  }

  /** {@code CAST(timestamp AS VARCHAR)}, with as many fractional digits as it has. */
  public static String textOfTimestamp(long millis) {
    int nanos = (int) Math.floorMod(millis, 1_000L) * 1_000_000;
    return TIMESTAMP.format(LocalDateTime.ofEpochSecond(Math.floorDiv(millis, 1_000L), nanos, ZoneOffset.UTC));
  }
}
