package io.calcrete.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;
import org.jline.terminal.TerminalBuilder;

/**
 * A conversation: statements that end with a semicolon, and commands that begin with a backslash.
 *
 * <p>Ctrl-C cancels the statement that runs, or else gives up the line; Ctrl-D leaves.
 */
final class Shell {
  private static final String PROMPT = "calcrete> ";
  private static final String CONTINUATION = "      ... ";

  private final Terminal terminal;
  private final Console console;
  private final StatementRunner runner;
  private final ShellCommands commands;
  private final LineReader reader;

  private Shell(Connection connection, Terminal terminal, Console console, Format format, Optional<Path> history)
      throws SQLException {
    this.terminal = terminal;
    this.console = console;
    this.runner = new StatementRunner(connection, console);
    SqlCompleter completer = new SqlCompleter(connection);
    this.commands = new ShellCommands(connection, console, format, completer::refresh);
    LineReaderBuilder builder =
        LineReaderBuilder.builder()
            .appName("calcrete")
            .terminal(terminal)
            .parser(new StatementParser())
            .completer(completer)
            .variable(LineReader.SECONDARY_PROMPT_PATTERN, CONTINUATION)
            .variable(LineReader.INDENTATION, 0)
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .option(LineReader.Option.CASE_INSENSITIVE, true)
            .option(LineReader.Option.AUTO_FRESH_LINE, false)
            .option(LineReader.Option.BRACKETED_PASTE, true);
    history.ifPresent(file -> ShellHistory.keep(builder, file));
    this.reader = builder.build();
  }

  /** Talks to whoever sits at the process's terminal. */
  static int onTerminal(Connection connection, Console console, Format format) throws SQLException, IOException {
    try (Terminal terminal = TerminalBuilder.builder().system(true).dumb(true).build()) {
      return on(terminal, connection, console, format, ShellHistory.file());
    }
  }

  /** Talks over a terminal. */
  static int on(Terminal terminal, Connection connection, Console console, Format format, Optional<Path> history)
      throws SQLException, IOException {
    return new Shell(connection, terminal, console, format, history).talk();
  }

  private int talk() throws IOException {
    console.println("\\? shows the commands; statements end with ;");
    while (!commands.isOver()) {
      try {
        answer(reader.readLine(PROMPT).strip());
      } catch (UserInterruptException e) {
        // The line is given up.
      } catch (EndOfFileException e) {
        break;
      }
    }
    return Command.DONE;
  }

  private void answer(String line) throws IOException {
    SignalHandler before = terminal.handle(Signal.INT, signal -> runner.cancel());
    try {
      if (line.startsWith("\\")) {
        commands.run(line);
      } else {
        for (String statement : Statements.of(line).all()) {
          Duration time = runner.run(statement, commands.format());
          if (commands.timing()) {
            console.println("Time: " + Durations.words(time));
          }
        }
      }
    } catch (SQLException | RuntimeException | Error e) {
      if (runner.cancelled()) {
        console.error("cancelled");
      } else {
        ErrorLines.of(e).forEach(console::error);
      }
    } finally {
      terminal.handle(Signal.INT, before);
    }
  }
}
