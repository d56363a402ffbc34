package io.calcrete.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.calcrete.backend.ArrowMemory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/**
 * A command that has run in this process, nobody sitting at a terminal.
 *
 * @param exitCode what the process would have ended with
 * @param bytes its standard output
 * @param errors its standard error
 */
record Calcrete(int exitCode, byte[] bytes, String errors) {
  static final String HOME = System.getProperty("calcrete.home");
  static final String QUICKSTART = HOME + "/model-examples/quickstart/model.json";

  static Calcrete run(String... arguments) {
    return runWithInput("", arguments);
  }

  static Calcrete runWithInput(String input, String... arguments) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    Console console =
        new Console(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), output, errors, Set.of());
    int exitCode = Main.run(console, arguments);
    assertThat(ArrowMemory.allocated()).as("bytes that %s left behind", List.of(arguments)).isZero();
    return new Calcrete(exitCode, output.toByteArray(), errors.toString(StandardCharsets.UTF_8));
  }

  String output() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** It did what it was asked, and had nothing else to say. */
  String succeeded() {
    assertThat(errors).isEmpty();
    assertThat(exitCode).isZero();
    return output();
  }

  /** It could not do it, and wrote nothing but why. */
  List<String> failed() {
    return refused(Command.FAILED);
  }

  /** It was asked in the wrong way, and wrote nothing but how. */
  List<String> misused() {
    return refused(Command.USAGE);
  }

  private List<String> refused(int expectedExitCode) {
    assertThat(output()).isEmpty();
    assertThat(exitCode).as(errors).isEqualTo(expectedExitCode);
    assertThat(errors.lines()).allSatisfy(line -> assertThat(line).startsWith("error: "));
    return errors.lines().map(line -> line.substring("error: ".length())).toList();
  }
}
