package io.calcrete.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Files that are tables, read by DuckDB.
 *
 * @param tables the file or the pattern of files behind each table, in the order of attachment
 */
record DataFiles(Map<String, String> tables) implements Source {
  private static final Pattern ENDING =
      Pattern.compile(
          "\\.(csv|tsv|txt|parquet|pq|json|ndjson|jsonl)(\\.(gz|zst|bz2))?$", Pattern.CASE_INSENSITIVE);

  private static final Pattern WILDCARD = Pattern.compile("[*?\\[{]");

  /** The table that a file or a pattern is, or empty if its name does not end as such files do. */
  static Optional<DataFiles> of(String location) {
    if (!ENDING.matcher(location).find()) {
      return Optional.empty();
    }
    return Optional.of(new DataFiles(Map.of(table(location), location)));
  }

  /** A table for each file of a directory. */
  static DataFiles in(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      DataFiles all = new DataFiles(Map.of());
      for (String file : files.map(Path::toString).sorted().toList()) {
        Optional<DataFiles> one = of(file);
        all = one.isPresent() ? all.and(one.get()) : all;
      }
      if (all.tables.isEmpty()) {
        throw new Refusal("the directory " + directory + " holds no CSV, TSV, JSON or Parquet file");
      }
      return all;
    }
  }

  /** A file gives its name; a pattern what comes before its wildcards, or else its directory's name. */
  private static String table(String location) {
    String name = ENDING.matcher(Names.last(location)).replaceFirst("");
    Matcher wildcard = WILDCARD.matcher(name);
    if (wildcard.find()) {
      name = name.substring(0, wildcard.start()).replaceFirst("[-_. ]+$", "");
    }
    if (name.isEmpty()) {
      String fixed = WILDCARD.split(location, 2)[0];
      int slash = fixed.lastIndexOf('/');
      name = slash > 0 ? Names.last(fixed.substring(0, slash)) : "files";
    }
    return Names.identifier(name);
  }

  /** These files and more. */
  DataFiles and(DataFiles more) {
    Map<String, String> all = new LinkedHashMap<>(tables);
    more.tables.forEach(
        (table, location) -> {
          String before = all.put(table, location);
          if (before != null) {
            throw new Refusal(
                before + " and " + location + " are both a table '" + table
                    + "': put one of them in another schema, as in --attach other=" + location);
          }
        });
    return new DataFiles(all);
  }

  @Override
  public String factory() {
    return "io.calcrete.duckdb.DuckDbSchemaFactory";
  }

  @Override
  public void write(ObjectNode operand) {
    ObjectNode files = operand.putObject("files");
    tables.forEach(files::put);
  }

  @Override
  public List<String> save(String schema, ObjectNode operand, RelativePaths paths) {
    ObjectNode files = operand.putObject("files");
    tables.forEach((table, location) -> files.put(table, location.contains("://") ? location : paths.of(location)));
    return List.of();
  }
}
