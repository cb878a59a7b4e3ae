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
          RejectReason.EMPTY_BODY, "no body, and input.require-body is true", record.get());
    }
    if (raw.published().isEmpty() && !acceptance.keepUndated()) {
      return Interpretation.rejected(
          RejectReason.UNDATED, "no usable date, and dates.keep-undated is false", record.get());
    }
    String source = cleaner.cleanLine(raw.source());
    String author = cleaner.cleanLine(raw.author());
    Optional<String> garbled =
        GarbledText.trace("title", title)
            .or(() -> GarbledText.trace("body", body))
            .or(() -> GarbledText.trace("source", source))
            .or(() -> GarbledText.trace("author", author));
    if (garbled.isPresent()) {
      return Interpretation.rejected(RejectReason.GARBLED_TEXT, garbled.get(), record.get());
    }
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
            hash));
  }
}
