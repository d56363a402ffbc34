package io.calcrete.runtime;

import io.calcrete.backend.CalcreteException;
import io.calcrete.backend.SqlState;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.apache.calcite.avatica.util.ByteString;
import org.apache.calcite.rel.type.RelDataType;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Single values between Java's own types and Calcite's internal representation. */
final class InternalValues {
  private static final int NANOS_PER_MILLI = 1_000_000;

  private InternalValues() {}

  /** As {@link io.calcrete.backend.Parameter} has it. */
  static @Nullable Object toJava(@Nullable Object internal, RelDataType type) {
    if (internal == null) {
      return null;
    }
    return switch (type.getSqlTypeName()) {
      case DATE -> internal instanceof Number days ? LocalDate.ofEpochDay(days.longValue()) : internal;
      case TIME ->
          internal instanceof Number millis
              ? LocalTime.ofNanoOfDay(millis.longValue() * NANOS_PER_MILLI)
              : internal;
      case TIMESTAMP ->
          internal instanceof Number millis
              ? LocalDateTime.ofInstant(Instant.ofEpochMilli(millis.longValue()), ZoneOffset.UTC)
              : internal;
      case TIMESTAMP_WITH_LOCAL_TIME_ZONE, TIMESTAMP_TZ ->
          internal instanceof Number millis
              ? Instant.ofEpochMilli(millis.longValue()).atOffset(ZoneOffset.UTC)
              : internal;
      case BINARY, VARBINARY -> internal instanceof ByteString bytes ? bytes.getBytes() : internal;
      default -> internal;
    };
  }

  /** As Calcite's generated code has it. */
  static @Nullable Object toInternal(@Nullable Object value) {
    if (value instanceof LocalDate date) {
      return Math.toIntExact(date.toEpochDay());
    } else if (value instanceof LocalTime time) {
      checkMillis(time.getNano());
      return (int) (time.toNanoOfDay() / NANOS_PER_MILLI);
    } else if (value instanceof LocalDateTime timestamp) {
      checkMillis(timestamp.getNano());
      return timestamp.toInstant(ZoneOffset.UTC).toEpochMilli();
    } else if (value instanceof OffsetDateTime instant) {
      checkMillis(instant.getNano());
      return instant.toInstant().toEpochMilli();
    } else if (value instanceof byte[] bytes) {
      return new ByteString(bytes);
    } else if (value instanceof BigDecimal decimal) {
      return decimal;
    }
    return value;
  }

  private static void checkMillis(int nanos) {
    if (nanos % NANOS_PER_MILLI != 0) {
      throw CalcreteException.of(
          SqlState.FEATURE_NOT_SUPPORTED,
          "a parameter has fractions of a second finer than milliseconds, which the Enumerable host would cut");
    }
  }
}
