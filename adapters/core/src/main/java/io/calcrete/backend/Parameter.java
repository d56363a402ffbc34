package io.calcrete.backend;

import static java.util.Objects.requireNonNull;

import org.apache.arrow.vector.types.pojo.Field;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The value of one question mark.
 *
 * @param value null, or a {@code Boolean}, {@code Byte}, {@code Short}, {@code Integer}, {@code Long}, {@code Float},
 *     {@code Double}, {@code BigDecimal}, {@code String}, {@code byte[]}, {@code LocalDate}, {@code LocalTime}, {@code
 *     LocalDateTime} or, for an instant, {@code OffsetDateTime}
 * @param type the type that the plan gave the question mark
 */
public record Parameter(@Nullable Object value, Field type) {
  public Parameter {
    requireNonNull(type, "type");
  }
}
