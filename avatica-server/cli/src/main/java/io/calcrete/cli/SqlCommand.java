package io.calcrete.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code calcrete sql}: statements from the command line, from standard input, or from a person. */
@CommandLine.Command(
    name = "sql",
    sortOptions = false,
    description = {
      "Run SQL over a model, or over what is attached.",
      "",
      "SQL is one statement, or several with semicolons between them. Without SQL, statements are read from standard"
          + " input; on a terminal that is a shell."
    },
    customSynopsis = {
      "calcrete sql [OPTIONS] MODEL [SQL]",
      "       calcrete sql [OPTIONS] --attach [NAME=]WHAT ... [SQL]"
    },
    footer = {
      "",
      "Examples:",
      "  calcrete sql model.json \"SELECT 1\" --format csv",
      "  calcrete sql --attach flights.csv --attach ref=airports.db",
      "  calcrete sql --attach 'parts/*.parquet' \"SELECT COUNT(*) FROM parts\""
    })
public final class SqlCommand implements Command {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "MODEL, SQL",
      arity = "0..*",
      description = "The model's file, unless data is attached; and the SQL.")
  private List<String> arguments = new ArrayList<>();

  @Option(
      names = {"-a", "--attach"},
      paramLabel = "[NAME=]WHAT",
      description = {
        "A schema, without a model. WHAT is a CSV, TSV, JSON or Parquet file, a pattern of such files in quotes, a"
            + " DuckDB or SQLite file, or the URL of a database (jdbc:..., postgresql://...). Without NAME, files are"
            + " tables of the schema 'files', and databases are named after themselves. Names without a schema are"
            + " looked for in the first."
      })
  private List<String> attached = new ArrayList<>();

  @Option(
      names = {"-s", "--save"},
      paramLabel = "FILE",
      description = "Write the model of what is attached. Passwords become names of environment variables.")
  private Path save;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      defaultValue = "table",
      converter = Format.Converter.class,
      description = "table, csv, json or arrow (a stream). Default: table.")
  private Format format;

  @Override
  public int run(Console console) throws SQLException, IOException {
    List<String> rest = new ArrayList<>(arguments);
    Optional<Attachments> attachments = attachments();
    String model = attachments.map(Attachments::model).orElseGet(() -> takeModel(rest));
    if (rest.size() > 1) {
      throw misused("'" + rest.get(1) + "' is one argument too many: put SQL and patterns of files in quotes");
    }
    try (Connection connection = Connections.open(model)) {
      if (save != null) {
        attachments.orElseThrow().save(save).forEach(console::note);
      }
      if (rest.isEmpty() && console.isTerminal(Console.Channel.INPUT)) {
        return Shell.onTerminal(connection, console, format);
      }
      String sql = rest.isEmpty() ? new String(console.input().readAllBytes(), StandardCharsets.UTF_8) : rest.get(0);
      return run(Statements.of(sql).all(), connection, console);
    }
  }

  private int run(List<String> statements, Connection connection, Console console) throws SQLException, IOException {
    if (format == Format.ARROW && statements.size() > 1) {
      throw misused("an Arrow stream holds the rows of one statement, and there are " + statements.size());
    }
    StatementRunner runner = new StatementRunner(connection, console);
    Interrupts interrupts = Interrupts.to(runner::cancel);
    try {
      for (String statement : statements) {
        if (statement.startsWith("\\")) {
          String command = statement.lines().findFirst().orElseThrow();
          throw new Refusal("'" + command + "' is for the shell, which needs a terminal");
        }
        runner.run(statement, format);
      }
      return DONE;
    } catch (SQLException e) {
      if (!runner.cancelled()) {
        throw e;
      }
      console.error("cancelled");
      return INTERRUPTED;
    } finally {
      interrupts.close();
    }
  }

  private Optional<Attachments> attachments() throws IOException {
    try {
      return attached.isEmpty() ? Optional.empty() : Optional.of(Attachments.of(attached));
    } catch (Refusal e) {
      throw misused(e.getMessage());
    }
  }

  private String takeModel(List<String> rest) {
    if (save != null) {
      throw misused("--save writes the model of what --attach names; nothing is attached");
    }
    if (rest.isEmpty()) {
      throw misused("name a model, or attach data with --attach");
    }
    return rest.remove(0);
  }

  private ParameterException misused(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
