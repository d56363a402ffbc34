package io.calcrete.backend.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Brings {@code ${env:NAME}} and {@code ${file:PATH}} into the values of a model. What they bring is a secret. */
final class Placeholders {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(\\w+):([^}]*)}");

  private final Path base;
  private final Map<String, String> environment;

  Placeholders(Path base, Map<String, String> environment) {
    this.base = base;
    this.environment = environment;
  }

  String resolve(String key, String value, List<String> faults) {
    Matcher matcher = PLACEHOLDER.matcher(value);
    return matcher.replaceAll(match -> Matcher.quoteReplacement(secret(key, match.group(1), match.group(2), faults)));
  }

  private String secret(String key, String kind, String name, List<String> faults) {
    String found =
        switch (kind) {
          case "env" -> fromEnvironment(key, name, faults);
          case "file" -> fromFile(key, name, faults);
          default -> {
            faults.add("'" + key + "' asks for ${" + kind + ":...}; only ${env:NAME} and ${file:PATH} are known");
            yield "";
          }
        };
    Secrets.remember(found);
    return found;
  }

  private String fromEnvironment(String key, String name, List<String> faults) {
    String found = environment.get(name);
    if (found == null) {
      faults.add(
          "'" + key + "' needs the environment variable " + name + ", which is not set"
              + NearMiss.hint(name, environment.keySet()));
      return "";
    }
    return found;
  }

  private String fromFile(String key, String name, List<String> faults) {
    Path file = base.resolve(name);
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      faults.add("'" + key + "' needs the file " + file + ", which cannot be read");
      return "";
    }
  }
}
