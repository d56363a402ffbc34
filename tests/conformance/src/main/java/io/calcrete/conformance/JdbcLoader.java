package io.calcrete.conformance;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes the tables of a {@link Fixture} over JDBC, for whatever database has a driver. */
public final class JdbcLoader {
  private final Connection connection;
  private final Function<FixtureColumn, String> typeNames;
  private final Function<Object, Object> values;

  /**
   * A loader.
   *
   * @param typeNames what the database calls a column's type; {@link FixtureColumn#sqlType()} for the standard's word
   * @param values what its driver's {@code setObject} takes for a value that is not null
   */
  public JdbcLoader(
      Connection connection, Function<FixtureColumn, String> typeNames, Function<Object, Object> values) {
    this.connection = requireNonNull(connection, "connection");
    this.typeNames = requireNonNull(typeNames, "typeNames");
    this.values = requireNonNull(values, "values");
  }

  /** Creates tables and fills them. */
  public void load(List<FixtureTable> tables) throws SQLException {
    for (FixtureTable table : tables) {
      create(table);
      fill(table);
    }
  }

  private void create(FixtureTable table) throws SQLException {
    String columns =
        table.columns().stream()
            .map(c -> quoted(c.name()) + " " + typeNames.apply(c) + (c.nullable() ? "" : " NOT NULL"))
            .collect(Collectors.joining(", "));
    String key =
        table.key().isEmpty()
            ? ""
            : table.key().stream().map(JdbcLoader::quoted).collect(Collectors.joining(", ", ", PRIMARY KEY (", ")"));
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE " + quoted(table.name()) + " (" + columns + key + ")");
    }
  }

  private void fill(FixtureTable table) throws SQLException {
    String marks = table.columns().stream().map(c -> "?").collect(Collectors.joining(", ", "(", ")"));
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO " + quoted(table.name()) + " VALUES " + marks)) {
      for (List<Object> row : table.rows()) {
        for (int i = 0; i < row.size(); i++) {
          Object value = row.get(i);
          insert.setObject(i + 1, value == null ? null : values.apply(value));
        }
        insert.executeUpdate();
      }
    }
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
