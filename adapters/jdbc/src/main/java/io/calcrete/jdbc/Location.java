package io.calcrete.jdbc;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Where a database is.
 *
 * @param url what the driver is told, with an absolute path where it names a file
 * @param name what people are told, such as {@code SQLite sales.db} or {@code h2:mem:test}; never holds a password
 * @param inMemory whether the database lives as long as a connection to it
 */
public record Location(String url, String name, boolean inMemory) {
  public Location {
    requireNonNull(url, "url");
    requireNonNull(name, "name");
  }

  /**
   * The place that a model names.
   *
   * @param base what relative paths are relative to
   * @param faults where to report what is wrong
   * @return null if there are faults
   */
  public static @Nullable Location of(JdbcConfig config, Path base, List<String> faults) {
    int before = faults.size();
    String url = config.url();
    if (!url.startsWith("jdbc:")) {
      faults.add("'url' takes a JDBC URL such as \"jdbc:sqlite:sales.db\", and this one does not begin with 'jdbc:'");
      return null;
    }
    boolean sqlite = SqliteLocation.matches(url);
    Location location = sqlite ? SqliteLocation.of(url, base, faults) : of(url);
    if (!sqlite) {
      checkDriver(config, faults);
    }
    config.script().ifPresent(script -> checkScript(script, location, faults));
    config.check(faults);
    return faults.size() == before ? location : null;
  }

  private static Location of(String url) {
    String rest = url.substring("jdbc:".length());
    String name = rest.split("[;?]", 2)[0].replaceFirst("//[^/@]*@", "//");
    String lower = name.toLowerCase(Locale.ROOT);
    return new Location(url, name, lower.contains(":mem:") || lower.contains(":memory:"));
  }

  private static void checkDriver(JdbcConfig config, List<String> faults) {
    String kind = config.url().split("[:/]", 3)[1];
    try {
      if (config.driver().isPresent()) {
        Class.forName(config.driver().get());
      }
      DriverManager.getDriver(config.url());
    } catch (ClassNotFoundException e) {
      faults.add("'driver' names the class " + e.getMessage() + ", which is not on the class path; add the driver's jar");
    } catch (SQLException e) {
      faults.add(
          "'url' begins with 'jdbc:" + kind + "', and no driver on the class path takes that; add the driver's jar,"
              + " and name its class in 'driver' if it does not register itself");
    }
  }

  private static void checkScript(Path script, @Nullable Location location, List<String> faults) {
    if (!script.toFile().isFile()) {
      faults.add("'script' names the file " + script + ", which does not exist");
    }
    if (location != null && !location.inMemory) {
      faults.add("'script' fills an in-memory database, and 'url' does not name one");
    }
  }
}
