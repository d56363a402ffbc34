package io.calcrete.duckdb;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the text of a type, as {@code duckdb_columns()} and the driver's metadata print it. What it does not know is
 * {@link DuckDbType.Other}: a type of tomorrow's DuckDB is text, not a failure.
 */
final class DuckDbTypeReader {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z_0-9]*(?: WITH TIME ZONE)?");
  private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"]|\"\")*)\"");
  private static final Pattern DECIMAL = Pattern.compile("DECIMAL\\((\\d+),\\s*(\\d+)\\)");
  private static final Pattern SUFFIX = Pattern.compile("\\[(\\d*)]");

  private final String text;
  private final Matcher matcher;
  private int position;

  private DuckDbTypeReader(String text) {
    this.text = text;
    this.matcher = Pattern.compile("").matcher(text);
  }

  /** The type that the text names. */
  static DuckDbType read(String text) {
    DuckDbTypeReader reader = new DuckDbTypeReader(text);
    try {
      DuckDbType type = reader.type();
      return reader.position == text.length() ? type : new DuckDbType.Other(text);
    } catch (NotUnderstood e) {
      return new DuckDbType.Other(text);
    }
  }

  private DuckDbType type() throws NotUnderstood {
    DuckDbType type = element();
    while (take(SUFFIX)) {
      String size = matcher.group(1);
      type = new DuckDbType.Sequence(type, size.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(size)));
    }
    return type;
  }

  private DuckDbType element() throws NotUnderstood {
    if (take(DECIMAL)) {
      return new DuckDbType.Decimal(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }
    if (take("STRUCT(")) {
      return struct();
    }
    if (take("MAP(")) {
      DuckDbType key = type();
      require(", ");
      DuckDbType value = type();
      require(")");
      return new DuckDbType.Map(key, value);
    }
    int start = position;
    if (!take(NAME) && !take(QUOTED)) {
      throw new NotUnderstood();
    }
    if (position < text.length() && text.charAt(position) == '(') {
      skipParentheses();
      return new DuckDbType.Other(text.substring(start, position));
    }
    return new DuckDbType.Scalar(text.substring(start, position));
  }

  private DuckDbType struct() throws NotUnderstood {
    List<DuckDbType.Member> members = new ArrayList<>();
    do {
      String name = memberName();
      require(" ");
      members.add(new DuckDbType.Member(name, type()));
    } while (take(", "));
    require(")");
    return new DuckDbType.Struct(members);
  }

  private String memberName() throws NotUnderstood {
    if (take(QUOTED)) {
      return matcher.group(1).replace("\"\"", "\"");
    }
    int end = text.indexOf(' ', position);
    if (end < 0) {
      throw new NotUnderstood();
    }
    String name = text.substring(position, end);
    position = end;
    return name;
  }

  /** Goes behind the closing parenthesis; quoted names and values may hold parentheses of their own. */
  private void skipParentheses() throws NotUnderstood {
    int depth = 0;
    char quote = 0;
    for (; position < text.length(); position++) {
      char c = text.charAt(position);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '\'' || c == '"') {
        quote = c;
      } else if (c == '(') {
        depth++;
      } else if (c == ')' && --depth == 0) {
        position++;
        return;
      }
    }
    throw new NotUnderstood();
  }

  private boolean take(Pattern pattern) {
    matcher.usePattern(pattern).region(position, text.length());
    if (!matcher.lookingAt()) {
      return false;
    }
    position = matcher.end();
    return true;
  }

  private boolean take(String token) {
    if (!text.startsWith(token, position)) {
      return false;
    }
    position += token.length();
    return true;
  }

  private void require(String token) throws NotUnderstood {
    if (!take(token)) {
      throw new NotUnderstood();
    }
  }

  /** Ends the reading; never leaves this class. */
  private static final class NotUnderstood extends Exception {
    private static final long serialVersionUID = 1L;

    NotUnderstood() {
      super(null, null, false, false);
    }
  }
}
