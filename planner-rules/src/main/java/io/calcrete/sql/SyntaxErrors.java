package io.calcrete.sql;

import io.calcrete.backend.CalcreteException;
import io.calcrete.backend.SqlState;
import io.calcrete.backend.config.NearMiss;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.calcite.sql.parser.SqlParseException;
import org.apache.calcite.sql.parser.SqlParserPos;

/** What the parser says of a text that is no statement, in one line with its place. */
final class SyntaxErrors {
  /** What the parser takes as the first word. DML is taken too, to be refused in words of its own. */
  private static final List<String> FIRST_WORDS =
      List.of("SELECT", "WITH", "VALUES", "TABLE", "EXPLAIN", "INSERT", "UPDATE", "DELETE", "MERGE");

  private static final Pattern FIRST_WORD = Pattern.compile("[\\s(]*(\\w+)");
  private static final Pattern ENCOUNTERED = Pattern.compile("Encountered \"(.*)\" at line \\d+, column \\d+\\.?");
  private static final Pattern PLACE = Pattern.compile(",? (?:near|at) line \\d+, column \\d+\\.?");

  private SyntaxErrors() {}

  static CalcreteException of(String sql, SqlParseException e) {
    String said = SqlErrors.firstLine(String.valueOf(e.getMessage()));
    return CalcreteException.of(SqlState.SYNTAX_ERROR, place(e.getPos()) + inWords(sql, said), e);
  }

  /** For a text of which not even the first word is one. */
  private static String place(SqlParserPos position) {
    boolean known = position != null && position.getLineNum() > 0;
    return known ? SqlErrors.place(position.getLineNum(), position.getColumnNum()) : SqlErrors.place(1, 1);
  }

  private static String inWords(String sql, String said) {
    Matcher first = FIRST_WORD.matcher(sql);
    if (!first.lookingAt()) {
      return "there is no statement";
    }
    if (!FIRST_WORDS.contains(first.group(1).toUpperCase(java.util.Locale.ROOT))) {
      return "no statement that is known here begins with " + first.group(1) + NearMiss.hint(first.group(1), FIRST_WORDS);
    }
    Matcher encountered = ENCOUNTERED.matcher(said);
    if (!encountered.find()) {
      return "the SQL cannot be read: " + PLACE.matcher(said).replaceFirst("");
    }
    return switch (encountered.group(1)) {
      case "\\'" -> "the text that begins here is not closed with another '";
      case "\\\"" -> "the name that begins here is not closed with another \"";
      case "<EOF>" -> "the SQL ends too early";
      default ->
          encountered.group(1).endsWith(" <EOF>")
              ? "the SQL ends too early, after " + encountered.group(1).replace(" <EOF>", "")
              : "the SQL cannot be read from " + encountered.group(1) + " on";
    };
  }
}
