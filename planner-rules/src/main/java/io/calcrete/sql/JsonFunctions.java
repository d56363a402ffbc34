package io.calcrete.sql;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.linq4j.function.SemiStrict;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * {@link JsonOperators} in Java, for Calcite's Enumerable. Public, since the code that Calcite generates calls them.
 * NULL where an argument is NULL.
 */
@SemiStrict
public final class JsonFunctions {
  /** A path is nearly always a literal, and then the same for every row. */
  private static final LoadingCache<String, JsonPath> PATHS =
      Caffeine.newBuilder().maximumSize(1_000).build(JsonPath::parse);

  private JsonFunctions() {}

  /** The value at the path as JSON, NULL if there is none: {@code ->}. */
  public static @Nullable String get(String json, String path) {
    return find(json, path).map(JsonValue::json).orElse(null);
  }

  /** The value at the path as text, NULL if there is none or it is JSON's null: {@code ->>}. */
  public static @Nullable String getText(String json, String path) {
    return find(json, path).flatMap(JsonValue::text).orElse(null);
  }

  /** The path to a member by its name, or to an element by its index. */
  public static @Nullable String keyPath(Object key) {
    return JsonPath.of(List.of(step(key))).toString();
  }

  private static JsonStep step(Object key) {
    return key instanceof Number index
        ? JsonStep.element(Math.toIntExact(index.longValue()))
        : new JsonStep.Member(key.toString());
  }

  private static Optional<JsonValue> find(String json, String pathText) {
    JsonPath path = PATHS.get(pathText);
    try {
      Optional<JsonValue> found = JsonValue.find(json, path.steps());
      if (path.strict() && found.isEmpty()) {
        throw new IllegalArgumentException("nothing at the path " + path);
      }
      return found;
    } catch (IllegalArgumentException e) {
      if (path.strict()) {
        throw e;
      }
      return Optional.empty();
    }
  }
}
