package io.trihelix.recognize;

import java.util.Set;

/**
 * How likely an ambiguous form means an entity, from its class, the words beside it and the rest of
 * the article: a logistic function of summed log-odds. Thread-safe.
 */
final class SenseScorer {
  private static final double PRIOR_NEEDS_CONTEXT = -0.4;
  private static final double PRIOR_NEEDS_FULL_NAME = -6;
  private static final double SHARED_UNIQUE_FORM = 1;
  private static final double ENTITY_ELSEWHERE = 4;
  private static final double FULL_NAME_ELSEWHERE = 8;

  private final ContextCues cues;

  SenseScorer(ContextCues cues) {
    this.cues = cues;
  }

  /**
   * @param evidence ids of the entities that the article names by a unique form
   */
  double probability(Sense sense, Candidate candidate, FieldScan scan, Set<String> evidence) {
    boolean elsewhere = evidence.contains(sense.entity().id());
    double logOdds =
        cues.weight(scan.text(), candidate.start(), candidate.end(), sense.entity().type());
    switch (sense.aliasClass()) {
      case UNIQUE -> logOdds += SHARED_UNIQUE_FORM;
      case NEEDS_CONTEXT -> logOdds += PRIOR_NEEDS_CONTEXT + (elsewhere ? ENTITY_ELSEWHERE : 0);
      default -> logOdds += PRIOR_NEEDS_FULL_NAME + (elsewhere ? FULL_NAME_ELSEWHERE : 0);
    }
    return 1 / (1 + Math.exp(-logOdds));
  }
}
