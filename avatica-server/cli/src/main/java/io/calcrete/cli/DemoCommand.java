package io.calcrete.cli;

import io.calcrete.cli.CatalogView.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;

/** {@code calcrete demo}: the questions of {@code model-examples/quickstart}, and how each is answered. */
@CommandLine.Command(
    name = "demo",
    description = "Ask four questions over two databases, and show who did what to answer them.")
public final class DemoCommand implements Command {
  private static final String QUICKSTART = "model-examples/quickstart";

  @Override
  public int run(Console console) throws SQLException, IOException {
    Path home = home();
    Style style = console.style(Console.Channel.OUTPUT);
    List<Question> questions = Question.of(Files.readString(home.resolve(QUICKSTART).resolve("queries.sql")));
    try (Connection connection = Connections.open(home.resolve(QUICKSTART).resolve("model.json").toString())) {
      introduce(new CatalogView(connection), console, style);
      StatementRunner runner = new StatementRunner(connection, console);
      int number = 0;
      for (Question question : questions) {
        console.println("");
        console.println(style.bold(++number + ". " + question.text()));
        console.println("");
        for (String line : question.sql().split("\n")) {
          console.println("   " + style.cyan(line));
        }
        console.println("");
        Explanation.of(connection, question.sql()).print(console, "   ");
        console.println("");
        Duration time = runner.run(question.sql(), Format.TABLE);
        console.println(style.dim("in " + Durations.words(time)));
      }
    }
    console.println("");
    console.println("Ask your own: calcrete sql " + QUICKSTART + "/model.json");
    return DONE;
  }

  private static void introduce(CatalogView catalog, Console console, Style style) throws SQLException, IOException {
    console.println(style.bold("One connection, several databases: " + QUICKSTART + "/model.json"));
    for (String schema : catalog.schemas()) {
      String tables = catalog.tables(schema).stream().map(Table::name).collect(Collectors.joining(", "));
      console.println("   " + schema + ": " + tables);
    }
  }

  /** Where Calcrete lies: the launcher knows. */
  private static Path home() throws IOException {
    String home = System.getProperty("calcrete.home", System.getenv("CALCRETE_HOME"));
    if (home == null) {
      throw new IOException(
          "the examples are not known to be anywhere: start ./calcrete, or set CALCRETE_HOME to the directory that"
              + " it is in");
    }
    Path directory = Path.of(home);
    if (!Files.isRegularFile(directory.resolve(QUICKSTART).resolve("model.json"))) {
      throw new IOException(
          "there is no " + QUICKSTART + "/model.json in " + directory + ", which CALCRETE_HOME names");
    }
    return directory;
  }
}
