package io.trihelix.text;

/** A rule file cannot be used; the message names it, the line, and what is wrong with it. */
public final class InvalidRulesException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  InvalidRulesException(String where, String problem, Throwable cause) {
    super("Cannot use the rules: " + where + ": " + problem, cause);
  }
}
