package io.trihelix.report;

/** The sentence of a text that names something, cut where it is long. */
public final class Excerpt {
  /** So many characters on either side of the name are shown at most. */
  public static final int MOST_ASIDE = 70;

  private static final String ENDS = "。！？!?\n";
  private static final String CUT = "…";

  private Excerpt() {}

  /**
   * @param text some characters of an article, the name somewhere near {@code at}
   * @param name what is named
   * @param at where it was found; the text may be shifted by a few characters
   * @return its sentence; null where the text does not hold the name
   */
  public static String around(String text, String name, int at) {
    if (text == null || name == null || name.isEmpty()) {
      return null;
    }
    int start = nearest(text, name, at);
    if (start < 0) {
      return null;
    }
    int end = start + name.length();
    int from = start;
    int earliest = Math.max(0, start - MOST_ASIDE);
    while (from > earliest && ENDS.indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    int to = end;
    int latest = Math.min(text.length(), end + MOST_ASIDE);
    while (to < latest && ENDS.indexOf(text.charAt(to)) < 0) {
      to++;
    }
    boolean stops = to < text.length() && ENDS.indexOf(text.charAt(to)) >= 0;
    boolean begins = from == 0 || ENDS.indexOf(text.charAt(from - 1)) >= 0;
    if (stops && text.charAt(to) != '\n') {
      to++;
    }
    return (begins ? "" : CUT)
        + whole(text, from, to).strip()
        + (stops || to == text.length() ? "" : CUT);
  }

  private static int nearest(String text, String name, int at) {
    int before = text.lastIndexOf(name, at);
    int behind = text.indexOf(name, Math.max(0, at));
    if (before < 0 || behind < 0) {
      return Math.max(before, behind);
    }
    return at - before <= behind - at ? before : behind;
  }

  /** The cut never parts a surrogate pair. */
  private static String whole(String text, int from, int to) {
    int first = from < to && Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
    int last = to > first && Character.isHighSurrogate(text.charAt(to - 1)) ? to - 1 : to;
    return text.substring(first, last);
  }
}
