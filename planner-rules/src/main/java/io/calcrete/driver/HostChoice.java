package io.calcrete.driver;

import io.calcrete.backend.CalcreteException;
import io.calcrete.backend.SqlState;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Who evaluates what is left above the backends: the connection's property {@code host}. */
enum HostChoice {
  /** A backend that takes streams, as far as it evaluates them as standard SQL does. */
  AUTO,
  /** Calcite's own engine, always: the reference that the others are compared with. */
  ENUMERABLE;

  static HostChoice of(@Nullable String name) {
    return Arrays.stream(values())
        .filter(choice -> choice.name().equalsIgnoreCase(name == null ? AUTO.name() : name))
        .findFirst()
        .orElseThrow(
            () ->
                CalcreteException.of(
                    SqlState.INVALID_PARAMETER,
                    "'host' is '" + name + "'; it takes "
                        + Arrays.stream(values())
                            .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(" or "))));
  }
}
