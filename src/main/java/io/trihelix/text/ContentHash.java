package io.trihelix.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A hash that is equal for two texts with the same wording: SHA-256 over its {@link Wording}, the
 * first 128 bits in hexadecimal.
 */
public final class ContentHash {
  private static final int HEX_DIGITS = 32;

  private final Wording words;
  private final int minBodyChars;

  /**
   * @param minBodyChars bodies with at least so many letters and digits are hashed without their
   *     title, because reposts change titles; shorter ones are too often alike
   */
  public ContentHash(TextNormalizer normalizer, int minBodyChars) {
    this.words = new Wording(normalizer);
    this.minBodyChars = minBodyChars;
  }

  public String of(String title, String body) {
    String wording = words.of(body);
    return hash(wording.length() >= minBodyChars ? wording : words.of(title) + "\n" + wording);
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
