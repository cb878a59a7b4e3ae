package io.trihelix.recognize.translated;

/** What a garbled name must score, and what that is worth. */
final class GarbledScore {
  /** A spelling as far away as can be costs so much, in log-odds. */
  private static final double COST = 6;

  /** Below this nothing is linked. */
  static final double LEAST = 1;

  private static final double LEAST_CONFIDENCE = 0.6;
  private static final double CONFIDENCE_STEP = 0.1;
  private static final double MOST_CONFIDENCE = 0.9;

  private GarbledScore() {}

  static double of(double prior, double distance) {
    return prior - COST * distance;
  }

  static double confidence(double score) {
    return Math.min(MOST_CONFIDENCE, LEAST_CONFIDENCE + CONFIDENCE_STEP * (score - LEAST));
  }
}
