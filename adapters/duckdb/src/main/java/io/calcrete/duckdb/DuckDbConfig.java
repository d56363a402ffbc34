package io.calcrete.duckdb;

import static java.util.Objects.requireNonNull;

import io.calcrete.backend.config.Default;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a model says of a schema in DuckDB. Paths are relative to the model's file.
 *
 * @param database a DuckDB file; without one, the database is in memory
 * @param files tables that are files: a table's name and its CSV, TSV, Parquet, JSON or NDJSON file, or a glob of such
 *     files, compressed or not. They stand beside the tables of {@code database}
 * @param attach further DuckDB files, by the name of the catalog that each becomes; read only
 * @param script a file of SQL statements that is run once, when the database is opened, before it is locked: it may
 *     create tables in memory, macros and secrets
 * @param connection the name of a connection that a program of this process has registered with {@link
 *     LiveConnections}; then no other key that says where the data is may be given
 * @param readOnly whether {@code database} is opened for reading only, which other processes can do at the same time
 * @param locked whether the database is shut in once it is open: no other file can be read or attached, no extension
 *     loaded and no setting changed by whatever is sent to it. Files behind a URL need {@code false}
 * @param idleTimeout after how long without a statement the database is closed, so that other processes can write into
 *     its file; the next statement opens it again. What is in memory only stays open
 * @param settings settings of DuckDB, such as {@code memory_limit}, {@code threads} and {@code temp_directory}
 * @param permissions what the model grants; without it, everything in the schema may be read
 */
public record DuckDbConfig(
    Optional<Path> database,
    Map<String, String> files,
    Map<String, String> attach,
    Optional<Path> script,
    Optional<String> connection,
    @Default("true") boolean readOnly,
    @Default("true") boolean locked,
    @Default("1m") Duration idleTimeout,
    Map<String, Object> settings,
    Map<String, Object> permissions) {
  public DuckDbConfig {
    requireNonNull(idleTimeout, "idleTimeout");
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    attach = Collections.unmodifiableMap(new LinkedHashMap<>(attach));
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    permissions = Collections.unmodifiableMap(new LinkedHashMap<>(permissions));
  }
}
