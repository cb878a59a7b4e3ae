package io.trihelix.text;

/**
 * Text of others as it may be shown: control characters, which a terminal would obey, characters
 * that turn the direction of what follows, and marks that nobody sees stand as {@code \}{@code
 * uXXXX}, one for each UTF-16 unit, as JSON writes them. All else stays, character by character.
 *
 * <p>What a mark is follows Unicode: general categories Cc, Cf, Zl, Zp and Cs (unpaired), and
 * noncharacters. U+200C and U+200D stay, since scripts and emoji are joined by them.
 */
public final class VisibleText {
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int LAST_OF_PLANE = 0xFFFE;

  private VisibleText() {}

  /** Text of any number of lines: line feeds and tabs stay. */
  public static String of(String text) {
    return shown(text, false);
  }

  /** Text as one line: line feeds, carriage returns and tabs stand as \n, \r and \t. */
  public static String line(String text) {
    return shown(text, true);
  }

  /** Whether a code point is shown by its number; so are line feed and tab. */
  public static boolean isOdd(int codePoint) {
    if (codePoint >= ' ' && codePoint < 0x7F) {
      return false;
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      case Character.FORMAT -> codePoint != ZERO_WIDTH_NON_JOINER && codePoint != ZERO_WIDTH_JOINER;
      case Character.UNASSIGNED -> isNoncharacter(codePoint);
      default -> false;
    };
  }

  private static boolean isNoncharacter(int codePoint) {
    return (codePoint & LAST_OF_PLANE) == LAST_OF_PLANE
        || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
  }

  private static String shown(String text, boolean oneLine) {
    StringBuilder shown = null;
    int next;
    for (int i = 0; i < text.length(); i = next) {
      int codePoint = text.codePointAt(i);
      next = i + Character.charCount(codePoint);
      boolean stays = !isOdd(codePoint) || (!oneLine && (codePoint == '\n' || codePoint == '\t'));
      if (!stays && shown == null) {
        shown = new StringBuilder(text.length() + 16).append(text, 0, i);
      }
      if (shown != null) {
        if (stays) {
          shown.appendCodePoint(codePoint);
        } else {
          appendShown(text, i, next, oneLine, shown);
        }
      }
    }
    return shown == null ? text : shown.toString();
  }

  private static void appendShown(
      String text, int start, int end, boolean oneLine, StringBuilder shown) {
    char first = text.charAt(start);
    if (oneLine && first == '\n') {
      shown.append("\\n");
    } else if (oneLine && first == '\r') {
      shown.append("\\r");
    } else if (oneLine && first == '\t') {
      shown.append("\\t");
    } else {
      for (int i = start; i < end; i++) {
        shown.append(String.format("\\u%04X", (int) text.charAt(i)));
      }
    }
  }
}
