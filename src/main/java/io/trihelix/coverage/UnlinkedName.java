package io.trihelix.coverage;

import java.util.Objects;

/**
 * A name that no mention covers.
 *
 * @param kind how it was found
 * @param name as it stands in the text
 * @param sentence the first sentence of the article that holds it
 */
public record UnlinkedName(UnlinkedKind kind, String name, String sentence) {
  public UnlinkedName {
    Objects.requireNonNull(kind, "kind");
    if (name.isBlank()) {
      throw new IllegalArgumentException("Cannot take an empty name from: " + sentence);
    }
  }
}
