package io.trihelix.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A hash that is equal for two texts with the same wording: letters and digits of the normalised
 * text, SHA-256, the first 128 bits in hexadecimal. Blanks, punctuation, full-width forms and
 * traditional characters make no difference.
 */
public final class ContentHash {
  private static final int HEX_DIGITS = 32;

  private final TextNormalizer normalizer;
  private final int minBodyChars;

  /**
   * @param minBodyChars bodies with at least so many letters and digits are hashed without their
   *     title, because reposts change titles; shorter ones are too often alike
   */
  public ContentHash(TextNormalizer normalizer, int minBodyChars) {
    this.normalizer = normalizer;
    this.minBodyChars = minBodyChars;
  }

  public String of(String title, String body) {
    String wording = wording(body);
    return hash(wording.length() >= minBodyChars ? wording : wording(title) + "\n" + wording);
  }

  private String wording(String text) {
    NormalizedText normal = normalizer.normalize(text);
    char[] kept = new char[normal.length()];
    int length = 0;
    for (int i = 0; i < normal.length(); i++) {
      char c = normal.charAt(i);
      // Nearly all of Chinese text is decided by the first comparison.
      if ((c >= '\u4E00' && c <= '\u9FFF')
          || Character.isLetterOrDigit(c)
          || Character.isSurrogate(c)) {
        kept[length++] = c;
      }
    }
    return new String(kept, 0, length);
  }

  /** 128 bits of SHA-256 over the UTF-8 bytes of a text, in hexadecimal. */
  public static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, HEX_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
