package io.calcrete.cli;

import java.io.IOException;
import java.sql.SQLException;

/**
 * A command such as {@code calcrete sql}: a class with picocli's annotations, named in {@code
 * META-INF/services/io.calcrete.cli.Command} and made anew for every run.
 *
 * <p>Results go to the console's output and nothing else does. What fails is thrown; it becomes a line of standard
 * error and the exit code 1. A {@link picocli.CommandLine.ParameterException} says that the command was used wrongly:
 * exit code 2.
 */
public interface Command {
  /** It was done. */
  int DONE = 0;

  /** A statement or a model failed. */
  int FAILED = 1;

  /** The command line was wrong. */
  int USAGE = 2;

  /** Somebody pressed Ctrl-C, as shells number it. */
  int INTERRUPTED = 130;

  /**
   * Does what was asked.
   *
   * @return the exit code of the process
   */
  int run(Console console) throws SQLException, IOException;
}
