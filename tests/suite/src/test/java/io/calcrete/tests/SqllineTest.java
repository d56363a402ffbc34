package io.calcrete.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The way of a JDBC tool: sqlline, in a JVM without any flags, asks the quickstart's question across two databases. */
class SqllineTest {
  private static final Path MODEL = Path.of("..", "..", "model-examples", "quickstart", "model.json");

  private static final String QUERY =
      "SELECT a.name AS airport, COUNT(f.arr_delay) AS arrivals FROM flights.flights f"
          + " JOIN reference.airports a ON a.faa = f.dest"
          + " GROUP BY a.faa, a.name HAVING COUNT(f.arr_delay) >= 30 ORDER BY arrivals DESC, airport LIMIT 3;";

  /** What sqlline, its terminal and newer JDKs say of themselves and of libraries that are not ours. */
  private static final String OTHERS =
      "|Transaction isolation level .* is not supported\\..*|.*org\\.jline\\.utils\\.Log logr|WARNING:"
          + " (?!.*calcrete).*";

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource(value = Door.class, names = {"CALCRETE", "PLAIN_CALCITE"})
  void onTheRunningJdk(Door door) throws Exception {
    answers(Path.of(System.getProperty("java.home")), door);
  }

  @ParameterizedTest
  @EnumSource(value = Door.class, names = {"CALCRETE", "PLAIN_CALCITE"})
  void onTheNewestJdkOfTheMachine(Door door) throws Exception {
    Optional<Path> newest = newestJdk();
    assumeTrue(newest.isPresent(), "no JDK of this machine is newer than the running one");
    answers(newest.get(), door);
  }

  @Test
  void aWrongStatementIsAFailureThatNamesTheTable() throws Exception {
    Output output = sqlline(Path.of(System.getProperty("java.home")), Door.CALCRETE, "SELECT * FROM flights.flihgts;");

    assertThat(output.exitCode).isNotZero();
    assertThat(output.err).filteredOn(line -> !line.matches(OTHERS)).first().asString().contains("flihgts");
  }

  private void answers(Path jdk, Door door) throws Exception {
    Output output = sqlline(jdk, door, QUERY);

    assertThat(output.out)
        .as(() -> String.join("\n", output.err))
        .containsExactly(
            "'airport','arrivals'",
            "'Hartsfield Jackson Atlanta Intl','458'",
            "'Chicago Ohare Intl','437'",
            "'Los Angeles Intl','427'");
    assertThat(output.err).allMatch(line -> line.matches(OTHERS));
    assertThat(output.exitCode).isZero();
  }

  /** What a process wrote. */
  private record Output(int exitCode, List<String> out, List<String> err) {}

  private Output sqlline(Path jdk, Door door, String sql) throws IOException, InterruptedException {
    String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Path out = directory.resolve("out.txt");
    Path err = directory.resolve("err.txt");
    List<String> command = new ArrayList<>(List.of(jdk.resolve("bin/java").toString(), "-cp", classPath));
    command.addAll(List.of("sqlline.SqlLine", "--outputformat=csv", "--silent=true", "--verbose=false"));
    command.addAll(List.of("-u", door.url(MODEL), "-n", "", "-p", "", "-e", sql));
    ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    Process process = builder.start();
    process.getOutputStream().close();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("sqlline ends").isTrue();
    return new Output(process.exitValue(), lines(out), lines(err));
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8).lines().map(String::strip).toList();
  }

  private static Optional<Path> newestJdk() throws IOException {
    Path newest = null;
    Runtime.Version version = Runtime.version();
    try (DirectoryStream<Path> jdks = Files.newDirectoryStream(Path.of("/usr/lib/jvm"))) {
      for (Path jdk : jdks) {
        Optional<Runtime.Version> found = version(jdk);
        if (found.isPresent() && found.get().feature() > version.feature()) {
          newest = jdk;
          version = found.get();
        }
      }
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    return Optional.ofNullable(newest);
  }

  private static Optional<Runtime.Version> version(Path jdk) throws IOException {
    Path release = jdk.resolve("release");
    if (!Files.isExecutable(jdk.resolve("bin/java")) || !Files.exists(release)) {
      return Optional.empty();
    }
    Properties properties = new Properties();
    try (var reader = Files.newBufferedReader(release)) {
      properties.load(reader);
    }
    return Optional.ofNullable(properties.getProperty("JAVA_VERSION"))
        .map(quoted -> Runtime.Version.parse(quoted.replace("\"", "")));
  }
}
