package io.calcrete.jdbc;

import io.calcrete.backend.CatalogTable;
import io.calcrete.backend.config.Operands;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Databases for tests, and the backends over them. */
final class Databases {
  private Databases() {}

  /** Makes an SQLite file. */
  static Path sqlite(Path file, String... statements) {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.executeUpdate(sql);
      }
      return file;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A backend over an SQLite file that is made for it. */
  static JdbcBackend over(Path file, String... statements) {
    sqlite(file, statements);
    return backend(Map.of("url", "jdbc:sqlite:" + file));
  }

  /** A backend as a model would name it. */
  static JdbcBackend backend(Map<String, Object> operand) {
    List<String> faults = new ArrayList<>();
    JdbcConfig config = Operands.of(operand).bind(JdbcConfig.class, faults);
    Location location = config == null ? null : Location.of(config, Operands.of(operand).base(), faults);
    if (location == null) {
      throw new IllegalArgumentException(faults.toString());
    }
    return new JdbcBackend(location, config);
  }

  /** A connection to an H2 database in memory, which lives while one is open. */
  static Connection h2(String name, String... statements) throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:h2:mem:" + name);
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
    return connection;
  }

  /** The only table of a name. */
  static CatalogTable table(JdbcBackend backend, String name) {
    List<CatalogTable> found =
        backend.catalog().tables().stream().filter(table -> table.name().equals(name)).toList();
    if (found.size() != 1) {
      throw new IllegalArgumentException(found.size() + " tables are called " + name);
    }
    return found.get(0);
  }

  /** What a model that names such a database is told. */
  static List<String> faults(Map<String, Object> operand) {
    List<String> faults = new ArrayList<>();
    JdbcConfig config = Operands.of(operand, new HashMap<>()).bind(JdbcConfig.class, faults);
    if (config != null) {
      Location.of(config, Operands.of(operand).base(), faults);
    }
    return faults;
  }
}
