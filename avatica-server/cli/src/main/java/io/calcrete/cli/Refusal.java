package io.calcrete.cli;

/** What somebody asked for cannot be done as they asked for it; the message says what can. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Refusal(String message) {
    super(message);
  }
}
