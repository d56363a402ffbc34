package io.calcrete.driver;

import io.calcrete.backend.CalcreteException;
import io.calcrete.backend.SqlState;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;

/** Properties of a connection that take one of a few words. */
final class Choices {
  private Choices() {}

  /** What a property says; its first word's meaning if it is not there. */
  static <E extends Enum<E>> E of(Class<E> choices, Properties properties, String key) {
    E[] all = choices.getEnumConstants();
    String given = properties.getProperty(key, all[0].name());
    return Arrays.stream(all)
        .filter(choice -> choice.name().equalsIgnoreCase(given))
        .findFirst()
        .orElseThrow(
            () ->
                CalcreteException.of(
                    SqlState.INVALID_PARAMETER,
                    "'" + key + "' is '" + given + "'; it takes "
                        + Arrays.stream(all)
                            .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(" or "))));
  }
}
