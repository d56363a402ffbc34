package io.calcrete.sql;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text of a {@link JsonPath}, step by step from the left. */
final class JsonPathReader {
  private static final Pattern MODE = Pattern.compile("\\s*(?:(lax|strict)\\s+)?\\$\\s*");
  private static final Pattern NAME = Pattern.compile("\\.\\s*([\\p{L}\\p{Nl}_$][\\p{L}\\p{N}\\p{M}_$]*)\\s*");
  private static final Pattern QUOTED = Pattern.compile("\\.\\s*(\"(?:[^\"\\\\]|\\\\.)*+\")\\s*", Pattern.DOTALL);
  private static final Pattern INDEX = Pattern.compile("\\[\\s*(-?\\d{1,9})\\s*]\\s*");
  private static final Pattern LAST = Pattern.compile("\\[\\s*last\\s*(?:-\\s*(\\d{1,9})\\s*)?]\\s*");
  private static final Pattern FROM_END = Pattern.compile("\\[\\s*#\\s*-\\s*(\\d{1,9})\\s*]\\s*");

  private final String text;
  private int position;
  private MatchResult token;

  JsonPathReader(String text) {
    this.text = text;
  }

  JsonPath read() {
    if (!found(MODE)) {
      throw fault();
    }
    boolean strict = "strict".equals(token.group(1));
    List<JsonStep> steps = new ArrayList<>();
    while (position < text.length()) {
      steps.add(step());
    }
    return new JsonPath(strict, steps);
  }

  private JsonStep step() {
    if (found(NAME)) {
      return new JsonStep.Member(token.group(1));
    }
    if (found(QUOTED)) {
      return new JsonStep.Member(unquote(token.group(1)));
    }
    if (found(INDEX)) {
      return JsonStep.element(Integer.parseInt(token.group(1)));
    }
    if (found(LAST)) {
      return new JsonStep.ElementFromEnd(token.group(1) == null ? 1 : Integer.parseInt(token.group(1)) + 1);
    }
    if (found(FROM_END) && Integer.parseInt(token.group(1)) > 0) {
      return new JsonStep.ElementFromEnd(Integer.parseInt(token.group(1)));
    }
    throw fault();
  }

  /** Whether the pattern comes next; if so, the reader is behind it. */
  private boolean found(Pattern pattern) {
    Matcher next = pattern.matcher(text).region(position, text.length());
    if (!next.lookingAt()) {
      return false;
    }
    token = next.toMatchResult();
    position = next.end();
    return true;
  }

  private String unquote(String quoted) {
    try (JsonParser in = JsonText.read(quoted)) {
      in.nextToken();
      return in.getText();
    } catch (IOException e) {
      throw fault();
    }
  }

  private IllegalArgumentException fault() {
    return new IllegalArgumentException(
        "the JSON path %s is not understood from %s on: write it like $.name[0].\"any name\"[last]"
            .formatted(text, position == text.length() ? "its end" : text.substring(position)));
  }
}
