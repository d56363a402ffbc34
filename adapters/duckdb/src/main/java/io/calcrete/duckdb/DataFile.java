package io.calcrete.duckdb;

import static java.util.Objects.requireNonNull;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file, a glob of files or a URL that is a table.
 *
 * @param location absolute
 * @param format how it is read
 */
record DataFile(String location, Format format) {
  private static final Pattern URL = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]+://.*");
  private static final Pattern GLOB = Pattern.compile("[*?\\[{]");
  private static final Pattern COMPRESSION = Pattern.compile("\\.(gz|zst|bz2)$");

  /** As PostgreSQL has it: nothing is NULL, and "" an empty text. */
  static final String QUOTED_IS_NOT_NULL = "allow_quoted_nulls=false";

  DataFile {
    requireNonNull(location, "location");
    requireNonNull(format, "format");
  }

  /** How DuckDB reads a file, by what its name ends in. */
  enum Format {
    CSV("read_csv", ", " + QUOTED_IS_NOT_NULL, ".csv", ".txt"),
    TSV("read_csv", ", delim='\t', " + QUOTED_IS_NOT_NULL, ".tsv"),
    PARQUET("read_parquet", "", ".parquet", ".pq"),
    JSON("read_json", "", ".json", ".ndjson", ".jsonl");

    private final String function;
    private final String options;
    private final String[] endings;

    Format(String function, String options, String... endings) {
      this.function = function;
      this.options = options;
      this.endings = endings;
    }

    private static Optional<Format> of(String location) {
      String name = COMPRESSION.matcher(location.toLowerCase(Locale.ROOT)).replaceFirst("");
      for (Format format : values()) {
        for (String ending : format.endings) {
          if (name.endsWith(ending)) {
            return Optional.of(format);
          }
        }
      }
      return Optional.empty();
    }
  }

  /** The file that a model names; empty if its name does not tell how to read it. */
  static Optional<DataFile> of(Path base, String text) {
    return Format.of(text).map(format -> new DataFile(absolute(base, text), format));
  }

  private static String absolute(Path base, String text) {
    if (URL.matcher(text).matches()) {
      return text;
    }
    // Only what stands before the first wildcard is a path to Java; Windows has no file names with stars in them.
    int directory = Math.max(text.lastIndexOf('/', globStart(text)), text.lastIndexOf('\\', globStart(text))) + 1;
    try {
      String before = base.toAbsolutePath().resolve(text.substring(0, directory)).normalize().toString();
      return (before.endsWith("/") ? before : before + "/") + text.substring(directory);
    } catch (InvalidPathException e) {
      return text;
    }
  }

  private static int globStart(String text) {
    var glob = GLOB.matcher(text);
    return glob.find() ? glob.start() : text.length();
  }

  /** Whether it is somewhere else. */
  boolean isRemote() {
    return URL.matcher(location).matches();
  }

  /** Whether it may be many files. */
  boolean isGlob() {
    return GLOB.matcher(location).find();
  }

  /** Whether it is one file of this machine with a row on each line, as it stands there. */
  boolean isPlainText() {
    boolean lines = format == Format.CSV || format == Format.TSV;
    return lines && !isRemote() && !isGlob() && !COMPRESSION.matcher(location.toLowerCase(Locale.ROOT)).find();
  }

  /** The directory that every file of a glob is in or below. */
  String directory() {
    return location.substring(0, location.lastIndexOf('/', globStart(location)) + 1);
  }

  /** The name without its directories. */
  String name() {
    return location.substring(location.lastIndexOf('/') + 1);
  }

  /** The table function that reads it, DuckDB finding out the rest. */
  String reader() {
    return format.function + "(" + DuckDbDialect.literal(location) + format.options + ")";
  }

  @Override
  public String toString() {
    return location;
  }
}
