package io.calcrete.cli;

import static java.util.Objects.requireNonNull;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

/**
 * Where a command reads and writes. Text is UTF-8, whatever the locale.
 *
 * <p>Output is buffered and its errors are thrown, unlike {@code System.out}'s: when the reader of a pipe has gone
 * away, the command ends.
 */
public final class Console {
  /** The three streams of a process. */
  public enum Channel {
    INPUT,
    OUTPUT,
    ERRORS
  }

  private final InputStream input;
  private final OutputStream output;
  private final PrintStream errors;
  private final Set<Channel> terminals;

  /**
   * A console of any streams.
   *
   * @param terminals which of them are a person's terminal
   */
  public Console(InputStream input, OutputStream output, OutputStream errors, Set<Channel> terminals) {
    this.input = requireNonNull(input, "input");
    this.output = requireNonNull(output, "output");
    this.errors = new PrintStream(errors, true, StandardCharsets.UTF_8);
    this.terminals = Set.copyOf(terminals);
  }

  /** The console of this process. */
  public static Console ofProcess() {
    Set<Channel> terminals = EnumSet.noneOf(Channel.class);
    for (Channel channel : Channel.values()) {
      if (leadsToTerminal(channel)) {
        terminals.add(channel);
      }
    }
    return new Console(
        System.in,
        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
        new FileOutputStream(FileDescriptor.err),
        terminals);
  }

  /** Java tells only whether input and output are terminals both; Linux tells of each. */
  private static boolean leadsToTerminal(Channel channel) {
    try {
      String target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + channel.ordinal())).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.startsWith("/dev/console");
    } catch (IOException | UnsupportedOperationException e) {
      return System.console() != null;
    }
  }

  /** What is typed or piped in. */
  public InputStream input() {
    return input;
  }

  /** Where results go; whoever writes to it flushes it. */
  public OutputStream output() {
    return output;
  }

  /** Whether a person sits there. */
  public boolean isTerminal(Channel channel) {
    return terminals.contains(channel);
  }

  /** How text is emphasised there. */
  public Style style(Channel channel) {
    return isTerminal(channel) ? Style.ofEnvironment() : Style.PLAIN;
  }

  /** Writes a line of a result. */
  public void println(String line) throws IOException {
    output.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    output.flush();
  }

  /** Says what went wrong, in one line of standard error. */
  public void error(String line) {
    errors.println(style(Channel.ERRORS).red("error:") + " " + line);
  }

  /** Says something beside the result, in one line of standard error. */
  public void note(String line) {
    errors.println(line);
  }

  /** Standard error, for a line that changes. */
  PrintStream errors() {
    return errors;
  }
}
