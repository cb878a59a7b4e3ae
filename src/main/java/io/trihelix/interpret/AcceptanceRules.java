package io.trihelix.interpret;

/**
 * What an article needs beyond some text.
 *
 * @param requireBody whether a record with a title alone is rejected
 * @param keepUndated whether an article without a usable date is accepted
 */
public record AcceptanceRules(boolean requireBody, boolean keepUndated) {}
