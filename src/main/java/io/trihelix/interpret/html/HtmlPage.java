package io.trihelix.interpret.html;

import io.trihelix.text.FurnitureRules;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page of a news site, read: its metadata, what it shows about its article, and the lines of the
 * element that holds the text. Every part may be empty.
 *
 * @param title without the name of the site
 * @param author as declared, else as shown
 * @param source the medium: as declared, else as shown, else the name of the site
 * @param url the canonical address
 * @param dates what may tell when it was published
 * @param lines of the article, as a reader sees them, without title and byline
 */
public record HtmlPage(
    String title, String author, String source, String url, PageDates dates, List<String> lines) {

  private static final Pattern OF_A_SITE = Pattern.compile("(?:数字报|电子报|官网|首页|正文)$");

  private static final int LINES_OF_CREDITS = 3;

  public HtmlPage {
    lines = List.copyOf(lines);
  }

  /**
   * Reads the page.
   *
   * @param url the address that relative links lead from, or empty
   */
  public static HtmlPage read(String html, String url, HtmlRules rules, FurnitureRules furniture) {
    Document page = Jsoup.parse(AttributeQuotes.mended(html), url);
    NestingLimit.apply(page);
    PageMetadata metadata = PageMetadata.of(page, rules);
    List<String> declaredDates = declaredDates(page, metadata);
    List<String> scripts = ScriptValues.in(page, rules.scriptDates);
    var shown = new ShownParts(page);
    var names = new PageNames(page, metadata, shown, rules);
    List<ShownParts.Part> dates = shown.at(page, rules.dates);
    ArticleElement.removeUnseen(page);
    List<String> all = PageText.linesOfParts(page.body());
    var headline = new Headline(rules);
    String title = headline.of(page, metadata, all);
    Element article = new ArticleElement(rules).in(page, title);
    removeFurniture(article, furniture);

    List<String> text = ArticleLines.of(PageText.lines(article));
    String siteInTitle = "";
    if (headline.isDoubtful(title)) {
      siteInTitle = OF_A_SITE.matcher(title).replaceFirst("");
      title = headline.among(front(withoutLinks(page.body()), text)).orElse(title);
    }
    List<String> signed = text.subList(TextEdges.length(text, title), text.size());
    List<String> body = signed.subList(0, TextEdges.lengthWithoutCredits(signed));
    PageLines lines = PageLines.of(all, title, body.isEmpty() ? text : body);
    PageNames.Names named =
        names.of(
            article,
            new PageNames.Lines(
                new ArticleHead(lines.between(), rules),
                new ArticleHead(lines.above(), rules),
                new ArticleHead(nearest(lines.below()), rules),
                new ArticleHead(TextEdges.credits(signed), rules),
                body),
            headline,
            title,
            siteInTitle);
    List<String> unsigned = ArticleLines.unsigned(body);
    return new HtmlPage(
        title,
        named.author(),
        named.source(),
        metadata.url(),
        PageDates.of(declaredDates, shown.of(article, dates), lines, scripts, metadata.updated()),
        chars(unsigned) * 2 < metadata.body().length()
            ? metadata.body().lines().toList()
            : unsigned);
  }

  private static List<String> declaredDates(Document page, PageMetadata metadata) {
    var dates = new ArrayList<>(List.of(metadata.published()));
    Element timed = page.selectFirst("[data-publishtime], [data-publish-time], [data-pubtime]");
    if (timed != null) {
      dates.add(timed.attr("data-publishtime"));
      dates.add(timed.attr("data-publish-time"));
      dates.add(timed.attr("data-pubtime"));
    }
    return dates;
  }

  private static List<String> nearest(List<String> below) {
    return below.subList(0, Math.min(LINES_OF_CREDITS, below.size()));
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
}
