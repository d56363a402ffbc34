package io.calcrete.cli;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.WCWidth;

/**
 * Columns side by side in a fixed-width font. Wide letters take two places; control characters are written as escapes.
 */
final class TextTable {
  private final List<String> names = new ArrayList<>();
  private final List<Integer> widths = new ArrayList<>();
  private final List<Boolean> rightAligned = new ArrayList<>();

  /** Adds a column. */
  void column(String name, boolean alignRight) {
    names.add(printable(name));
    widths.add(width(printable(name)));
    rightAligned.add(alignRight);
  }

  /** Makes room for a row. */
  void measure(String... cells) {
    for (int i = 0; i < cells.length; i++) {
      widths.set(i, Math.max(widths.get(i), width(printable(cells[i]))));
    }
  }

  /** The columns' names and a rule below. */
  String header() {
    StringBuilder rule = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      rule.append(i == 0 ? "" : "+").append("-".repeat(widths.get(i) + 2));
    }
    return line(names.toArray(String[]::new)) + rule + "\n";
  }

  /** A row. */
  String line(String... cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.length; i++) {
      String cell = printable(cells[i]);
      String padding = " ".repeat(Math.max(0, widths.get(i) - width(cell)));
      line.append(i == 0 ? " " : " | ");
      if (rightAligned.get(i)) {
        line.append(padding).append(cell);
      } else {
        line.append(cell).append(i == cells.length - 1 ? "" : padding);
      }
    }
    return line.append('\n').toString();
  }

  private static int width(String text) {
    return text.codePoints().map(letter -> Math.max(0, WCWidth.wcwidth(letter))).sum();
  }

  /** A value must not move the cursor, nor break the line. */
  private static String printable(String text) {
    if (text.codePoints().noneMatch(Character::isISOControl)) {
      return text;
    }
    StringBuilder printable = new StringBuilder();
    text.codePoints()
        .forEach(
            letter -> {
              switch (letter) {
                case '\n' -> printable.append("\\n");
                case '\r' -> printable.append("\\r");
                case '\t' -> printable.append("\\t");
                default -> {
                  if (Character.isISOControl(letter)) {
                    printable.append("\\x%02x".formatted(letter));
                  } else {
                    printable.appendCodePoint(letter);
                  }
                }
              }
            });
    return printable.toString();
  }
}
