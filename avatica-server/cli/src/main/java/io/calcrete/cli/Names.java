package io.calcrete.cli;

import java.util.Locale;

/** Names that are made of others. */
final class Names {
  private Names() {}

  /** A name that needs no quotes in SQL, unless it is a reserved word. */
  static String identifier(String name) {
    String identifier = name.replaceAll("[^\\p{L}\\p{N}_]+", "_");
    return identifier.isEmpty() || !Character.isLetter(identifier.codePointAt(0)) ? "_" + identifier : identifier;
  }

  /** A name as environment variables are written. */
  static String variable(String schema, String what) {
    return (schema + "_" + what).replaceAll("[^A-Za-z0-9]+", "_").toUpperCase(Locale.ROOT);
  }

  /** The last part of a path. */
  static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** A file's name without its directory and its ending. */
  static String stem(String path) {
    String last = last(path);
    int dot = last.lastIndexOf('.');
    return dot > 0 ? last.substring(0, dot) : last;
  }
}
