package io.trihelix.serve;

/** The sentence of a text in which a mention stands. */
final class Excerpt {
  private static final String ENDS = "。！？!?\n";

  /** As long as the evidence in the tables. */
  private static final int LONGEST = 300;

  private Excerpt() {}

  /**
   * @param at where the mention begins, in UTF-16 units
   */
  static String around(String text, int at) {
    int from = Math.min(Math.max(at, 0), text.length());
    int to = from;
    while (from > 0 && ENDS.indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    while (to < text.length() && ENDS.indexOf(text.charAt(to)) < 0) {
      to++;
    }
    if (to < text.length() && text.charAt(to) != '\n') {
      to++;
    }
    from = Math.max(from, Math.min(at, text.length()) - LONGEST / 2);
    to = Math.min(to, from + LONGEST);
    if (from > 0 && from < text.length() && Character.isLowSurrogate(text.charAt(from))) {
      from++;
    }
    if (to > from && to < text.length() && Character.isLowSurrogate(text.charAt(to))) {
      to--;
    }
    return text.substring(from, to).strip();
  }
}
