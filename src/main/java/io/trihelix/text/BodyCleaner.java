package io.trihelix.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes a body of clean paragraphs.
 *
 * <ol>
 *   <li>Line ends of any kind separate paragraphs, and so does an indentation of two ideographic
 *       blanks or more behind the end of a sentence, where the line end was lost; blanks around a
 *       paragraph and empty paragraphs go.
 *   <li>Control characters but the tab go.
 *   <li>Furniture lines go, and everything from a line that starts the tail of a page, unless more
 *       text follows than stands before it: then the line only looked like a tail. So do last lines
 *       that say how the text may be used.
 * </ol>
 */
public final class BodyCleaner {
  private final FurnitureRules rules;

  public BodyCleaner(FurnitureRules rules) {
    this.rules = rules;
  }

  /** The paragraphs of the text, joined by a line feed. */
  public String clean(String text) {
    return String.join("\n", withoutFurniture(lines(text)));
  }

  /** One line of clean text, for a title. */
  public String cleanLine(String text) {
    return String.join(" ", lines(text));
  }

  /** The stripped, non-empty lines of a text. */
  public static List<String> lines(String text) {
    var lines = new ArrayList<String>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || isLineEnd(text.charAt(i)) || isIndentation(text, i)) {
        String line = strip(text, start, i);
        if (!line.isEmpty()) {
          lines.add(line);
        }
        start = i + 1;
      }
    }
    return lines;
  }

  private List<String> withoutFurniture(List<String> lines) {
    var kept = new ArrayList<String>(lines.size());
    long keptChars = 0;
    long charsFromHere = lines.stream().mapToLong(String::length).sum();
    for (String line : lines) {
      if (charsFromHere <= keptChars && rules.startsTail(line)) {
        break;
      }
      charsFromHere -= line.length();
      if (!rules.isFurniture(line)) {
        kept.add(line);
        keptChars += line.length();
      }
    }
    while (kept.size() > 1 && rules.isBoilerplate(kept.get(kept.size() - 1))) {
      kept.remove(kept.size() - 1);
    }
    return kept;
  }

  private static boolean isIndentation(String text, int at) {
    return text.charAt(at) == '\u3000'
        && at > 0
        && at + 1 < text.length()
        && text.charAt(at + 1) == '\u3000'
        && "。！？”）》」』…".indexOf(text.charAt(at - 1)) >= 0;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029' || c == '\f';
  }

  private static String strip(String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    boolean clean = true;
    for (int i = start; i < end && clean; i++) {
      clean = !isDropped(text.charAt(i));
    }
    if (clean) {
      return text.substring(start, end);
    }
    var line = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      if (!isDropped(text.charAt(i))) {
        line.append(text.charAt(i));
      }
    }
    return line.toString();
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || c == '\uFEFF'
        || c == '\u200B';
  }

  private static boolean isDropped(char c) {
    return c != '\t' && Character.isISOControl(c);
  }
}
