package io.calcrete.conformance;

import java.util.Arrays;
import java.util.List;

/**
 * A statement that a backend can evaluate whole if it declares one thing, and that it can't if it does not.
 *
 * @param declaration the thing
 * @param sql the statement, without parameters
 */
public record Probe(Declaration declaration, String sql) {
  /** Every probe of the kit. */
  static List<Probe> all() {
    return Arrays.stream(Declaration.Kind.values()).flatMap(kind -> of(kind).stream()).toList();
  }

  private static List<Probe> of(Declaration.Kind kind) {
    return Resources.lines("capabilities/" + kind.file() + ".txt").map(line -> parse(kind, line)).toList();
  }

  private static Probe parse(Declaration.Kind kind, String line) {
    int colon = line.indexOf(": ");
    return new Probe(new Declaration(kind, line.substring(0, colon)), line.substring(colon + 2));
  }

  CorpusQuery query() {
    return CorpusQuery.unnamed(sql);
  }
}
