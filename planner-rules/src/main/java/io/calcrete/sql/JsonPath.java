package io.calcrete.sql;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A path to one value in a JSON text: the part of SQL's path language that names members and elements, as in
 * {@code $."a"[0]."b"} or {@code $[last-1]}. There are no wildcards and no filters, and a step into a value of another
 * kind finds nothing: arrays are not unwrapped, as PostgreSQL's arrows, DuckDB and SQLite do not unwrap them either.
 *
 * @param strict whether a text that is not JSON, and a path that leads nowhere, are errors; otherwise they give NULL
 * @param steps from the root inwards
 */
public record JsonPath(boolean strict, List<JsonStep> steps) {
  public JsonPath {
    steps = List.copyOf(steps);
  }

  /** A lax path. */
  public static JsonPath of(List<? extends JsonStep> steps) {
    return new JsonPath(false, List.copyOf(steps));
  }

  /**
   * Reads {@code [lax|strict] $ step*}, where a step is {@code .name}, {@code ."any name"}, {@code [index]},
   * {@code [-distance]}, {@code [last]}, {@code [last-n]} or, as SQLite and DuckDB write it, {@code [#-distance]}.
   *
   * @throws IllegalArgumentException for anything else, with the place in its message
   */
  public static JsonPath parse(String text) {
    return new JsonPathReader(text).read();
  }

  /** This path and then those steps. */
  public JsonPath then(List<? extends JsonStep> more) {
    return new JsonPath(strict, Stream.concat(steps.stream(), more.stream()).toList());
  }

  /** The normal form: two lax paths that mean the same have the same text. */
  @Override public String toString() {
    return steps.stream().map(JsonStep::toString).collect(Collectors.joining("", strict ? "strict $" : "$", ""));
  }
}
