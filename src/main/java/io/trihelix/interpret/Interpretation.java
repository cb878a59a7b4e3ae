package io.trihelix.interpret;

import io.trihelix.model.Article;
import io.trihelix.model.Reject;
import io.trihelix.model.RejectReason;

/** What became of a raw record: never null, never an exception. */
public sealed interface Interpretation {
  /**
   * The record is an article.
   *
   * @param gaps characters that were lost before it came here, too few to reject it
   */
  record Accepted(Article article, int gaps) implements Interpretation {}

  /** The record is not; the reject says why. */
  record Rejected(Reject reject) implements Interpretation {}

  static Interpretation rejected(RejectReason reason, String detail, String raw) {
    return new Rejected(new Reject(reason, detail, raw));
  }
}
