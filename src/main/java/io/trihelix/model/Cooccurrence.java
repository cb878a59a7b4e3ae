package io.trihelix.model;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Two entities in one article (one story of a digest).
 *
 * @param pair the two, in canonical order
 * @param sentences in how many sentences together
 * @param paragraphs in how many paragraphs together
 * @param relation a plain relation that the evidence states, if any
 * @param minDistance characters between the closest two mentions in one sentence, if ever
 * @param negatedSentences in how many of the sentences each place where they stand together is
 *     denied
 * @param evidence the sentence that shows it best, cut; empty when never within one paragraph
 * @param storyEntities how many entities the story has that tells of both; of several stories the
 *     one of fewest
 * @param enumerated whether the evidence lists the two among others
 */
public record Cooccurrence(
    EntityPair pair,
    int sentences,
    int paragraphs,
    Optional<Relation> relation,
    OptionalInt minDistance,
    int negatedSentences,
    String evidence,
    int storyEntities,
    boolean enumerated) {

  public Cooccurrence {
    Objects.requireNonNull(pair, "pair");
    Objects.requireNonNull(relation, "relation");
    if (sentences < 0 || paragraphs < 0 || negatedSentences > sentences) {
      throw new IllegalArgumentException("Cannot count " + pair + ": impossible counts");
    }
    if (storyEntities < 2) {
      throw new IllegalArgumentException(
          "Cannot count " + pair + " in a story of " + storyEntities + " entities");
    }
  }
}
