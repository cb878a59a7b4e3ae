package io.trihelix.interpret.html;

import io.trihelix.text.Han;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the lines at the head of an article tell: who wrote it and which medium it is from; and how
 * many lines of a text are such a head rather than its first paragraph.
 */
final class ArticleHead {
  private static final int LONGEST_LINE = 120;
  private static final int LONGEST_HEAD = 8;
  private static final int SHORTEST_SENTENCE = 12;
  private static final String NAME = "(?<name>[^\\s\\u3000\\u00A0|｜，,。:：;；【】\\[\\]()（）<>《》]{2,20})";
  private static final Pattern SOURCE =
      Pattern.compile("(?:(?:来源|來源|出处)\\s*[:：]|来源于)[\\s\\u3000]*" + NAME);
  private static final Pattern AUTHOR =
      Pattern.compile(
          "(?:(?:作者|记者|記者|撰文|撰稿)(?:\\s*[:：|｜丨/／]\\s*|\\s+)|^(?:文|By|by)\\s*[:：|｜丨/／]\\s*)" + NAME);
  private static final Pattern DATE =
      Pattern.compile("(?:19|20)[0-9]{2}\\s?[-/.年]\\s?[01]?[0-9]|[0-2]?[0-9][:：][0-5][0-9]");

  private static final String BLANKS = "[\\s\\u3000\\u00A0]+";
  private static final Pattern NAME_BEFORE_DATE =
      Pattern.compile("^" + NAME + BLANKS + "(?:19|20)[0-9]{2}\\s?[-/.年].*");
  private static final Pattern NAME_BEHIND_DATE =
      Pattern.compile(".*(?:[0-9]日|[0-9]{2}:[0-9]{2})" + BLANKS + NAME + "$");

  private final List<String> lines;
  private final HtmlRules rules;

  /**
   * @param lines in front of the article, and its own first ones
   */
  ArticleHead(List<String> lines, HtmlRules rules) {
    this.rules = rules;
    this.lines = lines.stream().filter(line -> line.length() <= LONGEST_LINE).toList();
  }

  List<String> lines() {
    return lines;
  }

  /** The medium behind 来源, else one whose name stands beside the date. */
  String source() {
    String named = named(SOURCE);
    return named.isEmpty()
        ? lines.stream()
            .flatMap(
                line -> Stream.of(NAME_BEFORE_DATE.matcher(line), NAME_BEHIND_DATE.matcher(line)))
            .filter(Matcher::matches)
            .map(m -> m.group("name"))
            .filter(rules::isSiteName)
            .findFirst()
            .orElse("")
        : named;
  }

  String author() {
    return named(AUTHOR);
  }

  private String named(Pattern pattern) {
    // The line nearest to the text is the likeliest.
    for (int i = lines.size() - 1; i >= 0; i--) {
      Matcher m = pattern.matcher(lines.get(i));
      if (m.find()) {
        return m.group("name");
      }
    }
    return "";
  }

  /** How many of the first lines of a text repeat its title or are a byline. */
  static int length(List<String> text, String title) {
    int length = 0;
    for (int i = 0; i < Math.min(text.size(), LONGEST_HEAD); i++) {
      String line = text.get(i);
      if (squeezed(line).equals(squeezed(title)) || isByline(line)) {
        length = i + 1;
      } else if (line.indexOf('。') >= 0 || line.length() > LONGEST_LINE) {
        break;
      }
    }
    return length == text.size() ? lengthBeforeSentence(text) : length;
  }

  /** Where all lines look like a head, one of them may be the text: a flash of one sentence. */
  private static int lengthBeforeSentence(List<String> text) {
    int last = text.size() - 1;
    return last > 0 && isSentence(text.get(last)) ? last : text.size();
  }

  private static boolean isSentence(String line) {
    return line.endsWith("。")
        || !SOURCE.matcher(line).find()
            && !AUTHOR.matcher(line).find()
            && line.codePoints().filter(Han::isHan).count() >= SHORTEST_SENTENCE;
  }

  static boolean isByline(String line) {
    return line.length() <= LONGEST_LINE
        && line.indexOf('。') < 0
        && line.indexOf('，') < 0
        && (DATE.matcher(line).find()
            || SOURCE.matcher(line).find()
            || AUTHOR.matcher(line).find());
  }

  /** The text without any blanks: lines that look the same compare equal. */
  static String squeezed(String text) {
    var squeezed = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        squeezed.append(c);
      }
    }
    return squeezed.toString();
  }
}
