package io.calcrete.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;

/**
 * What was typed, kept for the next time in {@code ~/.calcrete_history}, for its owner's eyes only. {@code
 * CALCRETE_HISTORY} names another file, or none if it is empty. Lines that begin with a space or look like they hold a
 * secret are not kept.
 */
final class ShellHistory {
  /** JLine's patterns: colons between them, a star for any letters. */
  private static final String SECRETS =
      "*password*:*PASSWORD*:*Password*:*secret*:*SECRET*:*Secret*:*token*:*TOKEN*:*Token*";

  private ShellHistory() {}

  static Optional<Path> file() {
    String named = System.getenv("CALCRETE_HISTORY");
    Path usual = Path.of(System.getProperty("user.home"), ".calcrete_history");
    return named == null ? Optional.of(usual) : Optional.of(named).filter(name -> !name.isEmpty()).map(Path::of);
  }

  /** Has a reader keep its lines there, if that can be written. */
  static void keep(LineReaderBuilder reader, Path file) {
    try {
      if (Files.notExists(file)) {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
    } catch (IOException | UnsupportedOperationException e) {
      return;
    }
    reader
        .variable(LineReader.HISTORY_FILE, file)
        .variable(LineReader.HISTORY_IGNORE, SECRETS)
        .option(LineReader.Option.HISTORY_IGNORE_SPACE, true)
        .option(LineReader.Option.HISTORY_IGNORE_DUPS, true);
  }
}
