package io.trihelix.interpret;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A page in Markdown as a reader sees it: without its signs, and the fields that stand in front of
 * it ({@code ---}, {@code title: …}, {@code ---}). The first heading of the first level is the
 * title, where no field is. Every repetition in the patterns is bounded, so the time is linear.
 *
 * @param fields by their names in lower case
 * @param title or empty
 * @param text without the title
 */
record MarkdownText(Map<String, String> fields, String title, String text) {
  private static final Pattern NAME =
      Pattern.compile(
          "\\.(?:md|markdown|mdown|mkd)(?:\\.(?:gz|bz2|zst|xz))?$", Pattern.CASE_INSENSITIVE);
  private static final int MOST_FIELDS = 60;
  private static final Pattern FIELD =
      Pattern.compile("^(?<name>[\\p{L}_-]{1,40})\\s{0,4}[:：]\\s{0,4}(?<value>.{0,1000})$");
  private static final Pattern QUOTED = Pattern.compile("^(?<quote>[\"'])(?<value>.*)\\k<quote>$");
  private static final Pattern MARKS_OF_LINE =
      Pattern.compile("^(?:\\s{0,3}>\\s?){0,4}\\s{0,3}(?:#{1,6}\\s+|[-*+]\\s+)?");
  private static final Pattern NO_LINE =
      Pattern.compile(
          "^\\s{0,3}(?:```.*|~~~.*|(?:[-*_]\\s?){3,80}|={3,80}|\\[[^\\]]{1,80}\\]:\\s.*)$");
  private static final Pattern PICTURE =
      Pattern.compile("!\\[[^\\]\\n]{0,200}\\]\\([^)\\n]{0,500}\\)");
  private static final Pattern LINK =
      Pattern.compile("\\[([^\\]\\n]{1,200})\\]\\([^)\\n]{0,500}\\)");
  private static final Pattern EMPHASIS =
      Pattern.compile("\\*{2,3}|__|~~|(?<![\\w*])\\*(?=\\S)|(?<=\\S)\\*(?![\\w*])|`{1,3}");

  /** Whether the name of a file says that it is Markdown. */
  static boolean isNamed(String path) {
    return NAME.matcher(path).find();
  }

  static MarkdownText of(String page) {
    List<String> lines = page.strip().lines().toList();
    var fields = new HashMap<String, String>();
    int begin = front(lines, fields);
    String title = fields.getOrDefault("title", "");
    List<String> text = lines.subList(begin, lines.size());
    if (title.isEmpty()) {
      int heading = heading(text);
      if (heading >= 0) {
        title = plain(text.get(heading));
        text = new java.util.ArrayList<>(text);
        text.remove(heading);
      }
    }
    return new MarkdownText(
        Map.copyOf(fields),
        title,
        text.stream()
            .filter(line -> !NO_LINE.matcher(line).matches())
            .map(MarkdownText::plain)
            .collect(Collectors.joining("\n")));
  }

  /** Reads the fields in front; returns where the text begins. */
  private static int front(List<String> lines, Map<String, String> fields) {
    if (lines.isEmpty() || !lines.get(0).strip().equals("---")) {
      return 0;
    }
    for (int i = 1; i < Math.min(lines.size(), MOST_FIELDS); i++) {
      String line = lines.get(i).strip();
      if (line.equals("---") || line.equals("...")) {
        return i + 1;
      }
      Matcher field = FIELD.matcher(line);
      if (field.matches()) {
        String value = field.group("value").strip();
        Matcher quoted = QUOTED.matcher(value);
        fields.putIfAbsent(
            field.group("name").toLowerCase(Locale.ROOT),
            quoted.matches() ? quoted.group("value") : value);
      }
    }
    // A line across the page, not the begin of fields.
    fields.clear();
    return 0;
  }

  private static int heading(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("# ")) {
        return i;
      }
    }
    return -1;
  }

  private static String plain(String line) {
    String text = MARKS_OF_LINE.matcher(line).replaceFirst("");
    text = PICTURE.matcher(text).replaceAll("");
    text = LINK.matcher(text).replaceAll("$1");
    return EMPHASIS.matcher(text).replaceAll("").strip();
  }

  /** The first of the fields that is there; else empty. */
  String field(String... names) {
    for (String name : names) {
      String value = fields.getOrDefault(name, "");
      if (!value.isEmpty()) {
        return value;
      }
    }
    return "";
  }
}
