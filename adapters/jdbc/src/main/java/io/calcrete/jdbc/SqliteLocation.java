package io.calcrete.jdbc;

import io.calcrete.backend.config.NearMiss;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Where an SQLite database is: a file that exists, or memory.
 *
 * <p>To SQLite, {@code :memory:} is another database for every connection. Here it is one for every backend: a name in
 * SQLite's {@code memdb}, which the connections of a process share. Not the older {@code cache=shared}, under which
 * readers block each other table by table.
 */
final class SqliteLocation {
  static final String IN_MEMORY = "jdbc:sqlite::memory:";

  private static final String PREFIX = "jdbc:sqlite:";
  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

  private SqliteLocation() {}

  static boolean matches(String url) {
    return url.startsWith(PREFIX);
  }

  static @Nullable Location of(String url, Path base, List<String> faults) {
    String address = url.substring(PREFIX.length());
    boolean uri = address.startsWith("file:");
    String[] parts = (uri ? address.substring("file:".length()) : address).split("\\?", 2);
    String path = parts[0];
    String query = parts.length == 2 ? "?" + parts[1] : "";
    if (path.isEmpty() || path.equals(":memory:") || query.contains("mode=memory") || query.contains("vfs=memdb")) {
      return new Location(IN_MEMORY, "SQLite in memory", true);
    }
    if (path.startsWith(":resource:")) {
      return new Location(url, "SQLite " + path.substring(":resource:".length()), false);
    }
    Path file = base.resolve(uri ? decoded(path) : path).toAbsolutePath().normalize();
    checkFile(file, faults);
    String absolute = uri ? "file:" + encoded(file.toString()) : file.toString();
    return new Location(PREFIX + absolute + query, "SQLite " + file.getFileName(), false);
  }

  private static String decoded(String path) {
    return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static String encoded(String path) {
    return path.replace("%", "%25").replace("?", "%3F").replace("#", "%23");
  }

  /** The URL to connect to: of a database in memory, one that nobody else has. */
  static String connectable(Location location) {
    return location.url().equals(IN_MEMORY)
        ? PREFIX + "file:/calcrete-" + UUID.randomUUID() + "?vfs=memdb"
        : location.url();
  }

  private static void checkFile(Path file, List<String> faults) {
    if (!Files.exists(file)) {
      String hint = NearMiss.hint(String.valueOf(file.getFileName()), siblings(file));
      faults.add("'url' names the file " + file + ", which does not exist" + hint);
    } else if (!Files.isRegularFile(file)) {
      faults.add("'url' names " + file + ", which is not a file");
    } else if (!Files.isReadable(file)) {
      faults.add("'url' names the file " + file + ", which this user may not read");
    } else if (!beginsLikeSqlite(file)) {
      faults.add("'url' names the file " + file + ", which is not an SQLite database, or is encrypted");
    }
  }

  /** An empty file is a database without tables. */
  private static boolean beginsLikeSqlite(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(MAGIC.length);
      return head.length == 0 || Arrays.equals(head, MAGIC);
    } catch (IOException e) {
      return false;
    }
  }

  private static List<String> siblings(Path file) {
    Path folder = file.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(sibling -> String.valueOf(sibling.getFileName())).toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
