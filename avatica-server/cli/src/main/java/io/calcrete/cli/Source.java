package io.calcrete.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What a schema of a model stands on, as {@code --attach} names it. */
sealed interface Source permits DataFiles, DuckDbFile, DatabaseUrl {
  /** The class that makes the schema. */
  String factory();

  /** Writes the schema's operand, with secrets as they are: for a model that stays in this process. */
  void write(ObjectNode operand);

  /**
   * Writes the schema's operand for a file.
   *
   * @param schema the schema's name
   * @param paths how the file names other files
   * @return the environment variables that stand for secrets
   */
  List<String> save(String schema, ObjectNode operand, RelativePaths paths);
}
