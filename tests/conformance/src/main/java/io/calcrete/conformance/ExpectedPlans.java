package io.calcrete.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What EXPLAIN should say, without its row counts, of the kit's queries by name: {@code ## name}, and its lines. */
final class ExpectedPlans {
  private static final String ROW_COUNT = "  \\(about \\d+ rows?\\)(?=\n|$)";

  private final Optional<Map<String, String>> plans;

  private ExpectedPlans(Optional<Map<String, String>> plans) {
    this.plans = plans;
  }

  /** The plans beside a test class, if it has any. */
  static ExpectedPlans of(Class<?> test) {
    try (InputStream stream = test.getResourceAsStream(test.getSimpleName() + ".plans")) {
      return new ExpectedPlans(
          stream == null
              ? Optional.empty()
              : Optional.of(parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> parse(String text) {
    Map<String, String> plans = new LinkedHashMap<>();
    for (String section : text.split("(?m)^## ")) {
      int end = section.indexOf('\n');
      if (end > 0) {
        plans.put(section.substring(0, end), section.substring(end + 1).strip());
      }
    }
    return plans;
  }

  void check(String name, Explained plan) {
    String found = plan.toString().replaceAll(ROW_COUNT, "").strip();
    plans.ifPresent(known -> assertThat(found).as("the plan of '" + name + "'").isEqualTo(known.get(name)));
  }
}
