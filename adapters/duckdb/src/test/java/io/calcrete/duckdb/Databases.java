package io.calcrete.duckdb;

import io.calcrete.backend.CatalogTable;
import io.calcrete.backend.config.Operands;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBConnection;

/** Databases and files for tests, and the backends over them. */
final class Databases {
  private Databases() {}

  /** Makes a DuckDB file, or goes on with one. */
  static Path duckdb(Path file, String... statements) {
    try (DuckDBConnection connection = connect(file.toString())) {
      execute(connection, statements);
      return file;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A connection of DuckDB's own driver; an empty path is memory. */
  static DuckDBConnection connect(String path) throws SQLException {
    return DriverManager.getConnection("jdbc:duckdb:" + path).unwrap(DuckDBConnection.class);
  }

  static void execute(Connection connection, String... statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** Makes a text file. */
  static Path text(Path file, String... lines) {
    try {
      return Files.writeString(file, String.join("\n", lines) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A backend as a model in a folder would name it. */
  static DuckDbBackend backend(Path folder, Map<String, Object> operand) {
    return new DuckDbBackend(source(folder, operand));
  }

  /** Where a model in a folder says that the data is. */
  static DuckDbSource source(Path folder, Map<String, Object> operand) {
    List<String> faults = new ArrayList<>();
    DuckDbSource source = source(folder, operand, faults);
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(faults.toString());
    }
    return source;
  }

  /** What a model in a folder that names such a database is told. */
  static List<String> faults(Path folder, Map<String, Object> operand) {
    List<String> faults = new ArrayList<>();
    source(folder, operand, faults);
    return faults;
  }

  private static DuckDbSource source(Path folder, Map<String, Object> operand, List<String> faults) {
    Map<String, Object> inFolder = new HashMap<>(operand);
    inFolder.put("baseDirectory", folder.toString());
    Operands operands = Operands.of(inFolder);
    DuckDbConfig config = operands.bind(DuckDbConfig.class, faults);
    return config == null ? null : DuckDbSource.of(config, operands.base(), faults);
  }

  /** The tables of a backend by their paths, joined with dots. */
  static List<String> paths(DuckDbBackend backend) {
    return backend.catalog().tables().stream().map(table -> String.join(".", table.path())).toList();
  }

  /** The only table of a name. */
  static CatalogTable table(DuckDbBackend backend, String name) {
    List<CatalogTable> found =
        backend.catalog().tables().stream().filter(table -> table.name().equals(name)).toList();
    if (found.size() != 1) {
      throw new IllegalArgumentException(found.size() + " tables are called " + name);
    }
    return found.get(0);
  }
}
