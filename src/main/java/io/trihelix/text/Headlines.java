package io.trihelix.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A title taken apart: the name of a digest that it bears, and its headlines, which stand between
 * {@code ；}, or, behind such a name, between {@code /} or blanks. A title of more than {@value
 * #LONGEST_TITLE} UTF-16 code units is not taken apart.
 *
 * @param name what the title says about being a digest
 * @param headlines without that name; of a title that is no list one, or none
 */
record Headlines(Name name, List<Range> headlines) {
  /** What a title says about being a digest. */
  enum Name {
    /** The title is the name of a digest. */
    WHOLE,
    /** A part of the title is such a name. */
    PART,
    /** No name, but the title lists so many headlines that it must be one. */
    LIST,
    /** Nothing. */
    NONE
  }

  /**
   * A part of a text.
   *
   * @param start UTF-16 offset
   * @param end UTF-16 offset, exclusive
   */
  record Range(int start, int end) {
    int length() {
      return end - start;
    }

    String of(String text) {
      return text.substring(start, end);
    }
  }

  private static final Pattern PART_END = Pattern.compile("[丨｜|]");
  private static final Pattern NAME_END = Pattern.compile("[：:·—\\-\\s\\u3000]+");
  private static final Pattern SEMICOLON = Pattern.compile("[；;]");
  private static final Pattern SLASH =
      Pattern.compile("(?<=[\\p{IsHan}》”])\\s?[/／]\\s?(?=[\\p{IsHan}《“A-Z])");
  private static final Pattern BLANK = Pattern.compile("[\\s\\u3000]+");
  private static final int SHORTEST = 4;
  private static final int SHORTEST_BETWEEN_BLANKS = 8;
  private static final int FEWEST_OF_LIST = 4;

  /** A longer title is a text that came into the wrong field; of 25,745 none had more than 110. */
  private static final int LONGEST_TITLE = 500;

  static Headlines of(String title, DigestRules rules) {
    if (title.length() > LONGEST_TITLE) {
      return new Headlines(Name.NONE, List.of());
    }
    if (rules.isWhole(title)) {
      return new Headlines(Name.WHOLE, List.of());
    }
    var whole = new Range(0, title.length());
    List<Range> parts = split(title, whole, PART_END);
    var rest = new ArrayList<Range>();
    boolean named = false;
    for (Range part : parts) {
      if (rules.isPart(part.of(title))) {
        named = true;
      } else {
        rest.add(part);
      }
    }
    if (!named) {
      Range behind = behindName(title, parts.isEmpty() ? whole : parts.get(0), rules);
      if (behind != null) {
        named = true;
        rest.set(0, behind);
      }
    }
    var headlines = new ArrayList<Range>();
    for (Range part : rest) {
      headlines.addAll(headlines(title, part, named));
    }
    boolean list = rest.size() == 1 && headlines.size() >= FEWEST_OF_LIST;
    return new Headlines(named ? Name.PART : list ? Name.LIST : Name.NONE, headlines);
  }

  /**
   * What follows the name of a digest that ends at a colon, a dot or a blank; null if none does.
   */
  private static Range behindName(String title, Range part, DigestRules rules) {
    Matcher m = NAME_END.matcher(title).region(part.start(), part.end());
    while (m.find()) {
      if (rules.isPart(title.substring(part.start(), m.start()))) {
        return new Range(m.end(), part.end());
      }
    }
    return null;
  }

  private static List<Range> headlines(String title, Range part, boolean named) {
    List<Range> headlines = split(title, part, SEMICOLON);
    if (headlines.size() > 1 || !named) {
      return headlines.stream().allMatch(h -> h.length() >= SHORTEST) ? headlines : List.of(part);
    }
    headlines = split(title, part, SLASH);
    if (headlines.size() > 1 && headlines.stream().allMatch(h -> h.length() >= SHORTEST)) {
      return headlines;
    }
    headlines = split(title, part, BLANK);
    return headlines.stream().allMatch(h -> h.length() >= SHORTEST_BETWEEN_BLANKS)
        ? headlines
        : List.of(part);
  }

  /** The parts between matches of the separator, blank ones left out. */
  static List<Range> split(String text, Range range, Pattern separator) {
    var parts = new ArrayList<Range>();
    Matcher m = separator.matcher(text).region(range.start(), range.end());
    m.useTransparentBounds(true);
    int start = range.start();
    while (m.find()) {
      add(text, start, m.start(), parts);
      start = m.end();
    }
    add(text, start, range.end(), parts);
    return parts;
  }

  private static void add(String text, int start, int end, List<Range> parts) {
    if (!text.substring(start, end).isBlank()) {
      parts.add(new Range(start, end));
    }
  }
}
