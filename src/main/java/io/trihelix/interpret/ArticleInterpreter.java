package io.trihelix.interpret;

import io.trihelix.model.Article;
import io.trihelix.model.RejectReason;
import io.trihelix.text.BodyCleaner;
import io.trihelix.text.ContentHash;
import io.trihelix.text.GarbledText;
import java.util.Optional;
import java.util.function.Supplier;

/** The last step of every format: cleans the fields, gives the article its id and its hash. */
final class ArticleInterpreter {
  private final BodyCleaner cleaner;
  private final ContentHash contentHash;
  private final AcceptanceRules acceptance;

  ArticleInterpreter(BodyCleaner cleaner, ContentHash contentHash, AcceptanceRules acceptance) {
    this.cleaner = cleaner;
    this.contentHash = contentHash;
    this.acceptance = acceptance;
  }

  Interpretation interpret(RawArticle raw, String record) {
    return interpret(raw, () -> record);
  }

  /**
   * @param record the record as it stood; asked for only by a reject
   */
  Interpretation interpret(RawArticle raw, Supplier<String> record) {
    String title = cleaner.cleanLine(raw.title());
    String body = cleaner.clean(raw.body());
    if (title.isEmpty() && body.isEmpty()) {
      return Interpretation.rejected(
          RejectReason.EMPTY_TEXT, "neither title nor body holds any text", record.get());
    }
    if (body.isEmpty() && acceptance.requireBody()) {
      return Interpretation.rejected(
          RejectReason.EMPTY_BODY,
          "no body, and input.require-body is true; set it to false to keep titles alone",
          record.get());
    }
    if (raw.published().isEmpty() && !acceptance.keepUndated()) {
      return Interpretation.rejected(
          RejectReason.UNDATED, "no usable date, and dates.keep-undated is false", record.get());
    }
    GarbledText garbledTitle = GarbledText.of(title);
    GarbledText garbledBody = GarbledText.of(body);
    GarbledText garbledSource = GarbledText.of(cleaner.cleanLine(raw.source()));
    GarbledText garbledAuthor = GarbledText.of(cleaner.cleanLine(raw.author()));
    int gaps =
        garbledTitle.gaps() + garbledBody.gaps() + garbledSource.gaps() + garbledAuthor.gaps();
    if (GarbledText.isMojibake(gaps, title.length() + body.length())) {
      String first =
          firstGap("title", garbledTitle)
              .or(() -> firstGap("body", garbledBody))
              .or(() -> firstGap("source", garbledSource))
              .or(() -> firstGap("author", garbledAuthor))
              .orElseThrow();
      return Interpretation.rejected(
          RejectReason.GARBLED_TEXT, gaps > 1 ? first + ", and more" : first, record.get());
    }
    title = garbledTitle.text();
    body = garbledBody.text();
    String source = garbledSource.text();
    String author = garbledAuthor.text();
    Optional<String> objection = acceptance.language().objection(title, body);
    if (objection.isPresent()) {
      return Interpretation.rejected(RejectReason.NOT_CHINESE, objection.get(), record.get());
    }
    String hash = contentHash.of(title, body);
    String url = raw.url().strip();
    String id = raw.id().strip();
    return new Interpretation.Accepted(
        new Article(
            id.isEmpty() ? ContentHash.hash(source + "\n" + url + "\n" + hash) : id,
            source,
            url,
            title,
            body,
            author,
            raw.published(),
            raw.crawled(),
            hash),
        gaps + garbledBody.ornaments());
  }

  private static Optional<String> firstGap(String field, GarbledText text) {
    return text.gaps() == 0 ? Optional.empty() : Optional.of(text.firstGap() + " of the " + field);
  }
}
