package io.trihelix.interpret;

import io.trihelix.interpret.html.HtmlPage;
import io.trihelix.interpret.html.HtmlRules;
import io.trihelix.interpret.html.PageDates;
import io.trihelix.model.PublicationDate;
import io.trihelix.text.FurnitureRules;
import io.trihelix.text.PublicationDates;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One HTML page a record. The date is the one that the page declares, else the first one shown at
 * the article's head, else one in a script, in the address, elsewhere beside the article or in the
 * path of the file, else a day shown without a year in a month that these name, else that of the
 * last change.
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
    PageDates told = page.dates();
    return inFields(told.declared())
        .or(() -> inText(told.shown()))
        .or(() -> inFields(told.scripts()))
        .or(() -> dates.ofPath(address))
        .or(() -> inText(told.aside()))
        .or(() -> dates.ofPath(path))
        .or(() -> inMonthOf(address, page))
        .or(() -> inMonthOf(path, page))
        .or(() -> inFields(told.updated()))
        .or(() -> inText(told.updated()));
  }

  private Optional<PublicationDate> inFields(List<String> values) {
    return values.stream().flatMap(value -> dates.ofField(value).stream()).findFirst();
  }

  private Optional<PublicationDate> inText(List<String> texts) {
    return texts.stream().flatMap(text -> dates.ofText(text).stream()).findFirst();
  }

  /** A day without a year: in the byline, or in the dateline (…2月18日电) that opens the text. */
  private Optional<PublicationDate> inMonthOf(String path, HtmlPage page) {
    return Stream.concat(page.dates().shown().stream(), page.lines().stream().limit(1))
        .flatMap(line -> dates.ofTextInMonthOf(path, line).stream())
        .findFirst();
  }
}
