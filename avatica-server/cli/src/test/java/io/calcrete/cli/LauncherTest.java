package io.calcrete.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./calcrete}, with a Java that prints its arguments, one on each line, and a Maven that builds a file. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  @TempDir Path folder;

  private Path home;
  private Path jar;
  private final Map<String, String> environment = new HashMap<>();

  private record Ran(int exitCode, List<String> output, String errors) {}

  @BeforeEach
  void layOut() throws IOException {
    folder = folder.toRealPath();
    home = folder.resolve("a home");
    jar = home.resolve("avatica-server/cli/target/calcrete.jar");
    Files.createDirectories(jar.getParent());
    Files.createDirectories(home.resolve("adapters"));
    Files.createDirectories(home.resolve("planner-rules"));
    Files.createFile(home.resolve("pom.xml"));
    Files.copy(Path.of(Calcrete.HOME, "calcrete"), home.resolve("calcrete"));
    Files.createFile(jar);
    Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(60)));
    executable("bin/mvn", "echo \"mvn $*\"; touch avatica-server/cli/target/calcrete.jar");
    useJava("17.0.1");
  }

  private void executable(String path, String script) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private void useJava(String version) throws IOException {
    executable("jdk-" + version + "/bin/java", "printf '%s\\n' \"$@\"");
    Files.writeString(folder.resolve("jdk-" + version + "/release"), "JAVA_VERSION=\"" + version + "\"\n");
    environment.put("JAVA_HOME", folder.resolve("jdk-" + version).toString());
  }

  private Ran run(Path launcher, String... arguments) throws IOException, InterruptedException {
    List<String> command = Stream.concat(Stream.of(launcher.toString()), Arrays.stream(arguments)).toList();
    Path errors = folder.resolve("errors");
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectError(errors.toFile());
    builder.environment().remove("CALCRETE_CLASSPATH");
    builder.environment().remove("CALCRETE_JAVA_OPTS");
    builder.environment().remove("MAVEN_OPTS");
    builder.environment().putAll(environment);
    builder.environment().merge("PATH", folder.resolve("bin").toString(), (path, first) -> first + ":" + path);
    Process process = builder.start();
    List<String> output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    return new Ran(process.waitFor(), output, Files.readString(errors));
  }

  private Ran run(String... arguments) throws IOException, InterruptedException {
    return run(home.resolve("calcrete"), arguments);
  }

  @Test
  void theJarIsRunWithTheArgumentsAsTheyAre() throws Exception {
    Ran ran = run("sql", "SELECT 'a  b' AS \"$x\"", "");
    assertThat(ran.output()).containsSubsequence("-jar", jar.toString(), "sql", "SELECT 'a  b' AS \"$x\"", "");
    assertThat(ran.output()).contains("-Dcalcrete.home=" + home);
    assertThat(ran.errors()).isEmpty();
    assertThat(ran.exitCode()).isZero();
  }

  @Test
  void itsHomeIsFoundThroughLinks() throws Exception {
    Path absolute = Files.createSymbolicLink(folder.resolve("absolute"), home.resolve("calcrete"));
    Path links = Files.createDirectory(folder.resolve("links"));
    Path relative = Files.createSymbolicLink(links.resolve("relative"), Path.of("../absolute"));
    assertThat(run(relative, "demo").output()).contains("-Dcalcrete.home=" + home, jar.toString());
    assertThat(run(absolute, "demo").output()).contains("-Dcalcrete.home=" + home, jar.toString());
  }

  @Test
  void aNewerJavaIsToldNotToWarn() throws Exception {
    assertThat(run("demo").output()).doesNotContain("--sun-misc-unsafe-memory-access=allow");
    useJava("25.0.3");
    assertThat(run("demo").output()).contains("--sun-misc-unsafe-memory-access=allow");
  }

  @Test
  void anOlderJavaIsRefused() throws Exception {
    useJava("11.0.2");
    Ran ran = run("demo");
    assertThat(ran.errors())
        .isEqualTo(
            "error: Calcrete needs Java 17 or newer, and " + folder.resolve("jdk-11.0.2/bin/java") + " is 11.0.2\n");
    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.output()).isEmpty();
  }

  @Test
  void aMissingJavaIsAskedFor() throws Exception {
    environment.put("JAVA_HOME", "/nowhere");
    Ran ran = run("demo");
    assertThat(ran.errors())
        .isEqualTo("error: there is no /nowhere/bin/java: install Java 17 or newer, or set JAVA_HOME\n");
    assertThat(ran.exitCode()).isEqualTo(1);
  }

  @Test
  void driversAndOptionsComeFromTheEnvironment() throws Exception {
    environment.put("CALCRETE_CLASSPATH", "/drivers/postgresql.jar");
    environment.put("CALCRETE_JAVA_OPTS", "-Xmx8g -Dx=y");
    assertThat(run("check", "m.json").output())
        .containsSubsequence(
            "-Xmx8g", "-Dx=y", "--add-opens=java.base/java.nio=ALL-UNNAMED", "-cp", jar + ":/drivers/postgresql.jar",
            "io.calcrete.cli.Main", "check", "m.json");
  }

  @Test
  void aSourceThatHasChangedIsBuilt() throws Exception {
    Path source = Files.createFile(home.resolve("adapters/Changed.java"));
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(120)));
    Ran ran = run("demo");
    assertThat(ran.errors()).isEqualTo("calcrete: building (a minute or two the first time) ...\n");
    assertThat(jar.resolveSibling("build.log")).hasContent("mvn -B -q -DskipTests -pl avatica-server/cli -am package");
    assertThat(ran.output()).contains(jar.toString());
  }

  @Test
  void aTestThatHasChangedIsNot() throws Exception {
    Path test = home.resolve("adapters/core/src/test/ChangedTest.java");
    Files.createDirectories(test.getParent());
    Files.createFile(test);
    Files.setLastModifiedTime(test, FileTime.from(Instant.now().plusSeconds(120)));
    assertThat(run("demo").errors()).isEmpty();
  }

  @Test
  void aBuildThatFailsIsTheEnd() throws Exception {
    Files.delete(jar);
    executable("bin/mvn", "echo broken; exit 1");
    Ran ran = run("demo");
    assertThat(ran.errors()).endsWith("broken\nerror: the build failed\n");
    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.output()).isEmpty();
  }
}
