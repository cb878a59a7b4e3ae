package io.trihelix.gazetteer;

import io.trihelix.text.Han;

/** Which characters a name may hold. */
final class Spelling {
  private static final char NO_BREAK_SPACE = '\u00A0';
  private static final char REPLACEMENT = '\uFFFD';

  private Spelling() {}

  /**
   * Whether the text holds a control, format or private-use character, a double quotation mark, a
   * no-break space or the sign of a broken encoding, or begins or ends with a blank.
   */
  static boolean hasStray(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isStray(c)) {
        return true;
      }
    }
    return !text.isEmpty()
        && (Character.isWhitespace(text.charAt(0))
            || Character.isWhitespace(text.charAt(text.length() - 1)));
  }

  private static boolean isStray(char c) {
    if (Han.isHan(c)) {
      return false;
    }
    return isInvisible(c)
        || Character.getType(c) == Character.PRIVATE_USE
        || c == '"'
        || c == NO_BREAK_SPACE
        || c == REPLACEMENT;
  }

  /** Whether a character is none to be seen: of control, or of the direction of a text. */
  static boolean isInvisible(char c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.FORMAT -> true;
      default -> false;
    };
  }
}
