package io.trihelix.interpret.html;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
 * @param source the medium
 * @param url the canonical address
 * @param declaredDate a date in any form, from the metadata
 * @param shownDates dates as shown, the most likely first
 * @param lines of the article, as a reader sees them
 */
public record HtmlPage(
    String title,
    String author,
    String source,
    String url,
    String declaredDate,
    List<String> shownDates,
    List<String> lines) {

  private static final int LONGEST_NAME = 40;
  private static final int LONGEST_DATE_LINE = 120;
  private static final Pattern SOURCE =
      Pattern.compile("(?:文章|稿件|信息)?来源\\s*[:：]\\s*(?<name>[^\\s|，,。:：]{2,20})");
  private static final Pattern AUTHOR =
      Pattern.compile("(?:作者|记者|撰文)\\s*[:：|/]\\s*(?<name>[^\\s|，,。:：]{2,20})");

  public HtmlPage {
    shownDates = List.copyOf(shownDates);
    lines = List.copyOf(lines);
  }

  /**
   * Reads the page.
   *
   * @param url the address, or empty
   */
  public static HtmlPage read(String html, String url, HtmlRules rules) {
    Document page = Jsoup.parse(html, url);
    PageMetadata metadata = PageMetadata.of(page, rules);
    String title = new Headline(rules).of(page, metadata);
    String author = shown(page, rules.authors);
    String source = shown(page, rules.sources);
    List<String> dates =
        rules.dates.stream()
            .flatMap(place -> page.select(place).stream())
            .map(element -> element.attr("datetime") + " " + PageText.line(element))
            .filter(text -> text.length() <= LONGEST_DATE_LINE)
            .toList();
    Element article = new ArticleElement(rules).in(page);
    List<String> head = head(page, article);
    return new HtmlPage(
        title,
        first(metadata.author(), author, named(AUTHOR, head)),
        first(metadata.source(), named(SOURCE, head), source, metadata.site()),
        metadata.url(),
        metadata.published(),
        concat(dates, head),
        PageText.lines(article));
  }

  private static List<String> concat(List<String> one, List<String> other) {
    return java.util.stream.Stream.concat(one.stream(), other.stream()).toList();
  }

  /** The short lines of the page in front of the article's. */
  private static List<String> head(Document page, Element article) {
    List<String> all = PageText.lines(page.body());
    List<String> body = PageText.lines(article);
    int at = body.isEmpty() ? -1 : all.indexOf(body.get(0));
    return all.subList(0, Math.max(0, at)).stream()
        .filter(line -> line.length() <= LONGEST_DATE_LINE)
        .toList();
  }

  private static String shown(Document page, List<Evaluator> places) {
    for (Evaluator place : places) {
      Element element = page.selectFirst(place);
      if (element != null) {
        String text = PageText.line(element).replaceFirst("^(?:作者|来源|记者|文)\\s*[:：|/]\\s*", "");
        if (!text.isEmpty() && text.length() <= LONGEST_NAME) {
          return text;
        }
      }
    }
    return "";
  }

  private static String named(Pattern pattern, List<String> lines) {
    for (String line : lines) {
      Matcher m = pattern.matcher(line);
      if (m.find()) {
        return m.group("name");
      }
    }
    return "";
  }

  private static String first(String... values) {
    return Optional.of(values).stream()
        .flatMap(java.util.Arrays::stream)
        .filter(value -> !value.isBlank())
        .findFirst()
        .orElse("");
  }
}
