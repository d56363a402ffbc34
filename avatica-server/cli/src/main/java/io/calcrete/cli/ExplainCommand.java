package io.calcrete.cli;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code calcrete explain}. */
@CommandLine.Command(
    name = "explain",
    description = "Show which backend does what for a statement, and why the rest is done here.")
public final class ExplainCommand implements Command {
  @Parameters(index = "0", paramLabel = "MODEL", description = "The model's file.")
  private String model;

  @Parameters(index = "1", paramLabel = "SQL", description = "One statement.")
  private String sql;

  @Option(names = "--analyze", description = "Run the statement, and show what each backend was asked and brought.")
  private boolean analyze;

  @Override
  public int run(Console console) throws SQLException, IOException {
    try (Connection connection = Connections.open(model)) {
      Explanation.of(connection, (analyze ? "ANALYZE " : "") + Statements.of(sql).single()).print(console, "");
    }
    return DONE;
  }
}
