package io.trihelix.cooccur;

import java.util.Comparator;

/**
 * A city, a company and a university in one story.
 *
 * @param inParagraph whether all three stand in one paragraph
 * @param inSentence whether all three stand in one sentence
 */
public record Triad(
    String cityId, String companyId, String universityId, boolean inParagraph, boolean inSentence) {

  /** By the ids of city, company and university. */
  static final Comparator<Triad> BY_ENTITIES =
      Comparator.comparing(Triad::cityId)
          .thenComparing(Triad::companyId)
          .thenComparing(Triad::universityId);

  /** The same triad, as near as the nearer of two stories has it. */
  Triad nearer(Triad other) {
    return new Triad(
        cityId,
        companyId,
        universityId,
        inParagraph || other.inParagraph,
        inSentence || other.inSentence);
  }
}
