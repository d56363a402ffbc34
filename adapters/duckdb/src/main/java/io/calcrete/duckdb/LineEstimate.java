package io.calcrete.duckdb;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;

/** How many lines a file has, by the length of the first ones. DuckDB reckons 42 for every file whose form it is told. */
final class LineEstimate {
  private static final int SAMPLE = 1 << 16;

  private LineEstimate() {}

  /** Empty if the file cannot be read, which whoever queries it hears of. */
  static OptionalDouble of(Path file) {
    try (InputStream stream = Files.newInputStream(file)) {
      byte[] sample = stream.readNBytes(SAMPLE);
      long lines = 0;
      for (byte b : sample) {
        lines += b == '\n' ? 1 : 0;
      }
      return OptionalDouble.of((double) Files.size(file) / Math.max(1, sample.length) * Math.max(1, lines));
    } catch (IOException e) {
      return OptionalDouble.empty();
    }
  }
}
