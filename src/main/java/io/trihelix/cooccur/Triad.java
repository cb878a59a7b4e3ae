package io.trihelix.cooccur;

import java.util.Comparator;

/**
 * Three entities in one story, one of each of three kinds: a city, a company and a university, say.
 *
 * @param firstId the entity of the first kind
 * @param secondId the entity of the second kind
 * @param thirdId the entity of the third kind
 * @param inParagraph whether all three stand in one paragraph
 * @param inSentence whether all three stand in one sentence
 */
public record Triad(
    String firstId, String secondId, String thirdId, boolean inParagraph, boolean inSentence) {

  /** By the ids, kind by kind. */
  static final Comparator<Triad> BY_ENTITIES =
      Comparator.comparing(Triad::firstId)
          .thenComparing(Triad::secondId)
          .thenComparing(Triad::thirdId);

  /** The same triad, as near as the nearer of two stories has it. */
  Triad nearer(Triad other) {
    return new Triad(
        firstId,
        secondId,
        thirdId,
        inParagraph || other.inParagraph,
        inSentence || other.inSentence);
  }
}
