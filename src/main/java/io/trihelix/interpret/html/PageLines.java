package io.trihelix.interpret.html;

import java.util.List;

/**
 * All lines of a page and where in them the title and the text of its article stand: what is told
 * of an article is told between the two, above the title or right below the text. What stands
 * elsewhere is another item's.
 *
 * @param between the lines behind the title and in front of the text; without a title the last in
 *     front of the text
 * @param above the last lines in front of the title
 * @param below the first lines behind the text
 */
record PageLines(List<String> between, List<String> above, List<String> below) {
  private static final int MOST_BETWEEN = 16;
  private static final int MOST_ABOVE = 6;
  private static final int MOST_BELOW = 8;
  private static final int SHORTEST_TITLE = 4;

  PageLines {
    between = List.copyOf(between);
    above = List.copyOf(above);
    below = List.copyOf(below);
  }

  /**
   * @param all lines of the page, its parts apart
   * @param title of the article, or empty
   * @param text the lines of the article
   */
  static PageLines of(List<String> all, String title, List<String> text) {
    if (text.isEmpty()) {
      return new PageLines(List.of(), List.of(), List.of());
    }
    String wanted = ArticleHead.squeezed(title);
    String first = ArticleHead.squeezed(text.get(0));
    String last = ArticleHead.squeezed(text.get(text.size() - 1));
    int titleAt = -1;
    int textAt = -1;
    int endAt = -1;
    boolean isTitled = wanted.length() >= SHORTEST_TITLE;
    for (int i = 0; i < all.size(); i++) {
      String line = ArticleHead.squeezed(all.get(i));
      if (textAt < 0 && line.equals(first) && !line.equals(wanted)) {
        textAt = i;
      } else if (textAt < 0 && isTitled && line.contains(wanted)) {
        titleAt = i;
      }
      if (textAt >= 0 && endAt < 0 && line.equals(last)) {
        endAt = i + 1;
      }
    }
    if (textAt < 0) {
      return new PageLines(List.of(), List.of(), List.of());
    }
    // What stands in the title's own line belongs to it.
    int from = Math.max(Math.max(titleAt, 0), textAt - MOST_BETWEEN);
    int above = titleAt < 0 ? from : titleAt;
    int end = endAt < 0 ? all.size() : endAt;
    return new PageLines(
        all.subList(from, textAt),
        all.subList(Math.max(0, above - MOST_ABOVE), above),
        all.subList(end, Math.min(all.size(), end + MOST_BELOW)));
  }
}
