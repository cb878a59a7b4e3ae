package io.trihelix.spark.source;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page in an MHTML file (RFC 2557): the first part of a multipart message whose type is HTML.
 * Its bytes are decoded (quoted-printable, Base64); its address is that of the part, else of the
 * whole.
 *
 * @param html its bytes
 * @param charset as the part declares it, or empty
 * @param url where it was fetched from, or empty
 */
record SavedPage(byte[] html, String charset, String url) {
  private static final Pattern BOUNDARY =
      Pattern.compile("boundary\\s*=\\s*(?:\"(?<quoted>[^\"]{1,200})\"|(?<plain>[^\\s;]{1,200}))");
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*\"?(?<name>[\\w.-]{1,40})", Pattern.CASE_INSENSITIVE);
  private static final Pattern BEGIN =
      Pattern.compile("^(?:[\\w-]{1,60}:[^\\n]*\\n(?:[ \\t][^\\n]*\\n)*){1,40}");
  private static final String TYPE = "content-type";
  private static final int LONGEST_HEAD = 1 << 16;

  /** Whether a text begins as such a file does. */
  static boolean isBegin(String text) {
    String head = text.substring(0, Math.min(text.length(), 2048)).replace("\r\n", "\n");
    return BEGIN.matcher(head).lookingAt()
        && head.toLowerCase(Locale.ROOT).contains("multipart/related");
  }

  /**
   * @param cut whether the file goes on behind the bytes
   * @return empty if there is no such part, or not the whole of it
   */
  static Optional<SavedPage> in(byte[] bytes, boolean cut) {
    // One character a byte: places in the text are places in the bytes.
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int body = endOfHead(text, 0);
    Map<String, String> head = head(text, 0, body);
    Matcher m = BOUNDARY.matcher(head.getOrDefault(TYPE, ""));
    if (!m.find()) {
      return Optional.empty();
    }
    String boundary = "--" + (m.group("quoted") == null ? m.group("plain") : m.group("quoted"));
    int at = text.indexOf(boundary, body);
    while (at >= 0) {
      int from = text.indexOf('\n', at) + 1;
      int next = from == 0 ? -1 : text.indexOf("\n" + boundary, from - 1);
      if (from == 0 || next < 0 && cut) {
        return Optional.empty();
      }
      int end = next < 0 ? text.length() : next;
      int content = Math.min(end, endOfHead(text, from));
      Map<String, String> part = head(text, from, content);
      if (part.getOrDefault(TYPE, "").toLowerCase(Locale.ROOT).contains("html")) {
        return Optional.of(page(text.substring(content, end), part, head));
      }
      at = next < 0 ? -1 : next + 1;
    }
    return Optional.empty();
  }

  private static SavedPage page(
      String content, Map<String, String> part, Map<String, String> whole) {
    Matcher charset = CHARSET.matcher(part.getOrDefault(TYPE, ""));
    String url =
        part.getOrDefault("content-location", whole.getOrDefault("snapshot-content-location", ""));
    return new SavedPage(
        decoded(
            content, part.getOrDefault("content-transfer-encoding", "").toLowerCase(Locale.ROOT)),
        charset.find() ? charset.group("name") : "",
        url.startsWith("http") ? url : "");
  }

  private static byte[] decoded(String content, String encoding) {
    return switch (encoding.strip()) {
      case "base64" -> base64(content);
      case "quoted-printable" -> quotedPrintable(content);
      default -> content.getBytes(StandardCharsets.ISO_8859_1);
    };
  }

  private static byte[] base64(String content) {
    try {
      return Base64.getMimeDecoder().decode(content);
    } catch (IllegalArgumentException e) {
      // Cut off in the midst of a group, say: it is no page, and will be told so.
      return new byte[0];
    }
  }

  /** RFC 2045, 6.7; what is no escape stays as it stands. */
  private static byte[] quotedPrintable(String content) {
    var plain = new ByteArrayOutputStream(content.length());
    int i = 0;
    while (i < content.length()) {
      char c = content.charAt(i);
      int soft = c == '=' ? softBreak(content, i + 1) : -1;
      int value = c == '=' && soft < 0 ? hex(content, i + 1) : -1;
      if (soft >= 0) {
        i = soft;
      } else if (value >= 0) {
        plain.write(value);
        i += 3;
      } else {
        plain.write(c);
        i++;
      }
    }
    return plain.toByteArray();
  }

  /** Where the next line begins, if a line ends here; else -1. */
  private static int softBreak(String content, int at) {
    int end = at < content.length() && content.charAt(at) == '\r' ? at + 1 : at;
    return end < content.length() && content.charAt(end) == '\n' ? end + 1 : -1;
  }

  private static int hex(String content, int at) {
    if (at + 1 >= content.length()) {
      return -1;
    }
    int high = Character.digit(content.charAt(at), 16);
    int low = Character.digit(content.charAt(at + 1), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  /** Where the content begins behind the empty line. */
  private static int endOfHead(String text, int from) {
    int at = from;
    while (at < text.length() && at - from < LONGEST_HEAD) {
      int end = text.indexOf('\n', at);
      if (end < 0) {
        return text.length();
      }
      if (text.substring(at, end).isBlank()) {
        return end + 1;
      }
      at = end + 1;
    }
    return at;
  }

  private static Map<String, String> head(String text, int from, int to) {
    var head = new HashMap<String, String>();
    String unfolded = text.substring(from, to).replaceAll("\\r?\\n[ \\t]+", " ");
    for (String line : unfolded.split("\\r?\\n")) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        head.putIfAbsent(
            line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
            line.substring(colon + 1).strip());
      }
    }
    return head;
  }
}
