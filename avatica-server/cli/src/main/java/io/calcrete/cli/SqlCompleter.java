package io.calcrete.cli;

import io.calcrete.cli.CatalogView.Column;
import io.calcrete.cli.CatalogView.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/**
 * Completes keywords, schemas, tables, and the columns of the tables that the statement names so far. What the catalog
 * says is kept until somebody asks for it anew.
 */
final class SqlCompleter implements Completer {
  private static final List<String> KEYWORDS =
      List.of(
          "ALL", "AND", "AS", "ASC", "AVG", "BETWEEN", "BY", "CASE", "CAST", "COALESCE", "COUNT", "CROSS JOIN", "DESC",
          "DISTINCT", "ELSE", "END", "EXCEPT", "EXISTS", "EXPLAIN", "FROM", "FULL JOIN", "GROUP BY", "HAVING", "IN",
          "INNER JOIN", "INTERSECT", "IS NOT NULL", "IS NULL", "JOIN", "LEFT JOIN", "LIKE", "LIMIT", "MAX", "MIN",
          "NOT", "NULLS FIRST", "NULLS LAST", "OFFSET", "ON", "OR", "ORDER BY", "OVER", "PARTITION BY", "RIGHT JOIN",
          "SELECT", "SUM", "THEN", "UNION", "UNION ALL", "USING", "VALUES", "WHEN", "WHERE", "WITH");

  /** {@code schema.table alias}, {@code table AS alias} and {@code table}, wherever they stand. */
  private static final Pattern NAMED_TABLE =
      Pattern.compile(
          "(?:(\\w+)\\.)?(\\w+)(?:\\s+(?:AS\\s+)?(\\w+))?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  private final Connection connection;
  private final Map<Table, List<Column>> columns = new HashMap<>();
  private @Nullable List<Table> tables;

  SqlCompleter(Connection connection) {
    this.connection = connection;
  }

  /** Forgets the catalog. */
  void refresh() {
    tables = null;
    columns.clear();
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    Set<String> names = new TreeSet<>();
    try {
      names.addAll(candidates(line.line(), line.word()));
    } catch (SQLException | RuntimeException e) {
      // A backend that cannot be reached says so when a statement asks for it.
    }
    names.forEach(name -> candidates.add(candidate(name)));
  }

  private static Candidate candidate(String name) {
    boolean goesOn = name.endsWith(".");
    return new Candidate(name, name, null, null, null, null, !goesOn);
  }

  private List<String> candidates(String statement, String word) throws SQLException {
    if (word.startsWith("\\")) {
      return ShellCommands.NAMES;
    }
    int dot = word.lastIndexOf('.');
    List<String> names = new ArrayList<>();
    if (dot >= 0) {
      String before = word.substring(0, dot);
      for (Table table : tables()) {
        if (table.schema().equalsIgnoreCase(before)) {
          names.add(before + "." + quoted(table.name()));
        }
      }
      addColumns(statement, before, before + ".", names);
      return names;
    }
    boolean lower = !word.isEmpty() && word.equals(word.toLowerCase(Locale.ROOT));
    KEYWORDS.forEach(keyword -> names.add(lower ? keyword.toLowerCase(Locale.ROOT) : keyword));
    for (Table table : tables()) {
      names.add(quoted(table.schema()) + ".");
      if (table.schema().equals(connection.getSchema())) {
        names.add(quoted(table.name()));
      }
    }
    addColumns(statement, null, "", names);
    return names;
  }

  /** The columns of the tables that a statement names; of those with one name or alias only, if it is given. */
  private void addColumns(String statement, @Nullable String wanted, String prefix, List<String> names)
      throws SQLException {
    Matcher named = NAMED_TABLE.matcher(statement);
    for (int from = 0; named.find(from); from = named.end(2)) {
      String alias = named.group(3);
      for (Table table : tables()) {
        boolean here =
            table.name().equalsIgnoreCase(named.group(2))
                && (named.group(1) == null || table.schema().equalsIgnoreCase(named.group(1)));
        boolean asked = wanted == null || wanted.equalsIgnoreCase(alias) || wanted.equalsIgnoreCase(table.name());
        if (here && asked) {
          for (Column column : columns(table)) {
            names.add(prefix + quoted(column.name()));
          }
        }
      }
    }
  }

  private static String quoted(String name) {
    return name.matches("[\\p{L}_][\\p{L}\\p{N}_]*") ? name : '"' + name.replace("\"", "\"\"") + '"';
  }

  private List<Table> tables() throws SQLException {
    List<Table> known = tables;
    if (known == null) {
      known = new CatalogView(connection).tables(null);
      tables = known;
    }
    return known;
  }

  private List<Column> columns(Table table) throws SQLException {
    List<Column> known = columns.get(table);
    if (known == null) {
      known = new CatalogView(connection).columns(table);
      columns.put(table, known);
    }
    return known;
  }
}
