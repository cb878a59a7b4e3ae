package io.trihelix.recognize.machine;

import io.trihelix.text.NormalizedText;
import io.trihelix.text.RuleFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Where in a text machines are spoken to, not people.
 *
 * <ol>
 *   <li>An address of the web: {@code https://…} or {@code www.…} up to a blank or a mark of
 *       punctuation that no address has. Han characters are part of it behind one of {@code
 *       /=?&%-_} only, so that text which follows without a blank is not.
 *   <li>A host without either (nvidia.com/blog), by its last label: those of {@code
 *       conf/rules/hosts.tsv}. A host alone may be a company's name (Booking.com): {@link
 *       Range#isHost}.
 *   <li>An address of mail, and a handle: {@code @} with Latin letters behind it.
 *   <li>Markup: a tag of HTML with its attributes, a comment, a script or a style with what is in
 *       it.
 * </ol>
 *
 * One pass, and every character is looked at a bounded number of times. Immutable and thread-safe.
 */
public final class MachineText {
  private static final int LONGEST_TAG = 2000;
  private static final int LONGEST_LABEL = 8;

  private final Set<String> labels = new HashSet<>();

  /**
   * A range of the normalised text.
   *
   * @param end exclusive
   * @param isHost whether it is a host and nothing else, which a name may be
   */
  public record Range(int start, int end, boolean isHost) {}

  public MachineText() {
    for (RuleFile.Row row : RuleFile.bundled("hosts.tsv", 2)) {
      labels.add(row.cell(0));
    }
  }

  /** The ranges, in order; none overlaps another. */
  public List<Range> in(NormalizedText text) {
    var ranges = new ArrayList<Range>();
    int at = 0;
    while (at < text.length()) {
      Range range = rangeFrom(text, at);
      if (range == null) {
        at++;
      } else {
        ranges.add(range);
        at = range.end();
      }
    }
    return ranges;
  }

  private Range rangeFrom(NormalizedText text, int at) {
    char c = text.charAt(at);
    if (c == '<') {
      int end = markupEnd(text, at);
      return end < 0 ? null : new Range(at, end, false);
    }
    if (c == '@') {
      int end = at + 1;
      while (isAddressed(text.neighbour(end)) || (text.neighbour(end) == '.')) {
        end++;
      }
      return end - at < 3 ? null : new Range(at, end, false);
    }
    if (!isLatin(c) || isWordCharacter(text.neighbour(at - 1))) {
      return null;
    }
    if (text.startsWith("http://", at)
        || text.startsWith("https://", at)
        || text.startsWith("ftp://", at)
        || text.startsWith("www.", at)) {
      return new Range(at, addressEnd(text, at), false);
    }
    return hostOrMail(text, at);
  }

  private Range hostOrMail(NormalizedText text, int at) {
    int end = at;
    int lastDot = -1;
    while (isAddressed(text.neighbour(end)) || text.neighbour(end) == '.') {
      lastDot = text.charAt(end) == '.' ? end : lastDot;
      end++;
    }
    if (text.neighbour(end) == '@' && isLatin(text.neighbour(end + 1))) {
      int stop = end + 1;
      while (isAddressed(text.neighbour(stop)) || text.neighbour(stop) == '.') {
        stop++;
      }
      return new Range(at, stop, false);
    }
    if (end > at && text.charAt(end - 1) == '.') {
      return null;
    }
    if (lastDot <= at
        || end - lastDot - 1 > LONGEST_LABEL
        || !labels.contains(text.substring(lastDot + 1, end).toLowerCase(Locale.ROOT))) {
      return null;
    }
    return text.neighbour(end) == '/'
        ? new Range(at, addressEnd(text, at), false)
        : new Range(at, end, true);
  }

  private static int addressEnd(NormalizedText text, int at) {
    int end = at;
    boolean path = false;
    while (end < text.length()) {
      char c = text.charAt(end);
      if (text.isHan(end)) {
        if (!path) {
          break;
        }
      } else if (isAddressed(c) || ".:/?#&=%+~!$*,;".indexOf(c) >= 0) {
        // Behind one of these a path or a query goes on, in any script.
        path = "/=?&%-_".indexOf(c) >= 0;
      } else {
        break;
      }
      end++;
    }
    while (end > at && ".,;:!?".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  /** The end of the tag, comment, script or style that begins there, or -1. */
  private static int markupEnd(NormalizedText text, int at) {
    if (text.startsWith("<!--", at)) {
      return behind(text, "-->", at, at + LONGEST_TAG);
    }
    char next = text.neighbour(at + 1);
    boolean tag = isLetter(next) || (next == '/' && isLetter(text.neighbour(at + 2)));
    if (!tag) {
      return -1;
    }
    if (text.startsWith("<script", at)) {
      return behind(text, "</script>", at, text.length());
    }
    if (text.startsWith("<style", at)) {
      return behind(text, "</style>", at, text.length());
    }
    int limit = Math.min(text.length(), at + LONGEST_TAG);
    for (int end = at + 1; end < limit && text.charAt(end) != '<'; end++) {
      if (text.charAt(end) == '>') {
        return end + 1;
      }
    }
    return -1;
  }

  private static int behind(NormalizedText text, String mark, int from, int limit) {
    for (int at = from; at < Math.min(limit, text.length()); at++) {
      if (text.startsWith(mark, at)) {
        return at + mark.length();
      }
    }
    // What does not end reaches to the end: a page that was cut off.
    return text.length();
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static boolean isLatin(char c) {
    return isLetter(c) || c >= '0' && c <= '9';
  }

  private static boolean isAddressed(char c) {
    return isLatin(c) || c == '-' || c == '_';
  }

  private static boolean isWordCharacter(char c) {
    return isAddressed(c) || c == '.';
  }
}
