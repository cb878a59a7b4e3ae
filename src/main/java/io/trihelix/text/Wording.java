package io.trihelix.text;

/**
 * The wording of a text: the letters and digits of its normalised form, nothing else. Blanks,
 * punctuation, full-width forms and traditional characters make no difference to it. Thread-safe.
 */
public final class Wording {
  private final TextNormalizer normalizer;

  public Wording(TextNormalizer normalizer) {
    this.normalizer = normalizer;
  }

  public String of(String text) {
    NormalizedText normal = normalizer.normalize(text);
    char[] kept = new char[normal.length()];
    int length = 0;
    for (int i = 0; i < normal.length(); i++) {
      char c = normal.charAt(i);
      // Nearly all of Chinese text is decided by the first comparison.
      if (Han.isHan(c) || Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        kept[length++] = c;
      }
    }
    return new String(kept, 0, length);
  }
}
