package io.trihelix.interpret;

import io.trihelix.text.BodyCleaner;
import io.trihelix.text.ContentHash;
import io.trihelix.text.FurnitureRules;
import io.trihelix.text.PublicationDates;
import io.trihelix.text.TextNormalizer;

/** The interpreters of all formats, built once and shared. Thread-safe. */
public final class Interpreters {
  private final JsonInterpreter json;
  private final PageInterpreter page;
  private final HtmlInterpreter html;

  /**
   * @param minHashedBody see {@link ContentHash}
   */
  public Interpreters(
      FieldMapping fields,
      PublicationDates dates,
      TextNormalizer normalizer,
      int minHashedBody,
      AcceptanceRules acceptance) {
    FurnitureRules rules = FurnitureRules.bundled();
    var articles =
        new ArticleInterpreter(
            new BodyCleaner(rules), new ContentHash(normalizer, minHashedBody), acceptance);
    this.json = new JsonInterpreter(fields, dates, articles);
    this.page = new PageInterpreter(rules, dates, articles);
    this.html = new HtmlInterpreter(rules, dates, articles);
  }

  public JsonInterpreter json() {
    return json;
  }

  public PageInterpreter page() {
    return page;
  }

  public HtmlInterpreter html() {
    return html;
  }
}
