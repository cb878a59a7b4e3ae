package io.trihelix.text;

/**
 * What a Han character is, said once.
 *
 * <ol>
 *   <li>The unified ideographs with all extensions, those for compatibility, 々, 〇, and the numerals
 *       of Suzhou; no radicals, no kana, no punctuation.
 *   <li>Extensions from B on take two UTF-16 code units. Planes 2 and 3 hold nothing but Han
 *       characters, so that the first of the two tells; of the second its neighbour must be asked
 *       ({@link #at}).
 * </ol>
 *
 * Source: Unicode 15, Scripts.txt, {@code Script=Han}.
 */
public final class Han {
  /** Here the blocks of East Asia begin; before it stand the alphabets, Latin first. */
  private static final char EAST_ASIA = '\u2E80';

  private Han() {}

  /** Whether the code point is a Han character. */
  public static boolean isHan(int codePoint) {
    return codePoint >= 0x4E00 && codePoint <= 0x9FFF
        || codePoint >= 0x3400 && codePoint <= 0x4DBF
        || codePoint >= 0xF900 && codePoint <= 0xFAFF
        || codePoint >= 0x20000 && codePoint <= 0x3FFFF
        || codePoint == '々'
        || codePoint == '〇'
        || codePoint >= 0x3021 && codePoint <= 0x3029
        || codePoint >= 0x3038 && codePoint <= 0x303B;
  }

  /** Whether the code unit is a Han character or the first half of one. */
  public static boolean isHan(char unit) {
    return unit >= '\uD840' && unit <= '\uD8BF' || isHan((int) unit);
  }

  /** Whether a Han character stands at the offset, or a half of one; not outside the text. */
  public static boolean at(CharSequence text, int offset) {
    if (offset < 0 || offset >= text.length()) {
      return false;
    }
    char unit = text.charAt(offset);
    return Character.isLowSurrogate(unit)
        ? offset > 0 && isFirstHalf(text.charAt(offset - 1))
        : isHan(unit);
  }

  /** Whether the text is of Han characters alone; true of the empty text. */
  public static boolean isAll(CharSequence text) {
    return text.codePoints().allMatch(Han::isHan);
  }

  static boolean isFirstHalf(char unit) {
    return unit >= '\uD840' && unit <= '\uD8BF';
  }

  /**
   * Whether the character belongs to the alphabets and their punctuation, which stand before those
   * of East Asia: words of such letters are written with blanks between them.
   */
  public static boolean isAlphabetic(char c) {
    return c < EAST_ASIA;
  }
}
