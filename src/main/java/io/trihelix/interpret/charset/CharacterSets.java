package io.trihelix.interpret.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** The character sets of Chinese news, by the names that pages and users give them. */
public final class CharacterSets {
  /** Holds all of GB2312 and GBK, which pages declare and exceed. */
  public static final Charset GB18030 = Charset.forName("GB18030");

  /** Big5 with the additions of Hong Kong, as browsers read it. */
  public static final Charset BIG5 = supported("Big5-HKSCS").orElse(Charset.forName("Big5"));

  private CharacterSets() {}

  /**
   * The character set of a name as it is written in a header, a page or the configuration; empty if
   * the name is not known.
   */
  public static Optional<Charset> named(String name) {
    String label = name.strip().toLowerCase(Locale.ROOT);
    return switch (label) {
      case "gb2312", "gbk", "gb18030", "gb_2312-80", "x-gbk", "cp936", "windows-936", "ms936" ->
          Optional.of(GB18030);
      case "big5", "big5-hkscs", "big-5", "x-x-big5", "cp950", "ms950" -> Optional.of(BIG5);
      case "utf8", "utf-8", "unicode-1-1-utf-8" -> Optional.of(StandardCharsets.UTF_8);
      default -> supported(label);
    };
  }

  /** The character set that a byte order mark at the begin of a text tells. */
  public static Optional<Charset> marked(byte[] bytes, int length) {
    int first = length > 0 ? bytes[0] & 0xFF : -1;
    int second = length > 1 ? bytes[1] & 0xFF : -1;
    if (first == 0xEF && second == 0xBB && length > 2 && (bytes[2] & 0xFF) == 0xBF) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (first == 0xFE && second == 0xFF) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return first == 0xFF && second == 0xFE
        ? Optional.of(StandardCharsets.UTF_16LE)
        : Optional.empty();
  }

  /**
   * Whether bytes below 128 are always ASCII characters of their own at the end of a line, so that
   * a text may be cut into lines before it is decoded.
   */
  public static boolean hasAsciiLineEnds(Charset charset) {
    return !charset.name().startsWith("UTF-16") && !charset.name().startsWith("UTF-32");
  }

  private static Optional<Charset> supported(String name) {
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalArgumentException e) {
      // No name at all, or one that this Java does not know.
      return Optional.empty();
    }
  }
}
