package io.trihelix.interpret;

import io.trihelix.model.PublicationDate;
import java.util.Optional;

/** The fields of an article before cleaning, each possibly empty. */
record RawArticle(
    String id,
    String title,
    String body,
    String source,
    String url,
    String author,
    Optional<PublicationDate> published) {}
