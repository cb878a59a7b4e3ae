package io.trihelix.ask;

/**
 * A statement that is none, or would do more than ask the warehouse; the message says what, for its
 * author.
 */
public class QueryRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public QueryRefusedException(String message) {
    super(message);
  }

  public QueryRefusedException(String message, Throwable cause) {
    super(message, cause);
  }
}
