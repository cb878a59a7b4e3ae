package io.trihelix.model;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * An accepted article. {@code title} and {@code body} are what is analysed: furniture gone,
 * paragraphs separated by a single {@code '\n'}. Offsets of mentions count UTF-16 code units in
 * them.
 *
 * @param id the source's own id, else a hash of source, url and content
 * @param source the medium, or empty
 * @param url the address, or empty
 * @param title the title, or empty
 * @param body the text, or empty if there is a title
 * @param author the author, or empty
 * @param published when it appeared, if known
 * @param crawled when it was fetched or changed, if known
 * @param contentHash equal for two articles with the same wording, see {@code ContentHash}
 */
public record Article(
    String id,
    String source,
    String url,
    String title,
    String body,
    String author,
    Optional<PublicationDate> published,
    Optional<Instant> crawled,
    String contentHash) {

  public Article {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(published, "published");
    Objects.requireNonNull(crawled, "crawled");
    if (title.isEmpty() && body.isEmpty()) {
      throw new IllegalArgumentException("Cannot accept article " + id + ": no title and no body");
    }
  }

  /** Length of the body in UTF-16 code units. */
  public int charCount() {
    return body.length();
  }
}
