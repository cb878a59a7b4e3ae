package io.trihelix.interpret;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trihelix.text.BodyCleaner;
import io.trihelix.text.ContentHash;
import io.trihelix.text.FurnitureRules;
import io.trihelix.text.PublicationDates;
import io.trihelix.text.TextNormalizer;
import java.util.function.Consumer;

/** The interpreters of all formats, built once and shared. Thread-safe. */
public final class Interpreters {
  private final JsonInterpreter json;
  private final JsonInterpreter headlines;
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
    this(fields, dates, normalizer, minHashedBody, acceptance, record -> {});
  }

  /**
   * @param minHashedBody see {@link ContentHash}
   * @param observer is shown every record with fields before it is interpreted
   */
  public Interpreters(
      FieldMapping fields,
      PublicationDates dates,
      TextNormalizer normalizer,
      int minHashedBody,
      AcceptanceRules acceptance,
      Consumer<ObjectNode> observer) {
    FurnitureRules rules = FurnitureRules.bundled();
    var cleaner = new BodyCleaner(rules);
    var hash = new ContentHash(normalizer, minHashedBody);
    var articles = new ArticleInterpreter(cleaner, hash, acceptance);
    this.json = new JsonInterpreter(fields, dates, articles, observer);
    this.headlines =
        new JsonInterpreter(
            fields,
            dates,
            new ArticleInterpreter(cleaner, hash, acceptance.withoutBodies()),
            observer);
    this.page = new PageInterpreter(rules, dates, articles);
    this.html = new HtmlInterpreter(rules, dates, articles);
  }

  private Interpreters(Interpreters others, JsonInterpreter json) {
    this.json = json;
    this.headlines = json;
    this.page = others.page;
    this.html = others.html;
  }

  /** The same for a dump of headlines, whose records have no bodies and need none. */
  public Interpreters ofHeadlines() {
    return new Interpreters(this, headlines);
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
