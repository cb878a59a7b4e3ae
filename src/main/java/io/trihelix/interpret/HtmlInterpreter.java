package io.trihelix.interpret;

import io.trihelix.interpret.html.HtmlPage;
import io.trihelix.interpret.html.HtmlRules;
import io.trihelix.model.PublicationDate;
import io.trihelix.text.FurnitureRules;
import io.trihelix.text.PublicationDates;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One HTML page a record. The date is the one that the page declares, else the first one shown at
 * the article's head, else one in the address or in the path of the file, else a day shown without
 * a year in a month that these name.
 */
public final class HtmlInterpreter {
  private final HtmlRules rules = HtmlRules.bundled();
  private final FurnitureRules furniture;
  private final PublicationDates dates;
  private final ArticleInterpreter articles;

  HtmlInterpreter(FurnitureRules furniture, PublicationDates dates, ArticleInterpreter articles) {
    this.furniture = furniture;
    this.dates = dates;
    this.articles = articles;
  }

  /**
   * @param html the page, decoded
   * @param url the address that it was fetched from, or empty
   * @param path of the file, a last resort for the date
   */
  public Interpretation interpret(String html, String url, String path) {
    HtmlPage page = HtmlPage.read(html, url, rules, furniture);
    String address = url.isBlank() ? page.url() : url;
    return articles.interpret(
        new RawArticle(
            "",
            page.title(),
            String.join("\n", page.lines()),
            page.source(),
            address,
            page.author(),
            date(page, address, path)),
        html);
  }

  private Optional<PublicationDate> date(HtmlPage page, String address, String path) {
    return page.declaredDates().stream()
        .flatMap(declared -> dates.ofField(declared).stream())
        .findFirst()
        .or(() -> page.shownDates().stream().flatMap(d -> dates.ofText(d).stream()).findFirst())
        .or(() -> dates.ofPath(address))
        .or(() -> dates.ofPath(path))
        .or(() -> inMonthOf(address, page))
        .or(() -> inMonthOf(path, page));
  }

  /** A day without a year: in the byline, or in the dateline (…2月18日电) that opens the text. */
  private Optional<PublicationDate> inMonthOf(String path, HtmlPage page) {
    return Stream.concat(page.shownDates().stream(), page.lines().stream().limit(1))
        .flatMap(line -> dates.ofTextInMonthOf(path, line).stream())
        .findFirst();
  }
}
