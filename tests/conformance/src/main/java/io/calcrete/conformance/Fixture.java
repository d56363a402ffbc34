package io.calcrete.conformance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * The data set as far as a database can hold it.
 *
 * @param tables what is loaded
 * @param missing the names of tables that have a column of a type that the database does not have
 * @param cut the names of tables without some of their rows, for values that the database cannot hold
 */
public record Fixture(List<FixtureTable> tables, Set<String> missing, Set<String> cut) {
  public Fixture {
    tables = List.copyOf(tables);
    missing = Set.copyOf(missing);
    cut = Set.copyOf(cut);
  }

  static Fixture of(
      List<FixtureTable> all, Predicate<FixtureColumn> holdsColumn, BiPredicate<FixtureColumn, Object> holdsValue) {
    List<FixtureTable> tables = new ArrayList<>();
    Set<String> missing = new HashSet<>();
    Set<String> cut = new HashSet<>();
    for (FixtureTable table : all) {
      if (!table.columns().stream().allMatch(holdsColumn)) {
        missing.add(table.name());
        continue;
      }
      List<List<Object>> rows = table.rows().stream().filter(row -> holds(table, row, holdsValue)).toList();
      if (rows.size() < table.rows().size()) {
        cut.add(table.name());
      }
      tables.add(table.withRows(rows));
    }
    return new Fixture(tables, missing, cut);
  }

  private static boolean holds(FixtureTable table, List<Object> row, BiPredicate<FixtureColumn, Object> holdsValue) {
    for (int i = 0; i < row.size(); i++) {
      if (row.get(i) != null && !holdsValue.test(table.columns().get(i), row.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether every table that a statement names is there. */
  boolean answers(String sql) {
    return missing.stream().noneMatch(table -> SqlText.names(sql, table));
  }

  /** Whether every table that a statement names is there with all its rows. */
  boolean answersInFull(String sql) {
    return answers(sql) && cut.stream().noneMatch(table -> SqlText.names(sql, table));
  }
}
