package io.calcrete.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calcrete.backend.config.Secrets;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A database behind a JDBC URL.
 *
 * @param url without a login before the host, which few drivers understand
 * @param user the name of that login
 * @param password its password
 */
record DatabaseUrl(String url, Optional<String> user, Optional<String> password) implements Source {
  private static final String SQLITE = "jdbc:sqlite:";

  /** {@code //user:password@} in front of a host; {@code ${env:NAME}} may stand for either. */
  private static final Pattern LOGIN =
      Pattern.compile("^([a-zA-Z0-9+.:-]*//)((?:\\$\\{[^}]*}|[^/@?:])*)(?::((?:\\$\\{[^}]*}|[^/?])*))?@");

  /** {@code thin:user/password@}, which is Oracle's way. */
  private static final Pattern ORACLE_LOGIN = Pattern.compile("^(jdbc:oracle:[a-z0-9]+:)([^/@]+)/([^@]+)(?=@)");

  private static final Pattern SECRET =
      Pattern.compile(
          "(?i)([?&;])([^=?&;]*(?:password|passwd|pwd|secret|token|api_?key|access_?key|credential)[^=?&;]*)=([^&;]+)");

  /** What may be a login that could not be read, since it holds a slash or a question mark. */
  private static final Pattern DOUBTFUL = Pattern.compile("^[^?;]*//[^/@]*:[^@]*@.*", Pattern.DOTALL);

  private static final Pattern PLACEHOLDER = Pattern.compile("^\\$\\{[^}]*}$");

  /** The database of a URL, with or without {@code jdbc:} in front. */
  static DatabaseUrl of(String text) {
    String url = text.startsWith("jdbc:") ? text : "jdbc:" + text.replaceFirst("^postgres://", "postgresql://");
    Matcher secrets = SECRET.matcher(url);
    while (secrets.find()) {
      remember(secrets.group(3));
    }
    Matcher login = LOGIN.matcher(url);
    if (login.find()) {
      return new DatabaseUrl(login.replaceFirst("$1"), decoded(login.group(2)), decoded(login.group(3)));
    }
    Matcher oracle = ORACLE_LOGIN.matcher(url);
    return oracle.find()
        ? new DatabaseUrl(oracle.replaceFirst("$1"), Optional.of(oracle.group(2)), Optional.of(oracle.group(3)))
        : new DatabaseUrl(url, Optional.empty(), Optional.empty());
  }

  /** The database in an SQLite file. */
  static DatabaseUrl sqlite(String path) {
    return new DatabaseUrl(SQLITE + path, Optional.empty(), Optional.empty());
  }

  DatabaseUrl {
    password.ifPresent(DatabaseUrl::remember);
  }

  private static void remember(String secret) {
    if (!PLACEHOLDER.matcher(secret).matches()) {
      Secrets.remember(secret);
    }
  }

  private static Optional<String> decoded(String text) {
    return Optional.ofNullable(text)
        .filter(given -> !given.isEmpty())
        .map(given -> URLDecoder.decode(given.replace("+", "%2B"), StandardCharsets.UTF_8));
  }

  /** What people call the database. */
  String name() {
    String address = url.substring("jdbc:".length()).split("[?;]", 2)[0];
    String[] parts = address.split("[/:@\\\\]+");
    String last = parts[parts.length - 1];
    return url.startsWith(SQLITE) ? Names.stem(last) : last;
  }

  @Override
  public String factory() {
    return "io.calcrete.jdbc.JdbcSchemaFactory";
  }

  @Override
  public void write(ObjectNode operand) {
    operand.put("url", url);
    user.ifPresent(name -> operand.put("user", name));
    password.ifPresent(secret -> operand.put("password", secret));
  }

  @Override
  public List<String> save(String schema, ObjectNode operand, RelativePaths paths) {
    if (DOUBTFUL.matcher(url).matches()) {
      throw new Refusal(
          "the URL of '" + schema + "' may hold a password that cannot be told from the rest: write '/' as %2F, '?' as"
              + " %3F and '@' as %40 in it");
    }
    List<String> variables = new ArrayList<>();
    String saved =
        SECRET
            .matcher(isSqliteFile() ? SQLITE + paths.of(url.substring(SQLITE.length())) : url)
            .replaceAll(
                match ->
                    Matcher.quoteReplacement(
                        match.group(1) + match.group(2) + "="
                            + placeholder(schema, match.group(2), match.group(3), variables)));
    operand.put("url", saved);
    user.ifPresent(name -> operand.put("user", name));
    password.ifPresent(secret -> operand.put("password", placeholder(schema, "password", secret, variables)));
    return variables;
  }

  private boolean isSqliteFile() {
    return url.startsWith(SQLITE) && !url.startsWith(SQLITE + ":") && !url.startsWith(SQLITE + "file:");
  }

  private static String placeholder(String schema, String what, String secret, List<String> variables) {
    if (PLACEHOLDER.matcher(secret).matches()) {
      return secret;
    }
    String variable = Names.variable(schema, what);
    variables.add(variable);
    return "${env:" + variable + "}";
  }
}
