package io.calcrete.benchmarks.tpch;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A table of texts: the first row its headings, the first column its labels. */
record Grid(List<List<String>> rows) {
  Grid {
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** For a terminal. */
  String plain() {
    List<Integer> widths = widths();
    return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining("\n"));
  }

  /** As GitHub writes tables. */
  String markdown() {
    List<Integer> widths = widths();
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      lines.add("| " + String.join(" | ", padded(row, widths)) + " |");
    }
    lines.add(
        1,
        widths.stream()
            .map(width -> "-".repeat(width + 1))
            .collect(Collectors.joining(":|", "|", ":|"))
            .replaceFirst(":\\|", "-|"));
    return String.join("\n", lines);
  }

  private static String line(List<String> row, List<Integer> widths) {
    return String.join("  ", padded(row, widths)).stripTrailing();
  }

  private static List<String> padded(List<String> row, List<Integer> widths) {
    List<String> padded = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      String space = " ".repeat(Math.max(0, widths.get(i) - row.get(i).length()));
      padded.add(i == 0 ? row.get(i) + space : space + row.get(i));
    }
    return padded;
  }

  private List<Integer> widths() {
    List<Integer> widths = new ArrayList<>();
    for (int i = 0; i < rows.get(0).size(); i++) {
      int column = i;
      widths.add(rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0));
    }
    return widths;
  }
}
