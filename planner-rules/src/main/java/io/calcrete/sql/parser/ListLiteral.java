package io.calcrete.sql.parser;

import io.calcrete.sql.JsonStep;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path as PostgreSQL's {@code #>} has it, in a text array: <code>{a,"b c",0}</code>. PostgreSQL takes a number for an
 * index or a name, whatever it meets; a path of SQL has to say which, so a number is an index here and a name in quotes.
 */
final class ListLiteral {
  private static final Pattern ELEMENT =
      Pattern.compile("\\s*(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([^\\s\",{}\\\\](?:[^\",{}\\\\]*[^\\s\",{}\\\\])?))\\s*(,|}\\s*$)",
          Pattern.DOTALL);
  private static final Pattern BEGIN = Pattern.compile("\\s*\\{");
  private static final Pattern EMPTY = Pattern.compile("\\s*\\{\\s*}\\s*");
  private static final Pattern INDEX = Pattern.compile("-?\\d{1,9}");

  private ListLiteral() {}

  static List<JsonStep> read(String text) {
    if (EMPTY.matcher(text).matches()) {
      return List.of();
    }
    Matcher at = BEGIN.matcher(text);
    if (!at.lookingAt()) {
      throw fault(text);
    }
    List<JsonStep> steps = new ArrayList<>();
    boolean more = true;
    while (more) {
      at.region(at.end(), text.length()).usePattern(ELEMENT);
      if (!at.lookingAt()) {
        throw fault(text);
      }
      steps.add(at.group(1) == null ? bare(text, at.group(2)) : new JsonStep.Member(unescape(at.group(1))));
      more = at.group(3).equals(",");
    }
    return steps;
  }

  private static JsonStep bare(String text, String element) {
    if (element.equalsIgnoreCase("null")) {
      throw fault(text);
    }
    return INDEX.matcher(element).matches()
        ? JsonStep.element(Integer.parseInt(element))
        : new JsonStep.Member(element);
  }

  private static String unescape(String quoted) {
    return quoted.replaceAll("(?s)\\\\(.)", "$1");
  }

  private static IllegalArgumentException fault(String text) {
    return new IllegalArgumentException("not a list of keys such as {a,0,\"b c\"}: " + text);
  }
}
