package io.calcrete.tests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The queries of a resource: a comment with the name, the SQL, a semicolon. */
record NamedQueries(List<NamedQuery> queries) {
  /** A query and what it shows. */
  record NamedQuery(String name, String sql) {}

  static NamedQueries of(String resource) {
    List<NamedQuery> queries = new ArrayList<>();
    for (String block : text(resource).split(";\\s*(\n|$)")) {
      String[] lines = block.strip().split("\n");
      int sql = lines.length - 1;
      while (sql > 0 && !lines[sql - 1].startsWith("--")) {
        sql--;
      }
      queries.add(
          new NamedQuery(
              lines[sql - 1].substring(2).strip(), String.join("\n", List.of(lines).subList(sql, lines.length))));
    }
    return new NamedQueries(List.copyOf(queries));
  }

  private static String text(String resource) {
    try (InputStream stream = NamedQueries.class.getResourceAsStream(resource)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
