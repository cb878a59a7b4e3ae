package io.trihelix.spark.sink;

/**
 * To write there would touch what is not ours. Nothing was changed; the message says what stands in
 * the way and what to do.
 */
public final class UnsafeOutputException extends RuntimeException {
  public UnsafeOutputException(String message) {
    super(message);
  }
}
