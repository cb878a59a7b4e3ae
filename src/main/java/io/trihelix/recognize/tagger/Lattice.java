package io.trihelix.recognize.tagger;

import java.util.Arrays;

/**
 * The probabilities of all legal sequences of tags of a text under a linear-chain conditional
 * random field (Lafferty, McCallum, Pereira 2001), by the forward-backward algorithm with scaling
 * (Rabiner 1989). A sequence is legal if names are closed before others begin and before the text
 * ends.
 */
final class Lattice {
  private static final int TAGS = Tag.COUNT;

  private final int length;
  private final double[] steps;
  // One row a character: exp of the tags' scores, and the scaled forward and backward sums.
  private final double[] scores;
  private final double[] forward;
  private final double[] backward;
  private final double[] scale;

  /**
   * @param features of every character, hashed
   */
  Lattice(Weights weights, int[][] features) {
    length = features.length;
    steps = weights.stepFactors();
    scores = new double[length * TAGS];
    forward = new double[length * TAGS];
    backward = new double[length * TAGS];
    scale = new double[length];
    var sums = new double[TAGS];
    for (int i = 0; i < length; i++) {
      Arrays.fill(sums, 0);
      for (int feature : features[i]) {
        weights.addTo(sums, feature);
      }
      double largest = sums[0];
      for (double sum : sums) {
        largest = Math.max(largest, sum);
      }
      for (int tag = 0; tag < TAGS; tag++) {
        scores[i * TAGS + tag] = Math.exp(sums[tag] - largest);
      }
    }
    if (length > 0) {
      runForward();
      runBackward();
    }
  }

  private void runForward() {
    for (int tag = 0; tag < TAGS; tag++) {
      forward[tag] = Tag.of(tag).mayFollow(false) ? scores[tag] : 0;
    }
    for (int i = 0; i < length; i++) {
      double sum = 0;
      for (int tag = 0; tag < TAGS; tag++) {
        int at = i * TAGS + tag;
        if (i > 0) {
          double before = 0;
          for (int from = 0; from < TAGS; from++) {
            before += forward[at - tag - TAGS + from] * steps[from * TAGS + tag];
          }
          forward[at] = before * scores[at];
        }
        if (i + 1 == length && Tag.of(tag).isOpen()) {
          forward[at] = 0;
        }
        sum += forward[at];
      }
      scale[i] = sum;
      for (int tag = 0; tag < TAGS; tag++) {
        forward[i * TAGS + tag] /= sum;
      }
    }
  }

  private void runBackward() {
    for (int tag = 0; tag < TAGS; tag++) {
      backward[(length - 1) * TAGS + tag] = Tag.of(tag).isOpen() ? 0 : 1;
    }
    for (int i = length - 1; i > 0; i--) {
      for (int from = 0; from < TAGS; from++) {
        double sum = 0;
        for (int tag = 0; tag < TAGS; tag++) {
          int at = i * TAGS + tag;
          sum += steps[from * TAGS + tag] * scores[at] * backward[at];
        }
        backward[(i - 1) * TAGS + from] = sum / scale[i];
      }
    }
  }

  int length() {
    return length;
  }

  /** Probability that the character has the tag. */
  double probability(int at, int tag) {
    return forward[at * TAGS + tag] * backward[at * TAGS + tag];
  }

  /** Probability that the character has the tag {@code tag} and the one before it {@code from}. */
  double stepProbability(int at, int from, int tag) {
    return forward[(at - 1) * TAGS + from]
        * steps[from * TAGS + tag]
        * scores[at * TAGS + tag]
        * backward[at * TAGS + tag]
        / scale[at];
  }

  /** Probability that a name stands from start to end (exclusive), exactly. */
  double nameProbability(int start, int end) {
    if (end - start == 1) {
      return probability(start, Tag.SINGLE.column());
    }
    double path = forward[start * TAGS + Tag.BEGIN.column()];
    int before = Tag.BEGIN.column();
    for (int at = start + 1; at < end; at++) {
      int tag = (at + 1 == end ? Tag.END : Tag.INSIDE).column();
      path *= steps[before * TAGS + tag] * scores[at * TAGS + tag] / scale[at];
      before = tag;
    }
    return path * backward[(end - 1) * TAGS + before];
  }

  /** Probability that some character from start to end (exclusive) belongs to a name. */
  double touchProbability(int start, int end) {
    int outside = Tag.OUTSIDE.column();
    double path = forward[start * TAGS + outside];
    for (int at = start + 1; at < end; at++) {
      path *= steps[outside * TAGS + outside] * scores[at * TAGS + outside] / scale[at];
    }
    return 1 - path * backward[(end - 1) * TAGS + outside];
  }
}
