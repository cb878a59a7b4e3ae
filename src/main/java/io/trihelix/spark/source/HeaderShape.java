package io.trihelix.spark.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells the whole header of a WARC entry from a line that merely begins like one: its version, then
 * lines that name something, the three that every entry has among them (WARC 1.1, section 5), and
 * an empty line.
 */
final class HeaderShape {
  /** What stands behind {@code WARC/} and the first digit. */
  private static final Pattern VERSION = Pattern.compile("\\.[0-9]{1,2}");

  private static final Pattern LENGTH = Pattern.compile("[ \\t]*[0-9]+[ \\t]*");
  private static final Set<String> NEEDED = Set.of("warc-type", "warc-record-id", "content-length");

  private HeaderShape() {}

  /**
   * @param in behind the first digit of the version
   * @param most bytes that are looked at
   */
  static boolean follows(InputStream in, int most) throws IOException {
    var lines = new Lines(in, most);
    String version = lines.next();
    if (version == null || !VERSION.matcher(version).matches()) {
      return false;
    }
    var named = new HashSet<String>();
    for (String line = lines.next(); line != null; line = lines.next()) {
      if (line.isEmpty()) {
        return named.containsAll(NEEDED);
      }
      int colon = line.indexOf(':');
      boolean goesOn = line.charAt(0) == ' ' || line.charAt(0) == '\t';
      if (colon <= 0 && !goesOn) {
        return false;
      }
      if (!goesOn) {
        String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        if (name.equals("content-length") && !LENGTH.matcher(line.substring(colon + 1)).matches()) {
          return false;
        }
        named.add(name);
      }
    }
    return false;
  }

  /** Lines up to a number of bytes; null behind the last whole one. */
  private static final class Lines {
    private final InputStream in;
    private int left;

    Lines(InputStream in, int most) {
      this.in = in;
      this.left = most;
    }

    String next() throws IOException {
      var line = new ByteArrayOutputStream();
      while (left-- > 0) {
        int b = in.read();
        if (b < 0) {
          return null;
        }
        if (b == '\n') {
          String text = line.toString(StandardCharsets.ISO_8859_1);
          return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
        }
        line.write(b);
      }
      return null;
    }
  }
}
