package io.calcrete.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The SQL of an explanation, on as many lines as it has clauses if one line would be too long to read. */
final class BackendSql {
  private static final int LONGEST_LINE = 100;

  private static final Pattern CLAUSE =
      Pattern.compile(
          "(?<!INNER|LEFT|RIGHT|FULL|CROSS) (?=(?:FROM|(?:INNER |LEFT |RIGHT |FULL |CROSS )?JOIN|WHERE|GROUP BY|HAVING"
              + "|ORDER BY|LIMIT|OFFSET|FETCH|UNION|INTERSECT|EXCEPT) )");

  private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"|`[^`]*`");

  private BackendSql() {}

  /** The same text with breaks before its outermost clauses. */
  static List<String> lines(String sql) {
    if (sql.length() <= LONGEST_LINE) {
      return List.of(sql);
    }
    String outermost = outermost(sql);
    List<String> lines = new ArrayList<>();
    int start = 0;
    Matcher clause = CLAUSE.matcher(outermost);
    while (clause.find()) {
      lines.add(sql.substring(start, clause.start()));
      start = clause.end();
    }
    lines.add(sql.substring(start));
    return lines;
  }

  /** A text of the same length that says nothing inside quotes and parentheses. */
  private static String outermost(String sql) {
    char[] text = QUOTED.matcher(sql).replaceAll(quoted -> "_".repeat(quoted.group().length())).toCharArray();
    int depth = 0;
    for (int i = 0; i < text.length; i++) {
      depth -= text[i] == ')' ? 1 : 0;
      boolean inside = depth > 0;
      depth += text[i] == '(' ? 1 : 0;
      text[i] = inside ? '_' : text[i];
    }
    return new String(text);
  }
}
