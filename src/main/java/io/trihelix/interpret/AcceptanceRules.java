package io.trihelix.interpret;

import io.trihelix.text.ChineseText;

/**
 * What an article needs beyond some text.
 *
 * @param requireBody whether a record with a title alone is rejected
 * @param keepUndated whether an article without a usable date is accepted
 * @param ids within what ids tell articles apart
 * @param language what counts as Chinese; anything else is rejected
 */
public record AcceptanceRules(
    boolean requireBody, boolean keepUndated, IdScope ids, ChineseText language) {
  /** Ids are those of the whole corpus. */
  public AcceptanceRules(boolean requireBody, boolean keepUndated, ChineseText language) {
    this(requireBody, keepUndated, IdScope.CORPUS, language);
  }

  /** The same for what has no bodies at all. */
  AcceptanceRules withoutBodies() {
    return new AcceptanceRules(false, keepUndated, ids, language);
  }
}
