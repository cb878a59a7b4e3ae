package io.trihelix.spark.sink;

/** The warehouse folder cannot be used; the message says why and what to do. */
public class WarehouseException extends RuntimeException {
  public WarehouseException(String message) {
    super(message);
  }

  public WarehouseException(String message, Throwable cause) {
    super(message, cause);
  }
}
