package io.trihelix.text;

import java.util.Optional;

/**
 * Finds the traces of a text that was decoded wrongly before it came here: U+FFFD, half of a
 * surrogate pair, and 锟斤拷, which is what U+FFFD becomes when it is read as GBK.
 */
public final class GarbledText {
  private static final char REPLACEMENT = '\uFFFD';
  private static final String REPLACEMENT_AS_GBK = "锟斤拷";

  private GarbledText() {}

  /**
   * The first trace, for a person; empty for sound text.
   *
   * @param field what the text is, e.g. body
   */
  public static Optional<String> trace(String field, String text) {
    int at = text.indexOf(REPLACEMENT);
    if (at >= 0) {
      return Optional.of("U+FFFD at character " + at + " of the " + field);
    }
    at = text.indexOf(REPLACEMENT_AS_GBK);
    if (at >= 0) {
      return Optional.of(REPLACEMENT_AS_GBK + " at character " + at + " of the " + field);
    }
    at = halfPair(text);
    return at < 0
        ? Optional.empty()
        : Optional.of(
            String.format(
                "half of a character (U+%04X) at character %d of the %s",
                (int) text.charAt(at), at, field));
  }

  private static int halfPair(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        if (Character.isLowSurrogate(c)
            || i + 1 == text.length()
            || !Character.isLowSurrogate(text.charAt(i + 1))) {
          return i;
        }
        i++;
      }
    }
    return -1;
  }
}
