package io.trihelix.recognize.name;

/**
 * The name of a company or university taken apart; all in normalised characters.
 *
 * @param spelled what makes the name's own id: without legal form, without places in brackets, and
 *     without the place it begins with where that tells nothing
 * @param brand what the name coins (群核 in 群核信息技术); the whole {@code core} where nothing is coined
 * @param trades the words of trade and kind behind the brand (信息技术), or empty
 * @param core brand and trades without the words that tell no company from another (科技, 集团): names
 *     with one core mean one company
 * @param full whether the name bears a legal form
 * @param seat id of the city that the name says it is of, or empty
 */
public record NameParts(
    String spelled, String brand, String trades, String core, boolean full, String seat) {}
