package io.trihelix.interpret.html;

/**
 * The last part of a title, behind {@code _ | -} or the like, as sites put their name there. Found
 * from the title's end, so that it costs no more than the part is long.
 *
 * @param start where the sign before it begins, blanks included: the rest of the title ends there
 * @param text the part
 * @param clear whether the sign is one that does not stand within titles
 */
record LastPart(int start, String text, boolean clear) {
  private static final int LONGEST = 20;
  private static final String BARS = "_|｜⎜∣︱│";
  private static final String DASHES = "-–—•·";

  /**
   * @param end of the title, exclusive; no blank stands before it
   * @return null if there is no such part
   */
  static LastPart of(String title, int end) {
    int from = end;
    while (from > 0 && !isSign(title.charAt(from - 1))) {
      from--;
      if (end - from > LONGEST && !isBlank(title.charAt(from))) {
        return null;
      }
    }
    int behind = from;
    while (behind < end && isBlank(title.charAt(behind))) {
      behind++;
    }
    if (from < 2 || behind == end) {
      return null;
    }
    char sign = title.charAt(from - 1);
    int first = from - 1;
    // Something of the title has to be left.
    while (first > 1 && isSameRun(sign, title.charAt(first - 1))) {
      first--;
    }
    boolean clear = BARS.indexOf(sign) >= 0 || from - first >= 2;
    while (first > 1 && isBlank(title.charAt(first - 1))) {
      first--;
    }
    return new LastPart(first, title.substring(behind, end), clear);
  }

  /** What stands before the first sign. */
  static String firstOf(String title) {
    int end = 0;
    while (end < title.length() && !isSign(title.charAt(end))) {
      end++;
    }
    return title.substring(0, end).strip();
  }

  static boolean isSign(char c) {
    return BARS.indexOf(c) >= 0 || DASHES.indexOf(c) >= 0;
  }

  /** Bars stand in rows, mixed as they may be, and hyphens; other dashes alone. */
  private static boolean isSameRun(char sign, char before) {
    return BARS.indexOf(sign) >= 0 ? BARS.indexOf(before) >= 0 : sign == '-' && before == '-';
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }
}
