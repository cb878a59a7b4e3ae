package io.trihelix.interpret;

import io.trihelix.model.Article;
import io.trihelix.model.RejectReason;
import io.trihelix.text.BodyCleaner;
import io.trihelix.text.ContentHash;
import java.util.Optional;

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
    String title = cleaner.cleanLine(raw.title());
    String body = cleaner.clean(raw.body());
    if (title.isEmpty() && body.isEmpty()) {
      return Interpretation.rejected(
          RejectReason.EMPTY_TEXT, "neither title nor body holds any text", record);
    }
    if (body.isEmpty() && acceptance.requireBody()) {
      return Interpretation.rejected(
          RejectReason.EMPTY_BODY, "no body, and input.require-body is true", record);
    }
    if (raw.published().isEmpty() && !acceptance.keepUndated()) {
      return Interpretation.rejected(
          RejectReason.UNDATED, "no usable date, and dates.keep-undated is false", record);
    }
    Optional<String> objection = acceptance.language().objection(title, body);
    if (objection.isPresent()) {
      return Interpretation.rejected(RejectReason.NOT_CHINESE, objection.get(), record);
    }
    String hash = contentHash.of(title, body);
    String source = cleaner.cleanLine(raw.source());
    String url = raw.url().strip();
    String id = raw.id().strip();
    return new Interpretation.Accepted(
        new Article(
            id.isEmpty() ? ContentHash.hash(source + "\n" + url + "\n" + hash) : id,
            source,
            url,
            title,
            body,
            cleaner.cleanLine(raw.author()),
            raw.published(),
            hash));
  }
}
