package io.calcrete.cli;

import io.calcrete.backend.CalcreteException;
import io.calcrete.backend.config.ModelException;
import io.calcrete.backend.config.Secrets;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.List;

/** An error as a person reads it: one line, or one for each fault of a model. */
final class ErrorLines {
  private ErrorLines() {}

  static List<String> of(Throwable error) {
    for (Throwable t = error; t != null; t = t.getCause()) {
      if (t instanceof ModelException model) {
        return model.faults().stream().map(ErrorLines::oneLine).toList();
      }
    }
    CalcreteException known = CalcreteException.in(error);
    if (known != null) {
      return List.of(oneLine(known.getMessage()));
    }
    if (error instanceof SQLException || error instanceof Refusal) {
      return List.of(oneLine(String.valueOf(error.getMessage())));
    }
    return isBrokenPipe(error)
        ? List.of()
        : List.of(oneLine(error instanceof IOException io ? said(io) : unexpected(error)));
  }

  /** Backends speak in paragraphs; here they get a line. */
  static String oneLine(String message) {
    return Secrets.redact(message.strip().replace("\n  it was sent:", "; it was sent:").replaceAll("\\s*\\R\\s*", " "));
  }

  /** Whoever read the output has seen enough: nothing to complain of. */
  private static boolean isBrokenPipe(Throwable error) {
    return error instanceof IOException && String.valueOf(error.getMessage()).contains("Broken pipe");
  }

  private static String said(IOException error) {
    if (error instanceof NoSuchFileException || error instanceof FileNotFoundException) {
      return error.getMessage() + " does not exist";
    } else if (error instanceof FileAlreadyExistsException) {
      return error.getMessage() + " exists already";
    } else if (error instanceof AccessDeniedException) {
      return error.getMessage() + " may not be read or written by this user";
    }
    return String.valueOf(error.getMessage());
  }

  private static String unexpected(Throwable error) {
    return "this should not have happened: " + error + " (--debug shows where)";
  }
}
