package io.trihelix.spark.source;

/** A path given as input does not exist or matches nothing. */
public final class InputNotFoundException extends RuntimeException {
  public InputNotFoundException(String message) {
    super(message);
  }

  public InputNotFoundException(String message, Throwable cause) {
    super(message, cause);
  }
}
