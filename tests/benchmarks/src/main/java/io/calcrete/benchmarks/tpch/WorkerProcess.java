package io.calcrete.benchmarks.tpch;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A contender in a JVM of its own, so that none has another's heap, code or threads, and so that a query that does not heed
 * its time limit can be ended: with its JVM, which is then started anew.
 */
final class WorkerProcess implements AutoCloseable {
  /** How long a query may take to heed its limit. */
  private static final int GRACE_SECONDS = 10;

  private final Contender contender;
  private final Data data;
  private final Options options;
  private @Nullable Process process;

  WorkerProcess(Contender contender, Data data, Options options) {
    this.contender = contender;
    this.data = data;
    this.options = options;
  }

  /** Runs a query once. */
  Outcome run(Query query) throws IOException, InterruptedException {
    Process running = running();
    PrintStream asked = new PrintStream(running.getOutputStream(), true, StandardCharsets.UTF_8);
    BufferedReader replies = running.inputReader(StandardCharsets.UTF_8);
    asked.println(query.name());
    CompletableFuture<@Nullable String> reply = CompletableFuture.supplyAsync(() -> line(replies));
    try {
      String line = reply.get(options.limitSeconds() + GRACE_SECONDS, TimeUnit.SECONDS);
      return line == null ? lost() : Worker.outcome(line, options.limitSeconds());
    } catch (TimeoutException e) {
      close();
      return Outcome.late(options.limitSeconds(), "it did not heed its time limit, and its JVM was ended");
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private Outcome lost() {
    close();
    return Outcome.error("its JVM ended; see " + log());
  }

  private static @Nullable String line(BufferedReader reader) {
    try {
      return reader.readLine();
    } catch (IOException e) {
      return null;
    }
  }

  private Process running() throws IOException {
    if (process == null) {
      process =
          new ProcessBuilder(
                  List.of(
                      Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                      "-Xmx" + options.heap(),
                      "-cp",
                      System.getProperty("java.class.path"),
                      Worker.class.getName(),
                      contender.option(),
                      data.directory().toString(),
                      Double.toString(data.scale()),
                      Integer.toString(options.limitSeconds())))
              .redirectError(ProcessBuilder.Redirect.appendTo(log()))
              .start();
    }
    return process;
  }

  private File log() {
    return data.directory().resolve(contender.option() + ".log").toFile();
  }

  @Override
  public void close() {
    if (process != null) {
      process.destroyForcibly().onExit().join();
      process = null;
    }
  }
}
