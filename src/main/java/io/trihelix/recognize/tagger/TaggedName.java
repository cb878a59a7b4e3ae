package io.trihelix.recognize.tagger;

/**
 * A tagged name.
 *
 * @param start ordinal of its first character
 * @param end behind its last one
 * @param exact probability that a name stands there, with just these boundaries
 * @param touched probability that some of its characters belong to a name
 */
public record TaggedName(int start, int end, double exact, double touched) {}
