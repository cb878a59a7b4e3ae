package io.trihelix.interpret.html;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page's scripts say of its article ({@code ptime: "2025-02-18 08:15:30"}, {@code "source":
 * "某某日报"}): in each script the first that stands before a list of other items.
 */
final class ScriptValues {
  /** From here on a script tells of other articles. */
  private static final Pattern OTHERS =
      Pattern.compile(
          "[\"']?\\w{0,20}(?:recommend|relate|hot|rank|next|prev|latest|comment)\\w{0,20}[\"']?\\s{0,4}[:=]\\s{0,4}[\\[{]",
          Pattern.CASE_INSENSITIVE);

  private ScriptValues() {}

  static List<String> in(Document page, List<Pattern> patterns) {
    return page.select("script:not([src])").stream()
        .map(Element::data)
        .flatMap(script -> patterns.stream().map(pattern -> first(script, pattern)))
        .filter(value -> !value.isEmpty())
        .toList();
  }

  private static String first(String script, Pattern pattern) {
    Matcher value = pattern.matcher(script);
    if (!value.find()) {
      return "";
    }
    Matcher others = OTHERS.matcher(script).region(0, value.start());
    return others.find() ? "" : value.group(1);
  }
}
