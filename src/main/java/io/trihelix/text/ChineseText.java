package io.trihelix.text;

import java.util.Locale;
import java.util.Optional;

/**
 * Tells Chinese text, simplified or traditional, from text in other languages.
 *
 * <ol>
 *   <li>Counted are Han characters, and words of other scripts: a foreign name weighs as much in a
 *       Chinese sentence as a character, not as much as its letters.
 *   <li>Text of fewer than {@value #FEWEST} of both is taken for Chinese: too little to tell.
 *   <li>Text with kana for more than a fifth of its Han characters and kana is Japanese, which is
 *       written with Han characters too; in Chinese text about Japan it is a name or two.
 *   <li>Else text is Chinese if Han characters are at least the share given of what is counted.
 * </ol>
 *
 * Thread-safe.
 */
public final class ChineseText {
  static final int FEWEST = 10;
  private static final double JAPANESE_KANA = 0.2;

  private final double minHanShare;

  /**
   * @param minHanShare 0..1; 0 takes text of any language for Chinese
   */
  public ChineseText(double minHanShare) {
    this.minHanShare = minHanShare;
  }

  /** Why the title and body are not in Chinese; empty if they are. */
  public Optional<String> objection(String title, String body) {
    if (minHanShare == 0) {
      return Optional.empty();
    }
    var count = new Count();
    count.add(title);
    count.add(body);
    if (count.han + count.kana + count.words < FEWEST) {
      return Optional.empty();
    }
    if (count.kana > JAPANESE_KANA * (count.han + count.kana)) {
      return Optional.of("Japanese: " + count.kana + " kana beside " + count.han + " kanji");
    }
    double share = (double) count.han / (count.han + count.kana + count.words);
    return share >= minHanShare
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "%.2f of its characters and words are Han characters, less than %.2f",
                share,
                minHanShare));
  }

  private static final class Count {
    long han;
    long kana;
    long words;

    void add(String text) {
      boolean inWord = false;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        boolean letter = false;
        // A rare character of two code units counts by its first one.
        if (Han.isHan(c)) {
          han++;
        } else if (isKana(c)) {
          kana++;
        } else if (c < '\u0080' ? isAsciiLetter(c) : Character.isLetter(c)) {
          letter = true;
          words += inWord ? 0 : 1;
        }
        inWord = letter;
      }
    }

    private static boolean isKana(char c) {
      return c >= '\u3041' && c <= '\u30FF' && c != '・' && c != 'ー'
          || c >= '\uFF66' && c <= '\uFF9D';
    }

    private static boolean isAsciiLetter(char c) {
      return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
  }
}
