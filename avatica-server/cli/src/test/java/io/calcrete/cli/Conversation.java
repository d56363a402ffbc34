package io.calcrete.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;

/** Somebody who types into the shell, which runs on a thread of its own. */
final class Conversation implements AutoCloseable {
  static final String CTRL_C = "\u0003";
  static final String CTRL_D = "\u0004";
  static final String TAB = "\t";
  static final String UP = "\u001bOA";

  private static final String PROMPT = "calcrete> ";
  private static final long PATIENCE_SECONDS = 60;

  private final BlockingQueue<Integer> typed = new LinkedBlockingQueue<>();
  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
  private final Screen screen = new Screen();
  private final Connection connection;
  private final CompletableFuture<Integer> exitCode;

  private Conversation(Connection connection, Optional<Path> history) {
    this.connection = connection;
    Console console = new Console(InputStream.nullInputStream(), output, errors, Set.of());
    this.exitCode = CompletableFuture.supplyAsync(() -> talk(console, history));
  }

  static Conversation over(String model) throws SQLException {
    return new Conversation(Connections.open(model), Optional.empty());
  }

  static Conversation over(String model, Path history) throws SQLException {
    return new Conversation(Connections.open(model), Optional.of(history));
  }

  private int talk(Console console, Optional<Path> history) {
    try (Terminal terminal = new ExternalTerminal("test", "xterm", new Keyboard(), screen, StandardCharsets.UTF_8)) {
      return Shell.on(terminal, connection, console, Format.CSV, history);
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Types keys; a line ends with {@code \n}. */
  Conversation type(String keys) {
    for (byte key : keys.getBytes(StandardCharsets.UTF_8)) {
      typed.add((int) key);
    }
    return this;
  }

  /** Waits until the shell has asked so many times what to do. */
  Conversation awaitPrompt(int number) throws InterruptedException {
    screen.await(PROMPT, number);
    return this;
  }

  /** Leaves, as people do. */
  Conversation leave() throws Exception {
    type("\\q\n");
    return ended();
  }

  /** Waits until the shell has ended. */
  Conversation ended() throws Exception {
    int code;
    try {
      code = exitCode.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new AssertionError("the shell goes on; its screen shows: " + screen, e);
    }
    if (code != Command.DONE) {
      throw new AssertionError("the shell ended with " + code);
    }
    return this;
  }

  /** The results, without the greeting. */
  String output() {
    return output.toString(StandardCharsets.UTF_8).replaceFirst("^.*\n", "");
  }

  String errors() {
    return errors.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws SQLException {
    typed.add(-1);
    connection.close();
  }

  /** Keys as they are typed. */
  private final class Keyboard extends InputStream {
    @Override
    public int read() throws IOException {
      try {
        return typed.take();
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }

    @Override
    public int read(byte[] keys, int from, int length) throws IOException {
      int key = read();
      if (key < 0) {
        return -1;
      }
      keys[from] = (byte) key;
      return 1;
    }
  }

  /** What a person would see of the line that is typed. */
  private static final class Screen extends ByteArrayOutputStream {
    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
      super.write(bytes, from, length);
      notifyAll();
    }

    @Override
    public synchronized void write(int letter) {
      super.write(letter);
      notifyAll();
    }

    synchronized void await(String text, int times) throws InterruptedException {
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
      while (toString(StandardCharsets.UTF_8).split(text, -1).length <= times) {
        long millis = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (millis <= 0) {
          throw new AssertionError("the screen shows only: " + toString(StandardCharsets.UTF_8));
        }
        wait(millis);
      }
    }
  }
}
