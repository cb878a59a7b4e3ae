package io.trihelix.app.command;

import io.trihelix.evaluate.FoundMention;
import java.util.List;

/** Where the mentions that are evaluated come from. */
@FunctionalInterface
interface MentionSource {
  /**
   * The mentions of an article; none if it was not accepted.
   *
   * @param articleId its id
   * @param record the article as a line of JSON
   */
  List<FoundMention> of(String articleId, String record);
}
