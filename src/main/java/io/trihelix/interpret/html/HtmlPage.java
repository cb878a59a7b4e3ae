package io.trihelix.interpret.html;

import io.trihelix.text.FurnitureRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;

/**
 * A page of a news site, read: its metadata, what it shows about its article, and the lines of the
 * element that holds the text. Every part may be empty.
 *
 * @param title without the name of the site
 * @param author as declared, else as shown
 * @param source the medium: as declared, else as shown, else the name of the site
 * @param url the canonical address
 * @param declaredDates dates in any form, from the metadata and from scripts
 * @param shownDates texts with dates as shown, the most likely first
 * @param lines of the article, as a reader sees them, without title and byline
 */
public record HtmlPage(
    String title,
    String author,
    String source,
    String url,
    List<String> declaredDates,
    List<String> shownDates,
    List<String> lines) {

  private static final int LONGEST_NAME = 40;
  private static final int LONGEST_DATE_TEXT = 120;
  private static final Pattern OF_A_SITE = Pattern.compile("(?:数字报|电子报|官网|首页|正文)$");
  private static final Pattern CAPTION =
      Pattern.compile("^(?:作者|来源|來源|记者|文|By)\\s*[:：|｜/]\\s*", Pattern.CASE_INSENSITIVE);

  public HtmlPage {
    declaredDates = List.copyOf(declaredDates);
    shownDates = List.copyOf(shownDates);
    lines = List.copyOf(lines);
  }

  /**
   * Reads the page.
   *
   * @param url the address that relative links lead from, or empty
   */
  public static HtmlPage read(String html, String url, HtmlRules rules, FurnitureRules furniture) {
    Document page = Jsoup.parse(html, url);
    NestingLimit.apply(page);
    PageMetadata metadata = PageMetadata.of(page, rules);
    var declaredDates = new ArrayList<>(List.of(metadata.published()));
    declaredDates.addAll(scriptDates(page, rules.scriptDates));
    String author = shown(page, rules.authors);
    String source = shown(page, rules.sources);
    List<String> dates = shownDates(page, rules.dates);
    var headline = new Headline(rules);
    String title = headline.of(page, metadata);

    Element article = new ArticleElement(rules).in(page);
    removeFurniture(article, furniture);
    List<String> text = PageText.lines(article);
    List<String> front = front(page.body(), text);
    String siteInTitle = "";
    if (headline.isDoubtful(title)) {
      siteInTitle = OF_A_SITE.matcher(title).replaceFirst("");
      title = headline.among(front(withoutLinks(page.body()), text)).orElse(title);
    }
    int headLength = ArticleHead.length(text, title);
    List<String> ownHead = PageText.linesOfParts(article);
    var head =
        new ArticleHead(
            Stream.concat(front.stream(), ownHead.stream().limit(headLength)).toList(), rules);
    List<String> body = text.subList(headLength, text.size());
    return new HtmlPage(
        title,
        first(metadata.author(), author, head.author()),
        first(metadata.source(), head.source(), source, metadata.site(), siteInTitle),
        metadata.url(),
        declaredDates,
        Stream.concat(dates.stream(), head.lines().stream()).toList(),
        chars(body) * 2 < metadata.body().length() ? metadata.body().lines().toList() : body);
  }

  private static long chars(List<String> lines) {
    return lines.stream().mapToLong(String::length).sum();
  }

  /** Links and captions inside a paragraph that are furniture as a whole. */
  private static void removeFurniture(Element article, FurnitureRules furniture) {
    for (Element inline : article.select("a, span")) {
      if (inline.childrenSize() <= 2 && furniture.isFurniture(inline.text())) {
        inline.remove();
      }
    }
  }

  /** The lines of the page in front of the text. */
  private static List<String> front(Element body, List<String> text) {
    if (text.isEmpty()) {
      return List.of();
    }
    List<String> all = PageText.linesOfParts(body);
    String first = ArticleHead.squeezed(text.get(0));
    for (int at = 0; at < all.size(); at++) {
      if (ArticleHead.squeezed(all.get(at)).equals(first)) {
        return all.subList(0, at);
      }
    }
    return List.of();
  }

  private static Element withoutLinks(Element body) {
    Element copy = body.clone();
    copy.select("a").remove();
    return copy;
  }

  private static List<String> scriptDates(Document page, List<Pattern> patterns) {
    return page.select("script:not([src])").stream()
        .map(Element::data)
        .flatMap(script -> patterns.stream().map(pattern -> pattern.matcher(script)))
        .filter(Matcher::find)
        .map(m -> m.group(1))
        .toList();
  }

  private static List<String> shownDates(Document page, List<Evaluator> places) {
    return places.stream()
        .flatMap(place -> page.select(place).stream())
        .map(
            element ->
                (element.attr("datetime") + " " + element.attr("content")).strip()
                    + " "
                    + PageText.line(element))
        .map(String::strip)
        .filter(text -> !text.isEmpty() && text.length() <= LONGEST_DATE_TEXT)
        .toList();
  }

  private static String shown(Document page, List<Evaluator> places) {
    for (Evaluator place : places) {
      Element element = page.selectFirst(place);
      List<String> lines = element == null ? List.of() : PageText.linesOfParts(element);
      if (!lines.isEmpty()) {
        String name = withoutCaption(lines.get(0));
        if (!name.isEmpty() && name.length() <= LONGEST_NAME) {
          return name;
        }
      }
    }
    return "";
  }

  private static String withoutCaption(String name) {
    return CAPTION.matcher(name).replaceFirst("").strip();
  }

  private static String first(String... values) {
    return Arrays.stream(values)
        .map(HtmlPage::withoutCaption)
        .filter(value -> !value.isEmpty())
        .findFirst()
        .orElse("");
  }
}
