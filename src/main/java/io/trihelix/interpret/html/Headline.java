package io.trihelix.interpret.html;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;

/**
 * The title of a page's article, without the name of the site.
 *
 * <ol>
 *   <li>A visible headline that the machine-readable title or {@code <title>} begins with, or
 *       holds, is the title; so is a line of the page behind which it goes on with a sign.
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
  private static final int SHORTEST_SITE = 3;

  /** 某某新闻_澎湃新闻-The Paper. */
  private static final int MOST_SITES = 2;

  private static final Pattern FLASHES = Pattern.compile("(?:快讯|快訊)$");
  private static final Pattern SECTION =
      Pattern.compile(
          "(?:新闻|新聞|要闻|要聞|频道|頻道|栏目|專欄|专栏|杂志|雜誌|图片|圖片|视频|视讯|国际|國際|国内|國內|社会|社會|生活|深度|评论|評論|正文|首页|首頁|详情|内容|实录|文章|博文|帖子|第.{1,3}版)$|[0-9]|[Pp]owered");

  /** What is longer is no title, but a page's text or an attack. */
  private static final int LONGEST_TITLE = 500;

  private final HtmlRules rules;

  Headline(HtmlRules rules) {
    this.rules = rules;
  }

  /**
   * @param lines all that the page shows
   */
  String of(Document page, PageMetadata metadata, List<String> lines) {
    String declared = metadata.title().isEmpty() ? page.title() : metadata.title();
    List<String> visible = visible(page);
    String squeezed =
        ArticleHead.squeezed(declared.substring(0, Math.min(declared.length(), LONGEST_TITLE)));
    Optional<String> shown =
        visible.stream()
            .filter(text -> text.length() >= SHORTEST)
            .filter(text -> squeezed.contains(ArticleHead.squeezed(text)))
            .findFirst()
            .or(() -> beginning(lines, squeezed))
            .or(() -> ending(lines, declared));
    if (shown.isPresent()) {
      return shown.get();
    }
    String title = withoutSite(declared, metadata.site());
    title = title.length() > LONGEST_TITLE ? LastPart.firstOf(title) : title;
    return title.isEmpty() || title.length() > LONGEST_TITLE
        ? visible.stream().findFirst().orElse("")
        : title;
  }

  /** The longest line of the page behind which the declared title goes on with a sign. */
  private static Optional<String> beginning(List<String> lines, String declared) {
    return lines.stream()
        .filter(line -> line.length() >= SHORTEST && line.length() <= LONGEST_TITLE)
        .filter(line -> isBegin(ArticleHead.squeezed(line), declared))
        .max(Comparator.comparingInt(String::length));
  }

  /** The longest line of the page in front of which the declared title names a site. */
  private Optional<String> ending(List<String> lines, String declared) {
    String title = declared.strip();
    return lines.stream()
        .filter(line -> line.length() >= SHORTEST && line.length() <= LONGEST_TITLE)
        .filter(title::endsWith)
        .filter(line -> isSiteInFront(title.substring(0, title.length() - line.length()).strip()))
        .max(Comparator.comparingInt(String::length));
  }

  private boolean isSiteInFront(String front) {
    int last = front.length() - 1;
    return last > 0
        && LastPart.isSign(front.charAt(last))
        && rules.isSiteName(front.substring(0, last).strip());
  }

  private static boolean isBegin(String line, String declared) {
    return declared.startsWith(line)
        && (declared.length() == line.length() || LastPart.isSign(declared.charAt(line.length())));
  }

  boolean isDoubtful(String title) {
    return title.isEmpty() || rules.isSiteName(title);
  }

  /** The title among the lines in front of a text. */
  Optional<String> among(List<String> lines) {
    return lines.stream()
        .filter(line -> line.length() >= SHORTEST && line.length() <= LONGEST)
        .filter(line -> !isDoubtful(line) && !TextEdges.isByline(line))
        .max(Comparator.comparingInt(String::length));
  }

  private List<String> visible(Document page) {
    return rules.titles.stream()
        .flatMap((Evaluator place) -> page.select(place).stream())
        .map((Element element) -> PageText.line(element))
        .filter(text -> !text.isEmpty() && text.length() <= LONGEST_TITLE)
        .toList();
  }

  /** The declared title without the last parts that name the site or stand behind a clear sign. */
  String withoutSite(String declared, String site) {
    String title = declared.strip();
    int end = title.length();
    for (LastPart last = LastPart.of(title, end);
        last != null && last.start() >= SHORTEST && isOff(last, site);
        last = LastPart.of(title, end)) {
      end = last.start();
      while (end > 0 && Character.isWhitespace(title.charAt(end - 1))) {
        end--;
      }
    }
    return title.substring(0, end);
  }

  /** The name of the site in the last two parts of a page's title; empty if it bears none. */
  String site(String pageTitle) {
    String title = pageTitle.strip();
    LastPart last = LastPart.of(title, title.length());
    for (int parts = 0; parts < MOST_SITES && last != null; parts++) {
      if (rules.isSiteName(last.text().strip())) {
        return last.text().strip();
      }
      last = LastPart.of(title, last.start());
    }
    return "";
  }

  /**
   * The site at the end of a page's title that has no word of a site: the last part behind the
   * whole headline. Two characters are a section mostly.
   */
  String unnamedSite(String pageTitle, String title) {
    LastPart last = LastPart.of(pageTitle, pageTitle.length());
    if (last == null || title.isEmpty()) {
      return "";
    }
    String part = FLASHES.matcher(last.text().strip()).replaceFirst("");
    return ArticleHead.squeezed(pageTitle).startsWith(ArticleHead.squeezed(title))
            && part.length() >= SHORTEST_SITE
            && !SECTION.matcher(part).find()
        ? part
        : "";
  }

  private boolean isOff(LastPart last, String site) {
    String part = last.text().strip();
    return last.clear() || part.equals(site) || rules.isSiteName(part);
  }
}
