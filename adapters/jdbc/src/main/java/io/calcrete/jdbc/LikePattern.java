package io.calcrete.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A pattern of LIKE.
 *
 * @param text with {@code %} for any characters and {@code _} for one
 * @param escape the character that takes its meaning from the one behind it; empty for none
 */
record LikePattern(String text, String escape) {
  /**
   * The texts from one to before another.
   *
   * @param first the least of them
   * @param behind the least that is greater than all of them
   */
  record Range(String first, String behind) {}

  /** A character that stands for itself, or a wildcard. */
  private record Piece(int character, boolean wildcard) {}

  /** Whether the escape is one character, and stands only before characters that need it. */
  boolean isWellFormed() {
    if (escape.isEmpty()) {
      return true;
    }
    String needy = "%_" + escape;
    int[] characters = text.codePoints().toArray();
    int before = escape.codePointAt(0);
    for (int i = 0; i < characters.length; i++) {
      if (characters[i] == before) {
        i++;
        if (i == characters.length || needy.indexOf(characters[i]) < 0) {
          return false;
        }
      }
    }
    return escape.codePointCount(0, escape.length()) == 1;
  }

  /** The texts that begin as the pattern does; null if it begins with a wildcard, or nothing is behind them. */
  @Nullable Range prefix() {
    StringBuilder prefix = new StringBuilder();
    for (Piece piece : pieces()) {
      if (piece.wildcard) {
        break;
      }
      prefix.appendCodePoint(piece.character);
    }
    if (prefix.isEmpty()) {
      return null;
    }
    String first = prefix.toString();
    int last = first.codePointBefore(first.length());
    if (last == Character.MAX_CODE_POINT) {
      return null;
    }
    // The numbers of the surrogates are no characters.
    int next = last + 1 == Character.MIN_SURROGATE ? Character.MAX_SURROGATE + 1 : last + 1;
    prefix.setLength(prefix.length() - Character.charCount(last));
    return new Range(first, prefix.appendCodePoint(next).toString());
  }

  /** The same for Java. */
  Pattern regex() {
    StringBuilder regex = new StringBuilder();
    for (Piece piece : pieces()) {
      regex.append(
          piece.wildcard
              ? piece.character == '%' ? ".*" : "."
              : Pattern.quote(Character.toString(piece.character)));
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }

  private List<Piece> pieces() {
    List<Piece> pieces = new ArrayList<>();
    int[] characters = text.codePoints().toArray();
    for (int i = 0; i < characters.length; i++) {
      boolean escaped = !escape.isEmpty() && characters[i] == escape.codePointAt(0);
      if (escaped) {
        i++;
      }
      pieces.add(new Piece(characters[i], !escaped && (characters[i] == '%' || characters[i] == '_')));
    }
    return pieces;
  }
}
