package io.calcrete.duckdb;

import io.calcrete.backend.config.NearMiss;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where the data is, found and checked: a {@link DuckDbConfig} with absolute paths, without its permissions. Two schemas
 * with equal sources share a backend.
 *
 * @param connection the name of a live connection; if there is one, everything else is empty
 */
record DuckDbSource(
    Optional<Path> database,
    Map<String, DataFile> files,
    Map<String, Path> attach,
    Optional<Path> script,
    Optional<String> connection,
    boolean readOnly,
    boolean locked,
    Duration idleTimeout,
    Map<String, Object> settings) {
  /** Names of catalogs that DuckDB keeps for itself. */
  private static final Set<String> RESERVED = Set.of("main", "memory", "system", "temp");

  DuckDbSource {
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    attach = Collections.unmodifiableMap(new LinkedHashMap<>(attach));
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
  }

  /**
   * The source that a model describes.
   *
   * @param base what relative paths are relative to
   * @param faults where every fault is added; a source with faults must not be used
   */
  static DuckDbSource of(DuckDbConfig config, Path base, List<String> faults) {
    Map<String, DataFile> files = new LinkedHashMap<>();
    config
        .files()
        .forEach(
            (table, text) ->
                dataFile(table, text, base, config.locked(), faults).ifPresent(file -> files.put(table, file)));
    Map<String, Path> attach = new LinkedHashMap<>();
    config.attach().forEach((name, text) -> attach.put(name, absolute(base, Path.of(text))));
    Optional<Path> database = config.database().map(path -> absolute(base, path));
    attach.forEach((name, file) -> attached(name, file, database, faults));
    database.ifPresent(file -> databaseFile(file, config.readOnly(), faults));
    Optional<Path> script = config.script().map(path -> absolute(base, path));
    script.ifPresent(file -> mustExist("script", file, faults));
    DuckDbSettings.check(config.settings(), faults);
    config.connection().ifPresent(name -> liveConnection(name, config, faults));
    return new DuckDbSource(
        database, files, attach, script, config.connection(), config.readOnly(), config.locked(), config.idleTimeout(),
        config.settings());
  }

  /** What people call it: {@code DuckDB sales.duckdb}. */
  String name() {
    if (connection.isPresent()) {
      return "DuckDB connection " + connection.get();
    }
    if (database.isPresent()) {
      return "DuckDB " + database.get().getFileName();
    }
    return switch (files.size()) {
      case 0 -> "DuckDB in memory";
      case 1 -> "DuckDB " + files.values().iterator().next().name();
      default -> "DuckDB " + files.size() + " files";
    };
  }

  /** Whether everything is there still when the database has been closed and opened. */
  boolean canBeOpenedAgain() {
    return connection.isEmpty() && (readOnly || (database.isPresent() && script.isEmpty()));
  }

  /** Whether DuckDB chooses the order of joins itself. */
  boolean ordersJoins() {
    return !String.valueOf(settings.get("disabled_optimizers")).contains("join_order");
  }

  /** The catalog of {@link #database}, by the name that DuckDB itself would give it: views inside the file may use it. */
  Optional<String> catalog() {
    return database.map(DuckDbSource::catalog);
  }

  private static String catalog(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.indexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    return isReserved(stem) ? stem + "_file" : stem;
  }

  private static boolean isReserved(String catalog) {
    return RESERVED.contains(catalog.toLowerCase(Locale.ROOT));
  }

  private static void attached(String name, Path file, Optional<Path> database, List<String> faults) {
    if (isReserved(name) || database.map(DuckDbSource::catalog).filter(name::equalsIgnoreCase).isPresent()) {
      faults.add("'attach." + name + "' has the name of a catalog that is there already; give it another");
    }
    mustExist("attach." + name, file, faults);
  }

  private static Path absolute(Path base, Path path) {
    return base.toAbsolutePath().resolve(path).normalize();
  }

  private static Optional<DataFile> dataFile(
      String table, String text, Path base, boolean locked, List<String> faults) {
    String key = "files." + table;
    Optional<DataFile> file = DataFile.of(base, text);
    if (file.isEmpty()) {
      faults.add(
          "'%s' is %s; how to read a file is told by its name, which ends in .csv, .tsv, .parquet, .json or .ndjson,"
              .formatted(key, text)
              + " compressed with .gz or .zst behind it");
    } else if (file.get().isRemote() && locked) {
      faults.add("'%s' is the URL %s, which can be read with \"locked\": false only".formatted(key, text));
    } else if (!file.get().isRemote()) {
      mustExist(key, Path.of(file.get().isGlob() ? file.get().directory() : file.get().location()), faults);
    }
    return file;
  }

  private static void databaseFile(Path file, boolean readOnly, List<String> faults) {
    if (readOnly) {
      mustExist("database", file, faults);
    } else if (file.getParent() != null) {
      mustExist("database", Files.exists(file) ? file : file.getParent(), faults);
    }
  }

  private static void mustExist(String key, Path file, List<String> faults) {
    if (!Files.exists(file)) {
      faults.add("'" + key + "' is the file " + file + ", which does not exist" + hint(file));
    }
  }

  private static String hint(Path file) {
    if (file.getParent() == null || file.getFileName() == null || !Files.isDirectory(file.getParent())) {
      return "";
    }
    try (Stream<Path> siblings = Files.list(file.getParent())) {
      return NearMiss.hint(
          file.getFileName().toString(), siblings.map(sibling -> sibling.getFileName().toString()).toList());
    } catch (IOException e) {
      return "";
    }
  }

  private static void liveConnection(String name, DuckDbConfig config, List<String> faults) {
    List<String> others = new ArrayList<>();
    config.database().ifPresent(file -> others.add("'database'"));
    config.script().ifPresent(file -> others.add("'script'"));
    Map.of("'files'", config.files(), "'attach'", config.attach(), "'settings'", config.settings())
        .forEach((key, given) -> Stream.of(key).filter(k -> !given.isEmpty()).forEach(others::add));
    if (!others.isEmpty()) {
      Collections.sort(others);
      faults.add(
          "'connection' is a database that is open already; " + String.join(", ", others)
              + " would open another: give the one or the other");
    }
    if (!LiveConnections.names().contains(name)) {
      faults.add(
          "'connection' is '" + name + "', which this process has not registered: call LiveConnections.register(\"" + name
              + "\", connection) before" + NearMiss.hint(name, LiveConnections.names()));
    }
  }
}
