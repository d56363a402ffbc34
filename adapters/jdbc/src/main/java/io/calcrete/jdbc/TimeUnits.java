package io.calcrete.jdbc;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.apache.arrow.vector.types.TimeUnit;

/** Counts java.time's values in the unit of a column. Digits that the unit has no place for are an error, not cut. */
final class TimeUnits {
  private static final long NANOS_PER_SECOND = 1_000_000_000;

  private TimeUnits() {}

  /**
   * Units since midnight.
   *
   * @throws DateTimeException if the time is finer than the unit
   */
  static long of(LocalTime time, TimeUnit unit) {
    return scaled(time.toSecondOfDay(), time.getNano(), unit);
  }

  /**
   * Units since 1970.
   *
   * @throws DateTimeException if the time is finer than the unit
   * @throws ArithmeticException if it is too far from 1970 for the unit
   */
  static long of(LocalDateTime moment, TimeUnit unit) {
    return scaled(moment.toEpochSecond(ZoneOffset.UTC), moment.getNano(), unit);
  }

  private static long scaled(long seconds, int nanos, TimeUnit unit) {
    long perSecond =
        switch (unit) {
          case SECOND -> 1;
          case MILLISECOND -> 1_000;
          case MICROSECOND -> 1_000_000;
          case NANOSECOND -> NANOS_PER_SECOND;
        };
    long nanosPerUnit = NANOS_PER_SECOND / perSecond;
    if (nanos % nanosPerUnit != 0) {
      throw new DateTimeException("finer than the unit");
    }
    return Math.addExact(Math.multiplyExact(seconds, perSecond), nanos / nanosPerUnit);
  }
}
