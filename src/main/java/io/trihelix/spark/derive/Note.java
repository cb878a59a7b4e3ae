package io.trihelix.spark.derive;

import java.util.Locale;
import java.util.Optional;

/** What a reader of the tables should know: that something was left out, and by which setting. */
public final class Note {
  private Note() {}

  /**
   * @param number how many were left out; nothing is said of none
   * @param message with two {@code %,d}: for the number and for the limit
   */
  public static Optional<String> of(long number, String message, long limit) {
    return number > 0
        ? Optional.of(String.format(Locale.ROOT, message, number, limit))
        : Optional.empty();
  }
}
