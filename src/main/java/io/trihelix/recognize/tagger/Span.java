package io.trihelix.recognize.tagger;

/**
 * A tagged name.
 *
 * @param start ordinal of its first character
 * @param end behind its last one
 * @param margin by how much the best reading beats the best one in which some character of the span
 *     stands outside any name
 */
public record Span(int start, int end, double margin) {}
