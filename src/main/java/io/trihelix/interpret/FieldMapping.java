package io.trihelix.interpret;

import java.io.Serializable;
import java.util.List;

/**
 * Which fields of a record hold what: for each, the names to try in order; a dot leads into a
 * nested object ({@code meta.author}).
 */
public record FieldMapping(
    List<String> id,
    List<String> title,
    List<String> body,
    List<String> publishedAt,
    List<String> source,
    List<String> url,
    List<String> author,
    List<String> crawledAt)
    implements Serializable {

  public FieldMapping {
    id = List.copyOf(id);
    title = List.copyOf(title);
    body = List.copyOf(body);
    publishedAt = List.copyOf(publishedAt);
    source = List.copyOf(source);
    url = List.copyOf(url);
    author = List.copyOf(author);
    crawledAt = List.copyOf(crawledAt);
  }

  /** Without a field for when a record was fetched or changed. */
  public FieldMapping(
      List<String> id,
      List<String> title,
      List<String> body,
      List<String> publishedAt,
      List<String> source,
      List<String> url,
      List<String> author) {
    this(id, title, body, publishedAt, source, url, author, List.of());
  }
}
