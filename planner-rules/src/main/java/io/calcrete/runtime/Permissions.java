package io.calcrete.runtime;

import io.calcrete.backend.CatalogTable;
import io.calcrete.backend.config.NearMiss;
import io.calcrete.rules.Grant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a model grants on a schema: {@code {"orders": "read", "notes_*": "readwrite"}}.
 *
 * <p>A name is a table's, or {@code remoteSchema.table}; {@code *} stands for any letters, {@code ?} for one; case does
 * not count; a name in double quotes is taken as written, dots and stars included. Grants add up. A schema without
 * {@code permissions} is open. What is not granted does not exist.
 */
public final class Permissions {
  private static final Map<String, Set<Grant.Verb>> LEVELS =
      Map.of("read", EnumSet.of(Grant.Verb.SELECT), "readwrite", EnumSet.allOf(Grant.Verb.class));

  /** A schema that keeps nothing back. */
  public static final Permissions OPEN = new Permissions(Optional.empty());

  private final Optional<List<Rule>> rules;

  private Permissions(Optional<List<Rule>> rules) {
    this.rules = rules;
  }

  /** The operand of a model; null if it has none. Faults are added to the list. */
  public static Permissions of(Object operand, List<String> faults) {
    if (operand == null) {
      return OPEN;
    }
    if (!(operand instanceof Map<?, ?> granted) || granted.isEmpty()) {
      faults.add("'permissions' takes an object of table names and rights, such as {\"orders\": \"read\"}");
      return OPEN;
    }
    List<Rule> rules = new ArrayList<>();
    granted.forEach(
        (name, level) -> {
          Set<Grant.Verb> verbs = LEVELS.get(String.valueOf(level));
          if (verbs == null) {
            faults.add(
                "'permissions." + name + "' takes 'read' or 'readwrite', not '" + level + "'"
                    + NearMiss.hint(String.valueOf(level), LEVELS.keySet()));
          } else {
            rules.add(new Rule(name.toString(), pattern(name.toString()), verbs));
          }
        });
    return new Permissions(Optional.of(rules));
  }

  /** What is granted on a table, or empty if it does not exist for whoever looks. */
  Optional<Grant> grant(CatalogTable table) {
    if (rules.isEmpty()) {
      return Optional.of(new Grant(table.name(), EnumSet.allOf(Grant.Verb.class)));
    }
    Set<Grant.Verb> verbs =
        rules.get().stream()
            .filter(rule -> rule.covers(table))
            .flatMap(rule -> rule.verbs.stream())
            .collect(Collectors.toSet());
    return verbs.isEmpty() ? Optional.empty() : Optional.of(new Grant(table.name(), verbs));
  }

  /** Names without a wildcard that no table has: most likely misspelt, and then something is missing that should not be. */
  List<String> faults(List<CatalogTable> tables) {
    List<String> names = tables.stream().map(CatalogTable::name).toList();
    return rules.orElse(List.of()).stream()
        .filter(rule -> !rule.isPattern() && tables.stream().noneMatch(rule::covers))
        .map(rule -> "'permissions." + rule.name + "' names no table" + NearMiss.hint(rule.name, names))
        .toList();
  }

  private static Pattern pattern(String name) {
    boolean quoted = name.length() > 1 && name.startsWith("\"") && name.endsWith("\"");
    String regex =
        quoted
            ? Pattern.quote(name.substring(1, name.length() - 1).replace("\"\"", "\""))
            : name.chars()
                .mapToObj(c -> c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf((char) c)))
                .collect(Collectors.joining());
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
  }

  private record Rule(String name, Pattern pattern, Set<Grant.Verb> verbs) {
    boolean covers(CatalogTable table) {
      return pattern.matcher(table.name()).matches()
          || (table.schema() != null && pattern.matcher(table.schema() + "." + table.name()).matches());
    }

    boolean isPattern() {
      return !name.startsWith("\"") && (name.contains("*") || name.contains("?"));
    }
  }
}
