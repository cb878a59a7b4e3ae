package io.trihelix.ask;

/** A folder cannot be asked; the message says which, why and what to do. */
public final class UnreadableWarehouseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnreadableWarehouseException(String message) {
    super(message);
  }

  public UnreadableWarehouseException(String message, Throwable cause) {
    super(message, cause);
  }
}
