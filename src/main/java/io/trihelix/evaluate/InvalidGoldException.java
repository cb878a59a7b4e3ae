package io.trihelix.evaluate;

/** A file of annotated articles cannot be used. */
public final class InvalidGoldException extends RuntimeException {
  InvalidGoldException(String where, String fault) {
    super("Cannot use the annotated article " + where + ": " + fault);
  }
}
