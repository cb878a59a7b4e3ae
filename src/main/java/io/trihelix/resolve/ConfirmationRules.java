package io.trihelix.resolve;

import java.io.Serializable;

/**
 * How much evidence makes a discovered name an entity, besides a legal form, which is enough.
 *
 * @param minArticles representative articles that hold any of its spellings
 * @param minConfidence of one mention, which is enough by itself, 0..1; above 1 never is
 */
public record ConfirmationRules(int minArticles, double minConfidence) implements Serializable {
  public ConfirmationRules {
    if (minArticles < 1) {
      throw new IllegalArgumentException(
          "discovery.min-articles must be 1 or more, but is " + minArticles);
    }
    if (!(minConfidence >= 0)) {
      throw new IllegalArgumentException(
          "discovery.min-confidence must be 0 or more, but is " + minConfidence);
    }
  }
}
