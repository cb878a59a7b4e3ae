package io.trihelix.cooccur;

import io.trihelix.model.Mention;
import io.trihelix.model.TextField;
import java.util.Comparator;

/**
 * From the beginning of the earlier of two mentions to the end of the later.
 *
 * @param field where both stand
 * @param distance characters between them, 0 when they touch or overlap
 * @param start UTF-16 offset in the field
 * @param end UTF-16 offset, exclusive
 */
record Passage(TextField field, int distance, int start, int end) {
  /** Body before title, then the closest, then the first. */
  private static final Comparator<Passage> BEST_FIRST =
      Comparator.comparing((Passage passage) -> passage.field != TextField.BODY)
          .thenComparingInt(Passage::distance)
          .thenComparingInt(Passage::start)
          .thenComparingInt(Passage::end);

  static Passage between(Mention one, Mention other) {
    int gap = Math.max(one.start(), other.start()) - Math.min(one.end(), other.end());
    return new Passage(
        one.field(),
        Math.max(0, gap),
        Math.min(one.start(), other.start()),
        Math.max(one.end(), other.end()));
  }

  /**
   * The better of two; null stands for none.
   *
   * @return null only if there is neither
   */
  static Passage better(Passage one, Passage other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return BEST_FIRST.compare(one, other) <= 0 ? one : other;
  }
}
