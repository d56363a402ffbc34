package io.calcrete.cli;

/**
 * Emphasis on a terminal, or none.
 *
 * @param coloured whether ANSI's sequences are understood and wanted
 */
public record Style(boolean coloured) {
  /** No emphasis. */
  public static final Style PLAIN = new Style(false);

  /** What the environment asks for, by the conventions of {@code NO_COLOR} and {@code TERM}. */
  static Style ofEnvironment() {
    String noColour = System.getenv("NO_COLOR");
    boolean dumb = "dumb".equals(System.getenv("TERM"));
    return new Style(!dumb && (noColour == null || noColour.isEmpty()));
  }

  /** For headings. */
  public String bold(String text) {
    return in("1", text);
  }

  /** For what matters less. */
  public String dim(String text) {
    return in("2", text);
  }

  /** For errors. */
  public String red(String text) {
    return in("31", text);
  }

  /** For SQL. */
  public String cyan(String text) {
    return in("36", text);
  }

  private String in(String sequence, String text) {
    return coloured ? "\u001b[" + sequence + "m" + text + "\u001b[0m" : text;
  }
}
