package io.calcrete.rules;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/**
 * What somebody may do with a table. Each scan carries one from the moment it is made; a finished plan is checked
 * against them once.
 *
 * @param table the table as that somebody names it
 * @param verbs what is allowed; never empty, since a table without grants does not exist
 */
public record Grant(String table, Set<Verb> verbs) {
  /** What can be done with a table. */
  public enum Verb {
    SELECT,
    INSERT,
    UPDATE,
    DELETE
  }

  public Grant {
    requireNonNull(table, "table");
    verbs = Set.copyOf(verbs);
  }

  /** Whether the table may be read. */
  public boolean read() {
    return verbs.contains(Verb.SELECT);
  }
}
