package io.trihelix.interpret.html;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;

/**
 * The title of a page's article, without the name of the site.
 *
 * <ol>
 *   <li>A visible headline that the machine-readable title or {@code <title>} begins with, or
 *       holds, is the title.
 *   <li>Else the machine-readable title or {@code <title>}, its last parts off where they are names
 *       of sites.
 *   <li>Else the first visible headline.
 *   <li>A title that is empty or only names the site is doubtful: then the longest line in front of
 *       the text that is no link is more likely the title.
 * </ol>
 */
final class Headline {
  private static final int SHORTEST = 6;
  private static final int LONGEST = 60;
  private static final Pattern LAST_PART =
      Pattern.compile(
          "(?<title>.+?)(?<separator>\\s*[_|｜]+\\s*|\\s*-{2,}\\s*|\\s*[-–—•·]\\s*)(?<part>[^_|｜–—•·-]{1,20})");

  private final HtmlRules rules;

  Headline(HtmlRules rules) {
    this.rules = rules;
  }

  String of(Document page, PageMetadata metadata) {
    String declared = metadata.title().isEmpty() ? page.title() : metadata.title();
    List<String> visible = visible(page);
    Optional<String> shown =
        visible.stream()
            .filter(text -> text.length() >= SHORTEST)
            .filter(text -> ArticleHead.squeezed(declared).contains(ArticleHead.squeezed(text)))
            .findFirst();
    if (shown.isPresent()) {
      return shown.get();
    }
    String title = withoutSite(declared, metadata.site());
    return title.isEmpty() ? visible.stream().findFirst().orElse("") : title;
  }

  boolean isDoubtful(String title) {
    return title.isEmpty() || rules.isSiteName(title);
  }

  /** The title among the lines in front of a text. */
  Optional<String> among(List<String> lines) {
    return lines.stream()
        .filter(line -> line.length() >= SHORTEST && line.length() <= LONGEST)
        .filter(line -> !isDoubtful(line) && !ArticleHead.isByline(line))
        .max(Comparator.comparingInt(String::length));
  }

  private List<String> visible(Document page) {
    return rules.titles.stream()
        .flatMap((Evaluator place) -> page.select(place).stream())
        .map((Element element) -> PageText.line(element))
        .filter(text -> !text.isEmpty())
        .toList();
  }

  String withoutSite(String declared, String site) {
    String title = declared.strip();
    for (Matcher m = LAST_PART.matcher(title); m.matches(); m = LAST_PART.matcher(title)) {
      String part = m.group("part").strip();
      boolean isSite = part.equals(site) || rules.isSiteName(part);
      boolean strong = m.group("separator").strip().matches("[_|｜]+|-{2,}");
      if (m.group("title").length() < SHORTEST || !(isSite || strong)) {
        break;
      }
      title = m.group("title").strip();
    }
    return title;
  }
}
