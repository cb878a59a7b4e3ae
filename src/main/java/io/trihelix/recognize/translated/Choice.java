package io.trihelix.recognize.translated;

import io.trihelix.model.Entity;

/**
 * The best of several entities, and whether it is so by a clear margin. Scores are in log-odds. Not
 * thread-safe.
 */
final class Choice {
  /** The second best must be so much worse; else the name is ambiguous. */
  private static final double MARGIN = 0.5;

  private Entity best;
  private double score = Double.NEGATIVE_INFINITY;
  private double second = Double.NEGATIVE_INFINITY;

  void offer(Entity entity, double offered) {
    if (best != null && best.id().equals(entity.id())) {
      score = Math.max(score, offered);
    } else if (offered > score) {
      second = score;
      best = entity;
      score = offered;
    } else {
      second = Math.max(second, offered);
    }
  }

  double score() {
    return score;
  }

  /** The clear best that reaches the score, or null. */
  Entity above(double least) {
    return best != null && score >= least && score - second >= MARGIN ? best : null;
  }
}
