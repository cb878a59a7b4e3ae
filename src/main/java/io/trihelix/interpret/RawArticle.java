package io.trihelix.interpret;

import io.trihelix.model.PublicationDate;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** The fields of an article before cleaning, each possibly empty. */
record RawArticle(
    String id,
    String title,
    String body,
    String source,
    String url,
    String author,
    Optional<PublicationDate> published,
    Optional<Instant> crawled) {

  /** Of a page, which does not say when it was fetched. */
  RawArticle(
      String id,
      String title,
      String body,
      String source,
      String url,
      String author,
      Optional<PublicationDate> published) {
    this(id, title, body, source, url, author, published, Optional.empty());
  }

  RawArticle {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(body, "body");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(author, "author");
    Objects.requireNonNull(published, "published");
    Objects.requireNonNull(crawled, "crawled");
  }
}
