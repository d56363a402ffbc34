package io.calcrete.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one {@code --attach} says.
 *
 * @param schema the name of the schema
 * @param source what is in it
 */
record Attachment(String schema, Source source) {
  /** Where files are that got no name of their own, so that joins between them stay in one DuckDB. */
  private static final String FILES = "files";

  private static final Pattern NAMED = Pattern.compile("^([\\p{L}_][\\p{L}\\p{N}_]*)=(.+)$", Pattern.DOTALL);
  private static final Pattern URL = Pattern.compile("^[a-z][a-z0-9+]*://.*", Pattern.CASE_INSENSITIVE);

  /**
   * Reads {@code [NAME=]WHAT}.
   *
   * @throws Refusal if it is nothing that can be attached
   */
  static Attachment of(String text) throws IOException {
    Matcher named = NAMED.matcher(text);
    boolean hasName = named.matches();
    Optional<String> name = hasName ? Optional.of(named.group(1)) : Optional.empty();
    Source source = source(hasName ? named.group(2) : text);
    return new Attachment(name.orElseGet(() -> name(source)), source);
  }

  private static String name(Source source) {
    if (source instanceof DuckDbFile file) {
      return Names.identifier(Names.stem(file.path()));
    }
    return source instanceof DatabaseUrl url ? Names.identifier(url.name()) : FILES;
  }

  private static Source source(String what) throws IOException {
    if (what.startsWith("jdbc:duckdb:") && what.length() > "jdbc:duckdb:".length()) {
      return new DuckDbFile(what.substring("jdbc:duckdb:".length()));
    }
    Optional<DataFiles> files = DataFiles.of(what);
    if (what.startsWith("jdbc:") || (URL.matcher(what).matches() && files.isEmpty())) {
      return DatabaseUrl.of(what);
    }
    Optional<Path> path = path(what);
    if (path.filter(Files::isDirectory).isPresent()) {
      return DataFiles.in(path.get());
    }
    if (files.isPresent()) {
      return files.get();
    }
    return databaseFile(what, path)
        .orElseThrow(
            () ->
                new Refusal(
                    "'" + what + "' cannot be attached: take a .csv, .tsv, .json or .parquet file or a pattern of"
                        + " them, a .duckdb, .db or .sqlite file, or a URL"));
  }

  /** What a file begins with tells more than what its name ends in. */
  private static Optional<Source> databaseFile(String what, Optional<Path> path) throws IOException {
    String head = path.filter(Files::isRegularFile).isPresent() ? head(path.get()) : "";
    String lower = what.toLowerCase(Locale.ROOT);
    if (head.startsWith("DUCK", 8) || (head.isEmpty() && (lower.endsWith(".duckdb") || lower.endsWith(".ddb")))) {
      return Optional.of(new DuckDbFile(what));
    }
    boolean sqlite = lower.endsWith(".db") || lower.endsWith(".sqlite") || lower.endsWith(".sqlite3");
    return head.startsWith("SQLite format 3") || sqlite ? Optional.of(DatabaseUrl.sqlite(what)) : Optional.empty();
  }

  private static String head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(16), StandardCharsets.ISO_8859_1);
    }
  }

  private static Optional<Path> path(String what) {
    try {
      return Optional.of(Path.of(what));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
