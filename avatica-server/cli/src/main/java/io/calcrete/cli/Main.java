package io.calcrete.cli;

import io.calcrete.backend.Backends;
import io.calcrete.backend.config.NearMiss;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code calcrete}: finds the command, runs it, and makes lines and an exit code of what went wrong. */
@CommandLine.Command(
    name = "calcrete",
    description = "One SQL database over many.",
    versionProvider = Versions.class,
    synopsisSubcommandLabel = "COMMAND",
    sortOptions = false,
    footer = {"", "'calcrete COMMAND --help' tells more. The first thing to try is 'calcrete demo'."})
public final class Main {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help.")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the versions of Calcrete and of what it runs on.")
  private boolean version;

  @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show where in the program an error arose.")
  private boolean debug;

  private final Console console;

  private Main(Console console) {
    this.console = console;
  }

  /** The process. */
  public static void main(String[] arguments) {
    int exitCode = run(Console.ofProcess(), arguments);
    Backends.closeAll();
    System.exit(exitCode);
  }

  /** Runs a command in this process. */
  public static int run(Console console, String... arguments) {
    Main main = new Main(console);
    CommandLine commands = new CommandLine(main);
    inOrder().forEach(commands::addSubcommand);
    commands.setOut(new PrintWriter(console.output(), true, StandardCharsets.UTF_8));
    commands.setErr(new PrintWriter(console.errors(), true));
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    commands.setUsageHelpAutoWidth(true);
    commands.setExecutionStrategy(main::execute);
    commands.setParameterExceptionHandler((wrong, given) -> main.misused(wrong));
    commands.setExecutionExceptionHandler((error, command, parsed) -> main.failed(error));
    return commands.execute(Arrays.stream(arguments).map(Main::asStatement).toArray(String[]::new));
  }

  /** A statement may begin with a comment, which picocli would take for an option, and may begin with a space too. */
  private static String asStatement(String argument) {
    return argument.matches("(?s)--\\s.*") ? " " + argument : argument;
  }

  private static List<Command> inOrder() {
    List<Command> commands = new ArrayList<>();
    ServiceLoader.load(Command.class, Main.class.getClassLoader()).forEach(commands::add);
    commands.sort(Comparator.comparingInt(command -> position(CommandSpec.forAnnotatedObject(command).name())));
    return commands;
  }

  /** As somebody meets them, not by the letter; those of other modules come last. */
  private static int position(String name) {
    int position = List.of("demo", "sql", "explain", "check", "copy", "serve").indexOf(name);
    return position < 0 ? Integer.MAX_VALUE : position;
  }

  private int execute(ParseResult parsed) {
    Integer helped = CommandLine.executeHelpRequest(parsed);
    if (helped != null) {
      return helped;
    }
    ParseResult innermost = parsed;
    while (innermost.hasSubcommand()) {
      innermost = innermost.subcommand();
    }
    CommandSpec command = innermost.commandSpec();
    if (!(command.userObject() instanceof Command chosen)) {
      command.commandLine().usage(command.commandLine().getErr());
      return Command.USAGE;
    }
    try {
      return chosen.run(console);
    } catch (ParameterException e) {
      throw e;
    } catch (Throwable e) {
      throw new CommandLine.ExecutionException(command.commandLine(), "failed", e);
    }
  }

  private int failed(Exception error) {
    Throwable cause = error instanceof CommandLine.ExecutionException ? error.getCause() : error;
    ErrorLines.of(cause).forEach(console::error);
    if (debug) {
      cause.printStackTrace(console.errors());
    }
    return Command.FAILED;
  }

  private int misused(ParameterException wrong) {
    CommandSpec command = wrong.getCommandLine().getCommandSpec();
    String what =
        wrong instanceof UnmatchedArgumentException unmatched ? unknown(unmatched, command) : wrong.getMessage();
    console.error(ErrorLines.oneLine(what) + " ('" + command.qualifiedName() + " --help' tells more)");
    return Command.USAGE;
  }

  private static String unknown(UnmatchedArgumentException unmatched, CommandSpec command) {
    String given = unmatched.getUnmatched().get(0);
    if (unmatched.isUnknownOption()) {
      String name = given.replaceFirst("=.*", "");
      return "'" + name + "' is no option" + NearMiss.hint(name, command.optionsMap().keySet());
    }
    return command.subcommands().isEmpty()
        ? "'" + given + "' is one argument too many: put SQL in quotes"
        : "'" + given + "' is no command" + NearMiss.hint(given, command.subcommands().keySet());
  }
}
