package io.trihelix.interpret;

import io.trihelix.text.ChineseText;

/**
 * What an article needs beyond some text.
 *
 * @param requireBody whether a record with a title alone is rejected
 * @param keepUndated whether an article without a usable date is accepted
 * @param language what counts as Chinese; anything else is rejected
 */
public record AcceptanceRules(boolean requireBody, boolean keepUndated, ChineseText language) {
  /** The same for what has no bodies at all. */
  AcceptanceRules withoutBodies() {
    return new AcceptanceRules(false, keepUndated, language);
  }
}
