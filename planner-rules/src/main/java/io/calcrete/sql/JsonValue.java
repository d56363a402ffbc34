package io.calcrete.sql;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * A value inside a JSON text.
 *
 * <p>The whole text is read, in one pass and without building a tree: a text that is broken behind the value is not
 * JSON, and of members of the same name the last one counts, as in PostgreSQL.
 */
final class JsonValue {
  private final boolean isString;
  private final boolean isNull;
  /** The characters of a string, the compact text of anything else. */
  private final String content;

  private JsonValue(boolean isString, boolean isNull, String content) {
    this.isString = isString;
    this.isNull = isNull;
    this.content = content;
  }

  /**
   * The value at a path; empty if there is none.
   *
   * @throws IllegalArgumentException if the text is not JSON
   */
  static Optional<JsonValue> find(String json, List<JsonStep> steps) {
    try (JsonParser in = JsonText.read(json)) {
      if (in.nextToken() == null) {
        throw new IllegalArgumentException("not JSON: the text is empty");
      }
      Optional<JsonValue> found = find(in, steps);
      if (in.nextToken() != null) {
        throw new IllegalArgumentException("not JSON: the text goes on behind its value");
      }
      return found;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As JSON: a string is quoted. */
  String json() {
    return isString ? JsonText.quote(content) : content;
  }

  /** As text: a string is its characters, and JSON's null is no text. */
  Optional<String> text() {
    return isNull ? Optional.empty() : Optional.of(content);
  }

  /** Begins at a value's first token and ends at its last. */
  private static Optional<JsonValue> find(JsonParser in, List<JsonStep> steps) throws IOException {
    if (steps.isEmpty()) {
      return Optional.of(read(in));
    }
    JsonStep step = steps.get(0);
    List<JsonStep> rest = steps.subList(1, steps.size());
    JsonToken token = in.currentToken();
    if (step instanceof JsonStep.Member member && token == JsonToken.START_OBJECT) {
      return findMember(in, member.name(), rest);
    }
    if (step instanceof JsonStep.Element element && token == JsonToken.START_ARRAY) {
      return findElement(in, element.index(), rest);
    }
    if (step instanceof JsonStep.ElementFromEnd element && token == JsonToken.START_ARRAY) {
      return findElementFromEnd(in, element.distance(), rest);
    }
    in.skipChildren();
    return Optional.empty();
  }

  private static Optional<JsonValue> findMember(JsonParser in, String name, List<JsonStep> rest) throws IOException {
    Optional<JsonValue> found = Optional.empty();
    while (in.nextToken() != JsonToken.END_OBJECT) {
      boolean here = in.currentName().equals(name);
      in.nextToken();
      if (here) {
        found = find(in, rest);
      } else {
        in.skipChildren();
      }
    }
    return found;
  }

  private static Optional<JsonValue> findElement(JsonParser in, int index, List<JsonStep> rest) throws IOException {
    Optional<JsonValue> found = Optional.empty();
    for (int i = 0; in.nextToken() != JsonToken.END_ARRAY; i++) {
      if (i == index) {
        found = find(in, rest);
      } else {
        in.skipChildren();
      }
    }
    return found;
  }

  /** The length of an array is known at its end only: keeps as many of the latest elements as may still be asked for. */
  private static Optional<JsonValue> findElementFromEnd(JsonParser in, int distance, List<JsonStep> rest)
      throws IOException {
    Deque<Optional<JsonValue>> latest = new ArrayDeque<>();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      latest.addLast(find(in, rest));
      if (latest.size() > distance) {
        latest.removeFirst();
      }
    }
    return latest.size() == distance ? latest.getFirst() : Optional.empty();
  }

  private static JsonValue read(JsonParser in) throws IOException {
    boolean isString = in.currentToken() == JsonToken.VALUE_STRING;
    boolean isNull = in.currentToken() == JsonToken.VALUE_NULL;
    return new JsonValue(isString, isNull, isString ? in.getText() : JsonText.compact(in));
  }
}
