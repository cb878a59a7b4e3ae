package io.trihelix.text;

import java.util.List;

/**
 * A text that was decoded wrongly before it came here shows it by U+FFFD, halves of surrogate
 * pairs, and 锟斤拷, which is what two U+FFFD become when they are read as GBK. One of them in a long
 * article is a gap of one character, many are mojibake.
 *
 * @param text the same with {@link #GAP} for each of them
 * @param gaps how many there are
 * @param ornaments lines that are gone: nothing but gaps and signs, beside other lines
 * @param firstGap what the first is and where, for a person; empty where there is none
 */
public record GarbledText(String text, int gaps, int ornaments, String firstGap) {
  /** The mark that typesetters put for a character they do not have. */
  public static final char GAP = '〓';

  /** An article is mojibake if it has more than one gap in so many characters. */
  private static final int CHARACTERS_PER_GAP = 100;

  private static final char REPLACEMENT = '\uFFFD';
  private static final String REPLACEMENT_AS_GBK = "锟斤拷";

  /**
   * Finds the gaps of a text. A line of nothing but gaps and signs beside other lines was an
   * ornament: it goes, and is one gap.
   */
  public static GarbledText of(String garbled) {
    int first = gap(garbled, 0);
    if (first < 0) {
      return new GarbledText(garbled, 0, 0, "");
    }
    String firstGap = name(garbled, first) + " at character " + first;
    List<String> lines = garbled.lines().filter(line -> !isOrnament(line)).toList();
    int ornaments = lines.isEmpty() ? 0 : (int) garbled.lines().count() - lines.size();
    String text = ornaments == 0 ? garbled : String.join("\n", lines);
    var mended = new StringBuilder(text.length());
    int gaps = 0;
    int from = 0;
    for (int at = gap(text, 0); at >= 0; at = gap(text, from)) {
      mended.append(text, from, at).append(GAP);
      from = at + (text.startsWith(REPLACEMENT_AS_GBK, at) ? REPLACEMENT_AS_GBK.length() : 1);
      gaps++;
    }
    mended.append(text, from, text.length());
    return new GarbledText(mended.toString(), gaps, ornaments, firstGap);
  }

  private static boolean isOrnament(String line) {
    return line.indexOf(REPLACEMENT) >= 0
        && line.chars()
            .noneMatch(
                c ->
                    Character.isLetterOrDigit(c)
                        || Character.isSurrogate((char) c)
                        || "，。；：！？、,.".indexOf(c) >= 0);
  }

  /** Whether so many gaps are too many for a text of so many characters. */
  public static boolean isMojibake(int gaps, int characters) {
    return (long) gaps * CHARACTERS_PER_GAP > characters;
  }

  private static String name(String text, int at) {
    char c = text.charAt(at);
    if (c == REPLACEMENT) {
      return "U+FFFD";
    }
    return Character.isSurrogate(c)
        ? String.format("half of a character (U+%04X)", (int) c)
        : REPLACEMENT_AS_GBK;
  }

  /** The first gap from a place on, or -1. */
  private static int gap(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (c == REPLACEMENT
          || Character.isSurrogate(c)
          || c == REPLACEMENT_AS_GBK.charAt(0) && text.startsWith(REPLACEMENT_AS_GBK, i)) {
        return i;
      }
    }
    return -1;
  }
}
