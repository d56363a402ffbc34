package io.calcrete.duckdb;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Properties;

/** Another process that has a DuckDB file open, until it is closed. */
final class FileHolder implements AutoCloseable {
  private static final String HELD = "held";

  private final Process process;

  private FileHolder(Process process) {
    this.process = process;
  }

  /** Starts the process; when this returns, it has the file. */
  static FileHolder hold(Path file, boolean readOnly) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                FileHolder.class.getName(),
                file.toString(),
                String.valueOf(readOnly))
            .redirectErrorStream(true)
            .start();
    FileHolder holder = new FileHolder(process);
    BufferedReader output = process.inputReader();
    StringBuilder said = new StringBuilder();
    for (String line = output.readLine(); !HELD.equals(line); line = output.readLine()) {
      if (line == null) {
        holder.close();
        throw new IOException("the other process ended: " + said);
      }
      said.append(line).append('\n');
    }
    return holder;
  }

  long pid() {
    return process.pid();
  }

  @Override
  public void close() {
    try {
      process.getOutputStream().close();
      process.waitFor();
    } catch (IOException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  /** What the process does: opens the file, says so, and closes it when its input ends. */
  public static void main(String[] arguments) throws Exception {
    Properties properties = new Properties();
    properties.setProperty("duckdb.read_only", arguments[1]);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + arguments[0], properties)) {
      System.out.println(HELD);
      System.in.transferTo(OutputStream.nullOutputStream());
      connection.clearWarnings();
    }
  }
}
