package io.trihelix.interpret.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the character set of a web page: byte order mark, HTTP header, meta tag or XML declaration,
 * detection, in this order. What is declared is believed only if the page is not plainly UTF-8 and
 * can be decoded by it: servers declare UTF-8 for pages that are GBK, and the reverse.
 */
public final class WebPageCharset {
  private static final int HEAD_BYTES = 1 << 12;
  private static final Pattern DECLARED =
      Pattern.compile(
          "<(?:meta\\b[^>]{0,200}?\\bcharset\\s*=|\\?xml\\b[^>]{0,100}?\\bencoding\\s*=)"
              + "\\s*[\"']?\\s*(?<name>[A-Za-z0-9_:-]{2,40})",
          Pattern.CASE_INSENSITIVE);

  private WebPageCharset() {}

  /**
   * @param header the name in the HTTP header, or empty
   */
  public static Charset of(byte[] page, int length, String header) {
    Optional<Charset> marked = CharacterSets.marked(page, length);
    if (marked.isPresent()) {
      return marked.get();
    }
    Charset detected = CharsetDetection.of(page, length);
    if (CharsetDetection.isPlainlyUtf8(page, length)) {
      return StandardCharsets.UTF_8;
    }
    return CharacterSets.named(header)
        .filter(WebPageCharset::canHoldHan)
        .or(() -> inMarkup(page, length).filter(WebPageCharset::canHoldHan))
        .filter(declared -> decodes(declared, page, length))
        .orElse(detected);
  }

  /**
   * Latin-1 is what servers say that were never told; UTF-16 is no page that a declaration could be
   * read from.
   */
  private static boolean canHoldHan(Charset declared) {
    return CharacterSets.hasAsciiLineEnds(declared)
        && declared.canEncode()
        && declared.newEncoder().canEncode('的');
  }

  private static Optional<Charset> inMarkup(byte[] page, int length) {
    Matcher m =
        DECLARED.matcher(
            new String(page, 0, Math.min(length, HEAD_BYTES), StandardCharsets.ISO_8859_1));
    while (m.find()) {
      Optional<Charset> charset = CharacterSets.named(m.group("name"));
      if (charset.isPresent()) {
        return charset;
      }
    }
    return Optional.empty();
  }

  private static boolean decodes(Charset charset, byte[] page, int length) {
    try {
      new StrictDecoder(charset).decode(page, 0, length);
      return true;
    } catch (UndecodableException e) {
      return false;
    }
  }
}
