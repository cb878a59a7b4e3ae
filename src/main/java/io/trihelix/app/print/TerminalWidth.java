package io.trihelix.app.print;

import io.trihelix.text.VisibleText;

/**
 * Fits text to a width in terminal columns, where a Han character takes two. The text is one line
 * afterwards, as {@link VisibleText} shows it.
 */
public final class TerminalWidth {
  private TerminalWidth() {}

  public static String pad(String text, int columns) {
    String line = VisibleText.line(text);
    return line + " ".repeat(Math.max(0, columns - of(line)));
  }

  static String padLeft(String text, int columns) {
    String line = VisibleText.line(text);
    return " ".repeat(Math.max(0, columns - of(line))) + line;
  }

  /** The text, its end replaced by {@code …} where it is wider than so many columns. */
  static String cut(String text, int columns) {
    String line = VisibleText.line(text);
    if (of(line) <= columns) {
      return line;
    }
    int width = 1;
    int end = 0;
    while (end < line.length()) {
      int codePoint = line.codePointAt(end);
      width += of(codePoint);
      if (width > columns) {
        break;
      }
      end += Character.charCount(codePoint);
    }
    return line.substring(0, end) + "…";
  }

  static int of(String text) {
    return text.codePoints().map(TerminalWidth::of).sum();
  }

  private static int of(int codePoint) {
    boolean wide =
        (codePoint >= 0x1100 && codePoint <= 0x115F)
            || (codePoint >= 0x2E80 && codePoint <= 0xA4CF)
            || (codePoint >= 0xAC00 && codePoint <= 0xD7A3)
            || (codePoint >= 0xF900 && codePoint <= 0xFAFF)
            || (codePoint >= 0xFE30 && codePoint <= 0xFE6F)
            || (codePoint >= 0xFF00 && codePoint <= 0xFF60)
            || (codePoint >= 0xFFE0 && codePoint <= 0xFFE6)
            || (codePoint >= 0x1F300 && codePoint <= 0x1FAFF)
            || codePoint >= 0x20000;
    return wide ? 2 : 1;
  }
}
