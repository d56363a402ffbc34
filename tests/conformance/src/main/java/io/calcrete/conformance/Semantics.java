package io.calcrete.conformance;

import java.util.List;

/** The lines of SEMANTICS.md, each with statements that show what it says. */
public final class Semantics {
  private static final String DIRECTORY = "semantics";

  private Semantics() {}

  /** Every line, in the page's order. */
  public static List<Matter> matters() {
    return Resources.lines(DIRECTORY + "/matters.txt").map(Semantics::matter).toList();
  }

  private static Matter matter(String line) {
    String[] parts = line.split(": ", 3);
    if (parts.length < 3) {
      throw new IllegalArgumentException("a matter is an id, a matter and its meaning, and not: " + line);
    }
    return new Matter(parts[0], parts[1], parts[2], CorpusReader.read(DIRECTORY, parts[0]));
  }

  /**
   * A line of the page.
   *
   * @param id the name of the file with its statements
   * @param name the matter, as the page calls it
   * @param meaning the meaning, as the page says it
   * @param queries statements with the rows or the error that follow from the meaning
   */
  public record Matter(String id, String name, String meaning, List<CorpusQuery> queries) {
    public Matter {
      queries = List.copyOf(queries);
    }
  }
}
