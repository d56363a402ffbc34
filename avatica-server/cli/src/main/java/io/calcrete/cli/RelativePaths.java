package io.calcrete.cli;

import java.nio.file.Path;

/**
 * Names files from another directory than the one we are in.
 *
 * @param directory where the model will lie, absolute
 */
record RelativePaths(Path directory) {
  static RelativePaths ofModel(Path model) {
    return new RelativePaths(model.toAbsolutePath().normalize().getParent());
  }

  /** The same file, as the model names it; what was absolute stays so. */
  String of(String path) {
    Path given = Path.of(path);
    return given.isAbsolute() ? path : directory.relativize(given.toAbsolutePath().normalize()).toString();
  }
}
