package io.calcrete.cli;

import io.calcrete.cli.CatalogView.Column;
import io.calcrete.cli.CatalogView.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** {@code calcrete check}: what is there for whoever opens the model, or everything that is wrong with it. */
@CommandLine.Command(
    name = "check",
    description = "Reach every backend of a model; list its tables and rights, or all of its faults.")
public final class CheckCommand implements Command {
  @Parameters(paramLabel = "MODEL", description = "The model's file.")
  private String model;

  @Override
  public int run(Console console) throws SQLException, IOException {
    List<String> faults = new ArrayList<>();
    TextTable report = new TextTable();
    List<String[]> lines = new ArrayList<>();
    int schemas;
    try (Connection connection = Connections.open(model)) {
      CatalogView catalog = new CatalogView(connection);
      schemas = catalog.schemas().size();
      for (String schema : catalog.schemas()) {
        lines.addAll(lines(catalog, schema, faults));
      }
    }
    if (!faults.isEmpty()) {
      faults.forEach(console::error);
      return FAILED;
    }
    report.column("schema", false);
    report.column("table", false);
    report.column("type", false);
    report.column("columns", true);
    report.column("rows, about", true);
    report.column("rights", false);
    lines.forEach(report::measure);
    StringBuilder text = new StringBuilder(report.header());
    lines.forEach(line -> text.append(report.line(line)));
    text.append(count(lines.size(), "table")).append(" in ").append(count(schemas, "schema")).append(", no fault\n");
    console.output().write(text.toString().getBytes(StandardCharsets.UTF_8));
    console.output().flush();
    return DONE;
  }

  private static List<String[]> lines(CatalogView catalog, String schema, List<String> faults) {
    List<String[]> lines = new ArrayList<>();
    try {
      for (Table table : catalog.tables(schema)) {
        try {
          lines.add(line(catalog, table));
        } catch (SQLException | RuntimeException e) {
          String name = schema + "." + table.name();
          ErrorLines.of(e).forEach(line -> faults.add("'" + name + "': " + line));
        }
      }
    } catch (SQLException | RuntimeException e) {
      ErrorLines.of(e).forEach(line -> faults.add("schema '" + schema + "': " + line));
    }
    return lines;
  }

  private static String[] line(CatalogView catalog, Table table) throws SQLException {
    OptionalLong rows = catalog.rowCount(table);
    List<Column> columns = catalog.columns(table);
    if (columns.isEmpty()) {
      catalog.check(table);
    }
    return new String[] {
      table.schema(),
      table.name(),
      table.type().toLowerCase(Locale.ROOT),
      String.valueOf(columns.size()),
      rows.isPresent() ? String.valueOf(rows.getAsLong()) : "",
      rights(catalog.rights(table))
    };
  }

  /** In the words of a model's {@code permissions}. */
  private static String rights(Set<String> rights) {
    if (rights.equals(Set.of("SELECT"))) {
      return "read";
    }
    return rights.equals(Set.of("SELECT", "INSERT", "UPDATE", "DELETE"))
        ? "readwrite"
        : String.join(", ", rights).toLowerCase(Locale.ROOT);
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
