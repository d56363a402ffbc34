package io.calcrete.backend.config;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Keeps secrets out of whatever people read.
 *
 * <p>Every value that a model brings in by {@code ${env:}} or {@code ${file:}}, or that stands where a secret belongs,
 * is remembered here and blotted out of messages: drivers like to repeat the URL that they were given.
 */
public final class Secrets {
  /** Shorter values are words of ordinary messages; blotting them out would hide the message, not the secret. */
  private static final int SHORTEST = 4;

  private static final Pattern URL_PASSWORD =
      Pattern.compile("(?i)((?:password|passwd|pwd|secret|token)\\s*=\\s*)[^&;\\s]+|(://[^/\\s:@]+:)[^@\\s/]+@");

  private static final Set<String> KNOWN = ConcurrentHashMap.newKeySet();

  private Secrets() {}

  /** Has a value blotted out from now on. */
  public static void remember(String value) {
    if (value.length() >= SHORTEST) {
      KNOWN.add(value);
    }
  }

  /** The text without any secret that is known, and without what looks like a password in a URL. */
  public static String redact(String text) {
    String redacted = text;
    for (String secret : KNOWN) {
      if (redacted.contains(secret)) {
        redacted = redacted.replace(secret, "***");
      }
    }
    return URL_PASSWORD
        .matcher(redacted)
        .replaceAll(match -> match.group(1) != null ? "$1***" : "$2***@");
  }
}
