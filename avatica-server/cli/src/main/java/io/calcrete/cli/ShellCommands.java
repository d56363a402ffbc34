package io.calcrete.cli;

import io.calcrete.backend.config.NearMiss;
import io.calcrete.cli.CatalogView.Column;
import io.calcrete.cli.CatalogView.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What begins with a backslash in the shell. */
final class ShellCommands {
  static final List<String> NAMES = List.of("\\d", "\\explain", "\\format", "\\timing", "\\?", "\\q");

  private static final String HELP =
      """
      \\d                 the tables
      \\d TABLE           the columns of a table
      \\explain SQL       what goes where, and why
      \\format FORMAT     table, csv or json
      \\timing            how long statements take, or not
      \\q                 leave, as does Ctrl-D
      Ctrl-C             cancel the statement that runs, or give up the line
      Tab                complete a keyword, a table or a column""";

  private final Connection connection;
  private final Console console;
  private final Runnable refresh;
  private Format format;
  private boolean timing;
  private boolean over;

  /**
   * The commands of a conversation.
   *
   * @param refresh told when the catalog is looked at anew
   */
  ShellCommands(Connection connection, Console console, Format format, Runnable refresh) {
    this.connection = connection;
    this.console = console;
    this.format = format;
    this.refresh = refresh;
  }

  Format format() {
    return format;
  }

  boolean timing() {
    return timing;
  }

  boolean isOver() {
    return over;
  }

  void run(String line) throws SQLException, IOException {
    String[] words = line.replaceFirst(";$", "").split("\\s+", 2);
    String argument = words.length == 1 ? "" : words[1].strip();
    switch (words[0]) {
      case "\\d" -> describe(argument);
      case "\\explain" -> explain(argument);
      case "\\format" -> format(argument);
      case "\\timing" -> {
        timing = !timing;
        console.println("timing is " + (timing ? "on" : "off"));
      }
      case "\\?", "\\h", "\\help" -> console.println(HELP);
      case "\\q", "\\quit" -> over = true;
      default ->
          console.error("'" + words[0] + "' is no command" + orHelp(NearMiss.hint(words[0], NAMES)));
    }
  }

  private static String orHelp(String hint) {
    return hint.isEmpty() ? "; \\? shows the commands" : hint;
  }

  private void explain(String sql) throws SQLException, IOException {
    Explanation.of(connection, Statements.of(sql).single()).print(console, "");
  }

  private void format(String name) throws IOException {
    if (name.isEmpty()) {
      console.println("the format is " + format);
      return;
    }
    Format wanted = Format.named(name);
    if (wanted == Format.ARROW) {
      throw new Refusal("Arrow is not for a terminal: calcrete sql ... --format arrow > file");
    }
    format = wanted;
  }

  private void describe(String name) throws SQLException, IOException {
    refresh.run();
    CatalogView catalog = new CatalogView(connection);
    if (name.isEmpty()) {
      tables(catalog);
      return;
    }
    String[] parts = name.replace("\"", "").split("\\.", 2);
    List<Table> found =
        parts.length == 2 ? catalog.tables(parts[0], parts[1]) : catalog.tables(null, parts[0]);
    if (found.isEmpty()) {
      String hint = NearMiss.hint(name, names(catalog, parts.length == 2));
      throw new SQLException("there is no table '" + name + "'" + hint);
    }
    for (Table table : found) {
      columns(catalog, table);
    }
  }

  private static Set<String> names(CatalogView catalog, boolean qualified) throws SQLException {
    Set<String> names = new TreeSet<>();
    for (Table table : catalog.tables(null)) {
      names.add(qualified ? table.schema() + "." + table.name() : table.name());
    }
    return names;
  }

  private void tables(CatalogView catalog) throws SQLException, IOException {
    List<String[]> lines = new ArrayList<>();
    for (Table table : catalog.tables(null)) {
      String comment = table.comment();
      lines.add(
          new String[] {
            table.schema(), table.name(), table.type().toLowerCase(Locale.ROOT), comment == null ? "" : comment
          });
    }
    print(lines, "schema", "table", "type", "comment");
  }

  private void columns(CatalogView catalog, Table table) throws SQLException, IOException {
    console.println(table.schema() + "." + table.name());
    Set<String> key = catalog.primaryKey(table);
    List<String[]> lines = new ArrayList<>();
    for (Column column : catalog.columns(table)) {
      String comment = column.comment();
      String nulls = key.contains(column.name()) ? "primary key" : column.nullable() ? "" : "not null";
      lines.add(new String[] {column.name(), column.type(), nulls, comment == null ? "" : comment});
    }
    print(lines, "column", "type", "nulls", "comment");
  }

  /** Without the last column if nothing is in it. */
  private void print(List<String[]> lines, String... names) throws IOException {
    int width = lines.stream().allMatch(line -> line[names.length - 1].isEmpty()) ? names.length - 1 : names.length;
    TextTable table = new TextTable();
    List<String[]> shown = lines.stream().map(line -> Arrays.copyOf(line, width)).toList();
    for (int i = 0; i < width; i++) {
      table.column(names[i], false);
    }
    shown.forEach(table::measure);
    StringBuilder text = new StringBuilder(table.header());
    shown.forEach(line -> text.append(table.line(line)));
    console.output().write(text.toString().getBytes(StandardCharsets.UTF_8));
    console.output().flush();
  }
}
