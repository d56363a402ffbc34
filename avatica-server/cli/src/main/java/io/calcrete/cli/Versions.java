package io.calcrete.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** What {@code calcrete --version} says: our version, and those of what decides about results. */
final class Versions implements IVersionProvider {
  @Override
  public String[] getVersion() {
    Properties versions = new Properties();
    try (InputStream file = Versions.class.getResourceAsStream("versions.properties")) {
      versions.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new String[] {
      "calcrete %s (Calcite %s, DuckDB %s, SQLite %s, Java %s)"
          .formatted(
              versions.getProperty("calcrete"),
              versions.getProperty("calcite"),
              versions.getProperty("duckdb"),
              versions.getProperty("sqlite"),
              System.getProperty("java.version"))
    };
  }
}
